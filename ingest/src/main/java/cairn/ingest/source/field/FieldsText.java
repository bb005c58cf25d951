package cairn.ingest.source.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a list of fields: settings with what they mean, tables, and what is left. */
public final class FieldsText {
  private static final int LABEL = 70;
  private final StringBuilder text = new StringBuilder();
  private final Map<String, List<String>> tables = new LinkedHashMap<>();

  /** A line that explains. */
  public FieldsText comment(String line) {
    text.append("# ").append(line).append('\n');
    return this;
  }

  /** An empty line. */
  public FieldsText gap() {
    text.append('\n');
    return this;
  }

  /** A setting; the value as YAML has it. */
  public FieldsText setting(String key, String value) {
    text.append(key).append(": ").append(value).append('\n');
    return this;
  }

  /** A setting of several lines, each with its indent. */
  public void block(String key, String lines) {
    text.append(key).append(":\n").append(lines);
  }

  /**
   * Rows of a table.
   *
   * @param columns by column what it holds, as YAML has it
   */
  public void entry(String table, String row, Map<String, String> columns) {
    StringBuilder entry = new StringBuilder("    - row: ").append(quoted(row)).append('\n');
    columns.forEach(
        (column, value) ->
            entry.append("      ").append(column).append(": ").append(value).append('\n'));
    tables.computeIfAbsent(table, each -> new ArrayList<>()).add(entry.toString());
  }

  /** Whether a table has rows. */
  public boolean has(String table) {
    return tables.containsKey(table);
  }

  /** The tables, each with a line that explains where one is given. */
  public void tables(Collection<String> order, Map<String, String> says) {
    text.append("tables:\n");
    for (String table : order) {
      List<String> entries = tables.get(table);
      if (entries != null) {
        String line = says.get(table);
        text.append(line == null ? "" : "  # " + line + "\n");
        text.append("  ").append(table).append(":\n");
        entries.forEach(text::append);
      }
    }
  }

  /** A list of names, each with its question. */
  public void names(String key, Map<String, String> labels) {
    if (labels.isEmpty()) {
      text.append(key).append(": []\n");
      return;
    }
    text.append(key).append(":\n");
    labels.forEach(
        (name, label) ->
            text.append("  - ")
                .append(quoted(name))
                .append(label.isEmpty() ? "" : "  # " + shortened(label))
                .append('\n'));
  }

  private static String shortened(String label) {
    String line = label.replaceAll("\\s+", " ");
    return line.length() > LABEL ? line.substring(0, LABEL) + "…" : line;
  }

  /** A text as YAML has it, in quotes where it could be read as anything else. */
  public static String quoted(String text) {
    boolean plain =
        text.matches("[A-Za-z_][A-Za-z0-9_-]*")
            && !text.matches("(?i)y|n|yes|no|on|off|true|false|null");
    return plain
        ? text
        : '"'
            + text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
            + '"';
  }

  /** A list as YAML has it. */
  public static String list(Collection<String> texts) {
    return texts.stream().map(FieldsText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A constant. */
  public static String value(String text) {
    return "{value: " + quoted(text) + "}";
  }

  /** A day some days from that of a field. */
  public static String day(String field, int days) {
    return "{field: " + quoted(field) + ", days: " + days + "}";
  }

  /** A field with what its choices mean. */
  public static String coded(String form, String field, Map<String, String> codes) {
    return "{"
        + form
        + ": "
        + quoted(field)
        + ", codes: "
        + codes.entrySet().stream()
            .map(
                each ->
                    '"'
                        + each.getKey().replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\": "
                        + quoted(each.getValue()))
            .collect(Collectors.joining(", ", "{", "}"))
        + "}";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
