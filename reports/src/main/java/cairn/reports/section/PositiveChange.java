package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.CHANGES;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any positive change with its parts, and its mirror. */
final class PositiveChange {
  private static final String ANY = "any";
  private static final List<String> DIRECTIONS = List.of("positive", "setback");

  private PositiveChange() {}

  /** The row of people with at least one change in a direction, at the latest time. */
  static Optional<ResultRow> any(Material m, String type, String direction) {
    Rows rows = now(m).where("group_type", type).where("direction", direction);
    return rows.where("part", ANY).first();
  }

  private static Rows now(Material m) {
    Rows changes = m.rows(CHANGES);
    return Milestones.latest(changes)
        .map(milestone -> changes.where("milestone", milestone))
        .orElse(Rows.NONE);
  }

  static List<Block> blocks(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows all = now(m).where("group_type", Material.ALL);
    String when = Words.milestone(Milestones.latest(m.rows(CHANGES)).orElse(Milestones.NOW));
    for (String direction : DIRECTIONS) {
      Rows own = all.where("direction", direction);
      if (!own.isEmpty()) {
        blocks.add(parts(m, own, direction, when));
      }
    }
    ChanceAlone.block(m, Milestones.latest(m.rows(CHANGES)).orElse(Milestones.NOW), when)
        .ifPresent(blocks::add);
    blocks.add(byGroupType(m, when));
    return blocks;
  }

  private static Block parts(Material m, Rows rows, String direction, String when) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("part", "What"));
    columns.addAll(Share.columns("", "People", "Of those for whom it could be judged"));
    List<List<Value>> lines = new ArrayList<>();
    List<ResultRow> ordered = new ArrayList<>(rows.where("part", ANY).list());
    ordered.addAll(rows.except("part", ANY).list());
    for (ResultRow r : ordered) {
      List<Value> line = new ArrayList<>();
      line.add(Value.text(part(m, r)));
      line.addAll(Share.of(r, "n", "of").values());
      lines.add(line);
    }
    boolean positive = direction.equals("positive");
    return new Block.TableBlock(
        positive ? "positive-change" : "setbacks",
        PublishedTable.of(
            positive ? "positive_change" : "setbacks",
            (positive
                ? "Positive changes at " + when
                : "Setbacks at " + when + ", counted by the same rules"),
            columns,
            lines),
        notes(rows.except("part", ANY).size()));
  }

  private static List<Note> notes(int parts) {
    Note together = Note.of("Read the two tables together: both directions can come by chance.");
    if (parts < 2) {
      return List.of(together);
    }
    return List.of(
        Note.of(
            "With "
                + parts
                + " parts looked at, somebody who only varies by chance has a fair prospect of at"
                + " least one, in either direction: read the two tables together."),
        Note.of("Parts overlap and do not add up to the first row."));
  }

  private static String part(Material m, ResultRow r) {
    String key = r.text("part");
    if (ANY.equals(key)) {
      return "At least one";
    }
    if (Glossary.has(m, key)) {
      return Glossary.label(m, key);
    }
    return r.is("direction", DIRECTIONS.get(0)) ? positive(key) : setback(key);
  }

  private static String positive(String key) {
    return switch (key) {
      case "abstinence" -> "No use where there was use";
      case "within_limits" -> "Use within the limits";
      case "use" -> "Fewer days, smaller amounts or fewer hours of use";
      case "safer_use" -> "A safer way of using taken up";
      case "goals" -> "Goals attained as expected or beyond";
      case "stage" -> "A stage further";
      case "wellbeing" -> "A scale score reliably improved";
      case "planned_period" -> "A planned time without use kept";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  private static String setback(String key) {
    return switch (key) {
      case "abstinence" -> "Use begun again where there was none";
      case "within_limits" -> "Heavier use";
      case "use" -> "More days, larger amounts or more hours of use";
      case "safer_use" -> "A safer way of using given up";
      case "goals" -> "Goals attained less than expected";
      case "stage" -> "A stage back";
      case "wellbeing" -> "A scale score reliably worsened";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  private static Block byGroupType(Material m, String when) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.addAll(Share.columns("positive_", "With a positive change", "Of"));
    columns.addAll(Share.columns("setback_", "With a setback", "Of"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(now(m))) {
      Optional<ResultRow> positive = any(m, type, DIRECTIONS.get(0));
      Optional<ResultRow> setback = any(m, type, DIRECTIONS.get(1));
      if (positive.isPresent() && setback.isPresent()) {
        List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
        line.addAll(Share.of(positive.get(), "n", "of").values());
        line.addAll(Share.of(setback.get(), "n", "of").values());
        lines.add(line);
      }
    }
    return new Block.TableBlock(
        "change-by-type",
        PublishedTable.of(
            "change_by_group_type",
            "At least one positive change, and at least one setback, at " + when,
            columns,
            lines),
        List.of(Note.of("Somebody can stand in both: one thing got easier, another harder.")));
  }
}
