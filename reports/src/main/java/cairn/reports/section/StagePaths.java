package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.STAGE_DIRECTIONS;
import static cairn.analysis.result.StageModelTables.STAGE_PATHS;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Moves by direction for each group type, and where people came from first to last. */
final class StagePaths {
  private static final Map<String, String> WAYS = new LinkedHashMap<>();
  private static final Map<String, String> PATHS = new LinkedHashMap<>();

  static {
    WAYS.put("forward", "Forward");
    WAYS.put("same", "Same stage");
    WAYS.put("backward", "Back");
    PATHS.put("further", "Further at the last than at the first assessment");
    PATHS.put("same", "In the same stage");
    PATHS.put("earlier", "In an earlier stage");
    PATHS.put("recycled", "Came back to an earlier stage and moved forward again");
  }

  private StagePaths() {}

  /** The blocks; none where there are no stages. */
  static List<Block> blocks(Material m) {
    List<Block> blocks = new ArrayList<>();
    List<List<Value>> ways = lines(m, m.rows(STAGE_DIRECTIONS), "direction", WAYS, "pairs", "of");
    if (!ways.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "stage-ways-by-type",
              PublishedTable.of(
                  "stage_ways_by_type",
                  "Moves by direction and group type, all problems",
                  columns(m, "Pairs", "Of pairs"),
                  ways),
              List.of(
                  Note.linked(
                      "Intervals allow for somebody giving several pairs: people are drawn again,"
                          + " not pairs.",
                      "method-stage-shares",
                      "How this is worked out"))));
    }
    List<List<Value>> paths = lines(m, m.rows(STAGE_PATHS), "what", PATHS, "n", "of");
    if (!paths.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "stage-paths",
              PublishedTable.of(
                  "stage_paths",
                  "From the first to the last assessment, all problems",
                  columns(m, "People and problems", "Of"),
                  paths),
              List.of(
                  Note.of(
                      "Of people with two assessments or more, once for each problem. Coming back"
                          + " and moving on again is an ordinary way to change. Returns to use are"
                          + " passed over here."))));
    }
    return blocks;
  }

  private static List<TableColumn> columns(Material m, String part, String whole) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("instrument", "Assessed by"));
    columns.add(TableColumn.text("what", "What"));
    columns.addAll(Share.columns(m.level(), "", part, whole));
    return columns;
  }

  private static List<List<Value>> lines(
      Material m, Rows all, String column, Map<String, String> words, String part, String whole) {
    Rows rows = all.where("problem", Material.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String instrument : rows.values("instrument")) {
      Rows own = rows.where("instrument", instrument);
      for (String type : m.groupTypesAfterAll(own)) {
        Rows typed = own.where("group_type", type);
        words.forEach(
            (key, label) ->
                typed
                    .where(column, key)
                    .first()
                    .ifPresent(
                        r -> {
                          List<Value> line = new ArrayList<>();
                          line.add(Value.text(m.groupType(type)));
                          line.add(Value.text(m.labels().of(Labels.STAGE_INSTRUMENTS, instrument)));
                          line.add(Value.text(label));
                          line.addAll(Share.of(r, part, whole).values());
                          lines.add(line);
                        }));
      }
    }
    return lines;
  }
}
