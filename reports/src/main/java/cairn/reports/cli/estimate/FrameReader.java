package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.ColumnReading;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameCell;
import cairn.analysis.method.frame.WantedColumns;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the wanted columns of a file, by the strict readers of deliveries, into arrays. Rows
 * without a value in one of them are left out and counted.
 */
final class FrameReader {
  private final Path path;
  private final String file;
  private final WantedColumns wanted;
  private final Rules rules;
  private final List<String> names = new ArrayList<>();
  private final List<ColumnReading> columns = new ArrayList<>();
  private final Map<String, Long> missing = new LinkedHashMap<>();
  private int[] places = new int[0];
  private int[] needed = new int[0];
  private int[] filtered = new int[0];
  private long seen;
  private int used;

  /**
   * Which rows count.
   *
   * @param where values that columns must have
   * @param complete columns that must have a value, besides the wanted ones
   * @param categorical columns of numbers that are names of groups
   * @param missing what stands for no value, besides an empty cell
   */
  record Rules(
      Map<String, String> where,
      List<String> complete,
      Set<String> categorical,
      Set<String> missing) {}

  /**
   * What was read.
   *
   * @param frame the columns
   * @param rows rows that count before any was left out
   * @param missing rows without a value, by column
   * @param dotted columns with a group that is called by a dot
   */
  record Answer(Frame frame, long rows, Map<String, Long> missing, List<String> dotted) {}

  private FrameReader(Path path, WantedColumns wanted, Rules rules) {
    this.path = path;
    this.file = String.valueOf(path.getFileName());
    this.wanted = wanted;
    this.rules = rules;
  }

  /**
   * Reads a file.
   *
   * @throws EstimateFailure when a column is not there, a cell is not what it must be, or no row is
   *     left
   */
  static Answer read(Path path, WantedColumns wanted, Rules rules) {
    FrameReader reading = new FrameReader(path, wanted, rules);
    try (RowReader rows = InputFormat.read(path)) {
      return reading.all(rows);
    } catch (SourceRefusal refusal) {
      throw EstimateFailure.input(refusal.finding(reading.file).message());
    }
  }

  private Answer all(RowReader rows) {
    List<String> header = rows.header();
    wanted
        .roles()
        .forEach(
            (name, role) -> {
              boolean group = role == ColumnRole.COVARIATE && rules.categorical().contains(name);
              names.add(name);
              columns.add(new ColumnReading(name, group ? ColumnRole.GROUP : role));
            });
    places = names.stream().mapToInt(name -> place(header, name)).toArray();
    needed = rules.complete().stream().mapToInt(name -> place(header, name)).toArray();
    filtered = rules.where().keySet().stream().mapToInt(name -> place(header, name)).toArray();
    List<String> values = List.copyOf(rules.where().values());
    while (rows.next()) {
      if (rows.size() != header.size()) {
        throw EstimateFailure.input(
            at(rows.line()) + "has " + rows.size() + " cells; the header has " + header.size());
      }
      if (matches(rows.cells(), values)) {
        seen++;
        take(rows);
      }
    }
    return answer();
  }

  private Answer answer() {
    if (used == 0) {
      throw EstimateFailure.input(file + ": no row is left" + left());
    }
    Frame frame = Frame.rows(used);
    List<String> dotted = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      frame = frame.and(columns.get(c).column());
      if (columns.get(c).hasGroupOfDot()) {
        dotted.add(names.get(c));
      }
    }
    return new Answer(frame, seen, missing, dotted);
  }

  private String left() {
    if (seen > 0) {
      return " that has a value in every column";
    }
    return rules.where().isEmpty()
        ? ", as the file has none"
        : ", as none has what --where asks for";
  }

  private void take(RowReader rows) {
    String[] cells = rows.cells();
    boolean whole = true;
    for (int c = 0; c < places.length; c++) {
      whole &= has(cells[places[c]], names.get(c));
    }
    for (int c = 0; c < needed.length; c++) {
      whole &= has(cells[needed[c]], rules.complete().get(c));
    }
    if (!whole) {
      return;
    }
    for (int c = 0; c < places.length; c++) {
      String wrong = columns.get(c).add(cells[places[c]]);
      if (!wrong.isEmpty()) {
        throw EstimateFailure.input(at(rows.line()) + names.get(c) + ": " + wrong);
      }
    }
    used++;
  }

  private boolean has(String cell, String name) {
    if (cell.isBlank() || rules.missing().contains(cell.strip())) {
      missing.merge(name, 1L, Long::sum);
      return false;
    }
    return true;
  }

  private boolean matches(String[] cells, List<String> values) {
    for (int c = 0; c < filtered.length; c++) {
      String cell = cells[filtered[c]];
      String value = values.get(c);
      if (!cell.equals(value) && FrameCell.plainNumber(cell) != FrameCell.plainNumber(value)) {
        return false;
      }
    }
    return true;
  }

  private String at(long line) {
    return file + " line " + line + ": ";
  }

  private int place(List<String> header, String name) {
    int at = header.indexOf(name);
    if (at < 0) {
      String near = Nearest.of(name, header);
      throw EstimateFailure.usage(
          path.getFileName()
              + " has no column "
              + name
              + (near == null
                  ? "; its columns are " + String.join(", ", header)
                  : " (did you mean " + near + "?)"));
    }
    if (header.lastIndexOf(name) != at) {
      throw EstimateFailure.input(file + ": two columns are called " + name);
    }
    return at;
  }
}
