package cairn.ingest.source.grid;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.source.field.WrittenDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A grid as it lies in its file.
 *
 * @param name the file's name without its ending
 * @param header the names of its columns
 * @param lines its rows; a row's cells as many as there are columns
 */
record GridLook(String name, List<String> header, List<Line> lines) {
  /** A share of the cells that makes a column one of days; a total at the end may be none. */
  private static final double MOST = 0.75;

  /**
   * A row.
   *
   * @param line where it stands, from 1
   * @param cells its cells, empty texts where nothing stands
   */
  record Line(long line, List<String> cells) {}

  /**
   * Reads a grid.
   *
   * @throws SourceRefusal when the file cannot be read, or is none
   */
  static GridLook read(Path file) {
    try (RowReader reader = InputFormat.read(file)) {
      List<String> header = List.copyOf(reader.header());
      List<Line> lines = new ArrayList<>();
      while (reader.next()) {
        if (reader.size() != header.size()) {
          throw new SourceRefusal(
              reader.size() < header.size() ? Rule.MISSING_CELL : Rule.EXTRA_CELL,
              reader.line(),
              "the row has " + reader.size() + " cells, the header " + header.size());
        }
        lines.add(
            new Line(
                reader.line(),
                List.copyOf(Arrays.asList(reader.cells()).subList(0, header.size()))));
      }
      if (header.size() < 2 || lines.isEmpty()) {
        throw new SourceRefusal(
            Rule.HEADER_ONLY, 0, "is no grid, which has people on one side and days on the other");
      }
      return new GridLook(InputFormat.stem(String.valueOf(file.getFileName())), header, lines);
    }
  }

  /** The columns whose names are days, by place. */
  List<Integer> dayColumns() {
    return IntStream.range(0, header.size())
        .filter(i -> WrittenDay.is(header.get(i)))
        .boxed()
        .toList();
  }

  /** The first column whose cells are days, or -1. */
  int columnOfDays() {
    return IntStream.range(0, header.size()).filter(this::holdsDays).findFirst().orElse(-1);
  }

  private boolean holdsDays(int column) {
    List<String> filled = cells(column);
    long days = filled.stream().filter(WrittenDay::is).count();
    return days > 1 && days >= MOST * filled.size();
  }

  /** The cells of a column that are not blank. */
  List<String> cells(int column) {
    return lines.stream()
        .map(line -> line.cells().get(column))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }
}
