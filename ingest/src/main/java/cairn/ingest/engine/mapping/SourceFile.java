package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.engine.mapping.statement.Names;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SheetChoice;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.source.survey.SurveyRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the sources, read by the strict reader: what is not rectangular, or whose columns
 * cannot be told apart by name, is refused.
 *
 * @param name the file's name without its ending, by which statements know it
 * @param file the file's name
 * @param path where it is
 * @param sheet which sheet of a workbook that shows several, or null
 */
record SourceFile(String name, String file, Path path, @Nullable SheetChoice sheet) {
  /**
   * The sources of a file: of a workbook that shows several sheets each one, by its own name, and
   * told in findings by its place.
   */
  static List<SourceFile> of(Path path, String file) {
    if (InputFormat.isWorkbook(file)) {
      List<SheetName> shown = SheetName.shown(path);
      if (shown.size() > 1) {
        return IntStream.range(0, shown.size())
            .mapToObj(i -> ofSheet(path, file, shown.get(i), i + 1))
            .toList();
      }
    }
    return List.of(new SourceFile(InputFormat.stem(file), file, path, null));
  }

  private static SourceFile ofSheet(Path path, String file, SheetName sheet, int place) {
    return new SourceFile(
        sheet.asTable(),
        Location.sheet(file, String.valueOf(place)),
        path,
        new SheetChoice(sheet.name(), List.of()));
  }

  /** Takes a source's rows. */
  interface Taker {
    /** The names of the columns, before any row. */
    void header(List<String> names);

    /** A row of as many cells as there are columns; the array may be longer. */
    void row(String[] cells);
  }

  /** Takes nothing: the file is only held against the reader's rules, and counted. */
  static final Taker NOBODY =
      new Taker() {
        @Override
        public void header(List<String> names) {}

        @Override
        public void row(String[] cells) {}
      };

  /**
   * Reads the file to its end, or up to what refuses it.
   *
   * @return how many rows it has, or null when it is refused
   */
  @Nullable Long read(Taker taker, List<Finding> findings) {
    try (RowReader reader = new SurveyRows(InputFormat.read(path, sheet))) {
      List<String> header = reader.header();
      int before = findings.size();
      checkNames(header, reader.headerLine(), findings);
      if (findings.size() > before) {
        return null;
      }
      taker.header(header);
      long rows = 0;
      while (reader.next()) {
        if (reader.size() != header.size()) {
          findings.add(ragged(reader.line(), reader.size(), header.size()));
          return null;
        }
        if (isHeader(header, reader.cells())) {
          String again = "has the header once more; take the line out";
          findings.add(refused(Rule.DUPLICATE_COLUMN, reader.line(), again));
          return null;
        }
        taker.row(reader.cells());
        rows++;
      }
      reader.notices().forEach(notice -> findings.add(notice.finding(file)));
      return rows;
    } catch (SourceRefusal e) {
      findings.add(e.finding(file));
      return null;
    }
  }

  /** Whether a row repeats the header, as where two files were put one behind the other. */
  private static boolean isHeader(List<String> header, String[] cells) {
    return header.size() > 1
        && cells[0].equals(header.get(0))
        && header.equals(Arrays.asList(cells).subList(0, header.size()));
  }

  /** The lines of some rows, by the row's number from 0. */
  Map<Long, Long> lines(TreeSet<Long> rows) {
    Map<Long, Long> lines = new HashMap<>();
    try (RowReader reader = new SurveyRows(InputFormat.read(path, sheet))) {
      for (long row = 0; lines.size() < rows.size() && reader.next(); row++) {
        if (rows.contains(row)) {
          lines.put(row, reader.line());
        }
      }
    }
    return lines;
  }

  /** DuckDB tells names apart without regard to case, so that columns must differ in more. */
  private void checkNames(List<String> header, long line, List<Finding> findings) {
    List<Integer> unnamed = new ArrayList<>();
    Map<String, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i);
      if (name.isBlank()) {
        unnamed.add(i + 1);
      } else {
        places.computeIfAbsent(Names.plain(name), key -> new ArrayList<>()).add(i + 1);
      }
    }
    if (!unnamed.isEmpty()) {
      String which =
          (unnamed.size() == 1 ? "column " : "columns ")
              + Names.joined(unnamed)
              + (unnamed.size() == 1 ? " has" : " have");
      String expected =
          which + " no name; name every column, and take away what stands above the header";
      findings.add(refused(Rule.UNNAMED_COLUMN, line, expected));
    }
    places.values().stream()
        .filter(equal -> equal.size() > 1)
        .forEach(
            equal -> {
              String expected =
                  "columns "
                      + Names.joined(equal)
                      + " have one name, case aside; give each column a name of its own";
              findings.add(refused(Rule.DUPLICATE_COLUMN, line, expected));
            });
  }

  private Finding ragged(long line, int size, int width) {
    Rule rule = size < width ? Rule.MISSING_CELL : Rule.EXTRA_CELL;
    return refused(rule, line, "the row has " + size + " cells, the header " + width);
  }

  private Finding refused(Rule rule, long line, String expected) {
    return Finding.of(rule, Severity.FILE_REFUSED, Location.ofLine(file, line), expected);
  }
}
