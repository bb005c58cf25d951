package cairn.reports.cli.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Data that a command answers with: named columns and rows of text, numbers, booleans or nothing.
 *
 * @param columns names of the columns
 * @param rows values in the order of the columns
 */
public record Answer(List<String> columns, List<List<@Nullable Object>> rows) {
  /** How an answer is written. */
  public enum Format {
    TABLE,
    CSV,
    JSON
  }

  public void print(PrintWriter out, Format format) {
    switch (format) {
      case TABLE -> printTable(out);
      case CSV -> out.print(csv());
      case JSON -> out.println(json());
    }
    out.flush();
  }

  /** The answer as CSV, its columns' names first; nothing is an empty cell. */
  public String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns);
      for (List<@Nullable Object> row : rows) {
        csv.writeRecord(row.stream().map(v -> v == null ? "" : v.toString()).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private String json() {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ArrayNode array = mapper.createArrayNode();
    for (List<@Nullable Object> row : rows) {
      ObjectNode object = array.addObject();
      for (int i = 0; i < columns.size(); i++) {
        Object value = row.get(i);
        String name = columns.get(i);
        if (value == null) {
          object.putNull(name);
        } else if (value instanceof Number || value instanceof Boolean) {
          object.set(name, mapper.valueToTree(value));
        } else {
          object.put(name, value.toString());
        }
      }
    }
    try {
      return mapper.writeValueAsString(array);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void printTable(PrintWriter out) {
    List<TextColumn> shown = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      List<String> cells = rows.stream().map(row -> display(row.get(column))).toList();
      boolean numbers =
          !rows.isEmpty()
              && rows.stream()
                  .allMatch(r -> r.get(column) == null || r.get(column) instanceof Number);
      shown.add(
          numbers
              ? TextColumn.numbers(columns.get(i), cells)
              : TextColumn.words(columns.get(i), cells));
    }
    out.println(TextColumn.head(shown));
    out.println(TextColumn.rule(shown));
    for (int row = 0; row < rows.size(); row++) {
      out.println(TextColumn.row(shown, row));
    }
  }

  private static String display(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.format(Locale.ROOT, "%.1f", number);
    }
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.6g", number);
    }
    return value.toString();
  }
}
