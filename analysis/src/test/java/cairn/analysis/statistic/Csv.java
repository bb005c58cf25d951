package cairn.analysis.statistic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A small CSV reader for tests: a header and rows of text; quotes as in RFC 4180. */
public final class Csv {
  private final Map<String, Integer> header;
  private final List<List<String>> rows;

  private Csv(Map<String, Integer> header, List<List<String>> rows) {
    this.header = header;
    this.rows = rows;
  }

  public static Csv read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Csv parse(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' && !quoted) {
        line.add(cell.toString());
        cell.setLength(0);
        lines.add(line);
        line = new ArrayList<>();
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (cell.length() > 0 || !line.isEmpty()) {
      line.add(cell.toString());
      lines.add(line);
    }
    Map<String, Integer> header = new LinkedHashMap<>();
    for (int i = 0; i < lines.get(0).size(); i++) {
      header.putIfAbsent(lines.get(0).get(i), i);
    }
    return new Csv(header, lines.subList(1, lines.size()));
  }

  public int size() {
    return rows.size();
  }

  public String text(int row, String column) {
    Integer at = header.get(column);
    if (at == null) {
      throw new IllegalArgumentException("no column " + column + " in " + header.keySet());
    }
    return rows.get(row).get(at);
  }

  public boolean missing(int row, String column) {
    String value = text(row, column);
    return value.isEmpty() || value.equals("NA");
  }

  public double number(int row, String column) {
    return Double.parseDouble(text(row, column));
  }

  public double[] numbers(String column) {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(i, column);
    }
    return values;
  }

  public int[] integers(String column) {
    int[] values = new int[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (int) number(i, column);
    }
    return values;
  }

  public String[] texts(String column) {
    String[] values = new String[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = text(i, column);
    }
    return values;
  }

  /** 1 where the cell has this text, else 0. */
  public double[] indicator(String column, String value) {
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = text(i, column).equals(value) ? 1 : 0;
    }
    return values;
  }

  public Csv where(Predicate<Integer> keep) {
    List<List<String>> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (keep.test(i)) {
        kept.add(rows.get(i));
      }
    }
    return new Csv(header, kept);
  }
}
