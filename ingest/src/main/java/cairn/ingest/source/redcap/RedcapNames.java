package cairn.ingest.source.redcap;

import cairn.ingest.source.field.SourceFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that a list of fields may use. */
final class RedcapNames implements SourceFields {
  /** A row for each person. */
  static final String PERSON = "person";

  static final String TIMESTAMP = "_timestamp";

  /** What a field that came with the export, in place of the dictionary, belongs to. */
  static final String SITE = "redcap_data_access_group";

  private final Dictionary dictionary;
  private final RedcapProject.Layout layout;

  RedcapNames(Dictionary dictionary, RedcapProject.Layout layout) {
    this.dictionary = dictionary;
    this.layout = layout;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(layout.columns());
    for (RedcapField field : dictionary.fields()) {
      if (!layout.notExported().contains(field.name())) {
        names.addAll(Dictionary.columns(field));
      }
    }
    return names;
  }

  @Override
  public List<String> rows() {
    List<String> rows = new ArrayList<>(List.of(PERSON));
    rows.addAll(dictionary.forms());
    return rows;
  }

  @Override
  public List<String> parts() {
    return layout.events();
  }

  @Override
  public @Nullable String refusal(String column) {
    RedcapField field = dictionary.field(fieldOf(column));
    return field == null || column.equals(dictionary.record()) ? null : field.refusal();
  }

  @Override
  public String box(String field, String choice) {
    return Dictionary.box(field, choice);
  }

  @Override
  public List<String> choices(String name) {
    RedcapField field = dictionary.field(name.replaceFirst("^" + OF_PERSON, ""));
    if (field == null) {
      return List.of();
    }
    return layout.hasLabels() && !field.isBoxes()
        ? List.copyOf(field.choices().values())
        : List.copyOf(field.choices().keySet());
  }

  /** The field of a column: that of a box without its choice. */
  String fieldOf(String column) {
    String plain = column.startsWith(OF_PERSON) ? column.substring(OF_PERSON.length()) : column;
    int box = plain.indexOf("___");
    return box > 0 && dictionary.field(plain) == null ? plain.substring(0, box) : plain;
  }

  /** The form of a column; empty for what stands in every row. */
  String formOf(String column) {
    RedcapField field = dictionary.field(fieldOf(column));
    if (field != null) {
      return field.form();
    }
    return column.endsWith(TIMESTAMP)
        ? column.substring(0, column.length() - TIMESTAMP.length())
        : "";
  }
}
