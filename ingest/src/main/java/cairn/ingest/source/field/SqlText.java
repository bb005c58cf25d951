package cairn.ingest.source.field;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as SQL writes them. */
public final class SqlText {
  private SqlText() {}

  /** The name of a table or column. */
  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text. */
  public static String text(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** Several texts parted by commas. */
  public static String texts(Collection<String> texts) {
    return texts.stream().map(SqlText::text).collect(Collectors.joining(", "));
  }
}
