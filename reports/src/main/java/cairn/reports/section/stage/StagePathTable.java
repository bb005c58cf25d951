package cairn.reports.section.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves by direction for each group type, and where people came from first to last. */
final class StagePathTable {
  private static final Map<Direction, String> WAYS = new LinkedHashMap<>();
  private static final Map<Path, String> PATHS = new LinkedHashMap<>();

  static {
    WAYS.put(Direction.FORWARD, "Forward");
    WAYS.put(Direction.SAME, "Same stage");
    WAYS.put(Direction.BACKWARD, "Back");
    PATHS.put(Path.FURTHER, "Further at the last than at the first assessment");
    PATHS.put(Path.SAME, "In the same stage");
    PATHS.put(Path.EARLIER, "In an earlier stage");
    PATHS.put(Path.RECYCLED, "Came back to an earlier stage and moved forward again");
  }

  private StagePathTable() {}

  /** The blocks; none where there are no stages. */
  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    List<List<Value>> ways = ways(m);
    if (!ways.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "stage-ways-by-type",
              PublishedTable.of(
                  "stage_ways_by_type",
                  "Moves by direction and group type, all problems",
                  columns(m, "Pairs", "Of pairs", "pairs"),
                  ways),
              List.of(
                  Note.linked(
                      "Intervals allow for somebody giving several pairs: people are drawn again,"
                          + " not pairs.",
                      "method-stage-shares",
                      "How this is worked out"))));
    }
    List<List<Value>> paths = paths(m);
    if (!paths.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "stage-paths",
              PublishedTable.of(
                  "stage_paths",
                  "From the first to the last assessment, all problems",
                  columns(m, "People and problems", "Of", "people and problems"),
                  paths),
              List.of(
                  Note.of(
                      "Of people with two assessments or more, once for each problem. Coming back"
                          + " and moving on again is an ordinary way to change. Returns to use are"
                          + " passed over here."))));
    }
    return blocks;
  }

  private static List<TableColumn> columns(
      ReportMaterial m, String part, String whole, String unit) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("instrument", "Assessed by"));
    columns.add(TableColumn.text("what", "What"));
    columns.addAll(Share.columns(m.level(), "", part, whole, unit));
    return columns;
  }

  private static List<List<Value>> ways(ReportMaterial m) {
    RowsOf<DirectionRow> rows = m.rows(DirectionRow.TABLE).where(DirectionRow::problem, Counts.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String instrument : rows.values(DirectionRow::instrument)) {
      RowsOf<DirectionRow> own = rows.where(DirectionRow::instrument, instrument);
      for (String type : m.inOrder(own.values(DirectionRow::groupType))) {
        RowsOf<DirectionRow> typed = own.where(DirectionRow::groupType, type);
        WAYS.forEach(
            (way, label) ->
                typed
                    .where(DirectionRow::direction, way)
                    .first()
                    .map(r -> m.share(r.pairs(), r.of(), r.share().limits()))
                    .ifPresent(share -> lines.add(line(m, type, instrument, label, share))));
      }
    }
    return lines;
  }

  private static List<List<Value>> paths(ReportMaterial m) {
    RowsOf<StagePathRow> rows = m.rows(StagePathRow.TABLE).where(StagePathRow::problem, Counts.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String instrument : rows.values(StagePathRow::instrument)) {
      RowsOf<StagePathRow> own = rows.where(StagePathRow::instrument, instrument);
      for (String type : m.inOrder(own.values(StagePathRow::groupType))) {
        RowsOf<StagePathRow> typed = own.where(StagePathRow::groupType, type);
        PATHS.forEach(
            (path, label) ->
                typed
                    .where(StagePathRow::what, path)
                    .first()
                    .map(r -> m.share(r.n(), r.of(), r.share().limits()))
                    .ifPresent(share -> lines.add(line(m, type, instrument, label, share))));
      }
    }
    return lines;
  }

  private static List<Value> line(
      ReportMaterial m, String type, String instrument, String label, Share share) {
    List<Value> line = new ArrayList<>();
    line.add(Value.text(m.groupType(type)));
    line.add(Value.text(m.labels().of(Labels.STAGE_INSTRUMENTS, instrument)));
    line.add(Value.text(label));
    line.addAll(share.values());
    return line;
  }
}
