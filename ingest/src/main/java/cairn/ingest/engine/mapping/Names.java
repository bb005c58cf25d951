package cairn.ingest.engine.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of sources and columns, in SQL and in words. */
final class Names {
  private static final int SHOWN = 40;
  private static final int LONGEST = 64;

  /** What is no name of a column but what a file without a header has in its first line. */
  private static final Pattern UNLIKE_A_NAME = Pattern.compile("@|[0-9]{5}|\\p{Cntrl}");

  private Names() {}

  /** A name as DuckDB compares it. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** A name in SQL. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Several things in words: {@code a}, {@code a and b}, {@code a, b and c}. */
  static String joined(Collection<?> things) {
    List<String> words = things.stream().map(String::valueOf).toList();
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** The columns of a header in words; of what does not look like a name only its place. */
  static String columns(List<String> header) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(SHOWN, header.size()); i++) {
      text.append(i == 0 ? "" : ", ").append(column(header, i));
    }
    int more = header.size() - SHOWN;
    return more > 0
        ? text.append(" and ").append(more).append(" more").toString()
        : text.toString();
  }

  /** One column of a header in words. */
  static String column(List<String> header, int place) {
    String name = header.get(place);
    boolean isName = name.length() <= LONGEST && !UNLIKE_A_NAME.matcher(name).find();
    return isName ? name : "column " + (place + 1);
  }

  /** Names in quotes, parted by commas, for SQL. */
  static String list(Collection<String> names) {
    return names.stream().map(Names::quoted).collect(Collectors.joining(", "));
  }
}
