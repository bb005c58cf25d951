package cairn.ingest.engine.mapping.statement;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file of a mapping that holds a statement.
 *
 * @param name the file's name
 * @param table the table it is named after
 * @param text what it holds
 */
public record SqlFile(String name, String table, String text) {
  /** The line, from 1, in which a byte of the text stands: DuckDB counts in bytes of UTF-8. */
  public int line(long position) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int line = 1;
    for (int i = 0; i < bytes.length && i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  /** The line in which, from a character on, the first thing stands that is no comment. */
  public int lineAfter(int start) {
    int at = start;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        at = after("\n", at);
      } else if (text.startsWith("/*", at)) {
        at = after("*/", at);
      } else {
        break;
      }
    }
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private int after(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  /** Something that refuses the file; line 0 is the whole file. */
  public Finding finding(Rule rule, int line, String expected, @Nullable String hint) {
    return Finding.of(rule, Location.ofLine(name, line), expected).hint(hint);
  }
}
