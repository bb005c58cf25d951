package cairn.reports.cli.estimate;

import cairn.analysis.method.CellLines;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file beside the data, by the strict readers of deliveries.
 *
 * @param path where it is
 */
record InputLines(Path path) implements CellLines {
  @Override
  public String file() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    try (RowReader rows = InputFormat.read(path)) {
      lines.add(new Line(1, rows.header()));
      while (rows.next()) {
        List<String> cells = Arrays.asList(rows.cells()).subList(0, rows.size());
        lines.add(new Line(rows.line(), List.copyOf(cells)));
      }
    } catch (SourceRefusal refusal) {
      throw EstimateFailure.input(refusal.finding(file()).message());
    }
    return lines;
  }
}
