package cairn.ingest.source.field;

import cairn.ingest.catalogue.YamlMapping;
import org.jspecify.annotations.Nullable;

/**
 * Who the rows of a source are about.
 *
 * @param field the field that names them
 * @param prefix what stands before it in a study id, which begins with a letter
 * @param list the source that has a study id for each name, or null where the field is an id
 */
public record SourcePerson(String field, String prefix, @Nullable String list) {
  /** The columns of such a list. */
  public static final String LISTED_NAME = "who";

  /** The study id in it. */
  public static final String LISTED_ID = "client_id";

  /** Reads the setting {@code person}. */
  public static SourcePerson read(YamlMapping root) {
    if (!root.has("person")) {
      root.mistake("needs person: the field that says who a row is about");
      return new SourcePerson("", "", null);
    }
    YamlMapping written = root.mapping("person");
    String field = written.text("field");
    String prefix = written.optionalText("prefix");
    String list = written.optionalText("list");
    if (list != null && prefix != null) {
      written.mistake("has a list of ids or letters that stand before one, not both");
    }
    written.finish();
    return new SourcePerson(field, prefix == null ? "" : prefix, list);
  }

  /**
   * The study id, in SQL.
   *
   * @param named the field, in SQL
   */
  public String id(String named) {
    if (list != null) {
      return SqlText.name(list) + "." + LISTED_ID;
    }
    return prefix.isEmpty() ? named : SqlText.text(prefix) + " || " + named;
  }

  /**
   * Joins the list of ids, in SQL; nothing where the field is an id.
   *
   * @param named the field, in SQL
   */
  public String join(String named) {
    return list == null
        ? ""
        : "\nLEFT JOIN "
            + SqlText.name(list)
            + "\n  ON trim("
            + SqlText.name(list)
            + "."
            + LISTED_NAME
            + ") = trim("
            + named
            + ")";
  }
}
