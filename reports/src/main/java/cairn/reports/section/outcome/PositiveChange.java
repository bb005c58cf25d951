package cairn.reports.section.outcome;

import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Any positive change with its parts, and its mirror. */
final class PositiveChange {
  private PositiveChange() {}

  /** The row of people with at least one change in a direction, at the latest time. */
  static Optional<ChangeRow> any(ReportMaterial m, String type, ChangeDirection way) {
    return now(m)
        .where(ChangeRow::groupType, type)
        .where(ChangeRow::direction, way)
        .where(ChangeRow::isAny)
        .first();
  }

  /** At least one change of everybody in a direction, at the latest time. */
  static Optional<Share> share(ReportMaterial m, ChangeDirection way) {
    return any(m, Counts.ALL, way).map(row -> share(m, row));
  }

  /** How many made at least one, with its mirror beside it; empty where nobody was judged. */
  static Optional<String> message(ReportMaterial m) {
    String setback =
        share(m, ChangeDirection.SETBACK)
            .map(share -> " At least one setback: " + share.words() + ".")
            .orElse("");
    return share(m, ChangeDirection.POSITIVE)
        .map(
            any ->
                Sentences.half(
                        "of the people for whom it could be judged",
                        "made at least one positive change",
                        any)
                    + setback);
  }

  private static Share share(ReportMaterial m, ChangeRow row) {
    return m.share(row.n(), row.unplaced(), row.of(), row.share().limits());
  }

  private static String latest(ReportMaterial m) {
    return Milestones.latest(m.rows(ChangeRow.TABLE).values(ChangeRow::milestone))
        .orElse(Milestones.NOW);
  }

  private static RowsOf<ChangeRow> now(ReportMaterial m) {
    return m.rows(ChangeRow.TABLE).where(ChangeRow::milestone, latest(m));
  }

  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<ChangeRow> all = now(m).where(ChangeRow::groupType, Counts.ALL);
    String when = Words.milestone(latest(m));
    for (ChangeDirection way : ChangeDirection.values()) {
      RowsOf<ChangeRow> own = all.where(ChangeRow::direction, way);
      if (!own.isEmpty()) {
        blocks.add(parts(m, own, way, when));
      }
    }
    blocks.add(BothWays.block(m, all, when));
    SaferBesideLessTable.block(m).ifPresent(blocks::add);
    ChanceAlone.block(m, latest(m), when).ifPresent(blocks::add);
    blocks.add(byGroupType(m, when));
    return blocks;
  }

  private static Block parts(
      ReportMaterial m, RowsOf<ChangeRow> rows, ChangeDirection way, String when) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("part", "What"));
    columns.addAll(Share.columns(m.level(), "", "People", "Of those for whom it could be judged"));
    List<List<Value>> lines = new ArrayList<>();
    List<ChangeRow> parts = rows.where(row -> !row.isAny()).list();
    List<ChangeRow> ordered = new ArrayList<>(rows.where(ChangeRow::isAny).list());
    ordered.addAll(parts);
    for (ChangeRow r : ordered) {
      List<Value> line = new ArrayList<>();
      line.add(Value.text(part(m, r)));
      line.addAll(share(m, r).values());
      lines.add(line);
    }
    boolean positive = way == ChangeDirection.POSITIVE;
    return new Block.TableBlock(
        positive ? "positive-change" : "setbacks",
        PublishedTable.of(
            positive ? "positive_change" : "setbacks",
            (positive
                ? "Positive changes at " + when
                : "Setbacks at " + when + ", counted by the same rules"),
            columns,
            lines),
        notes(parts.size()));
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

  static String part(ReportMaterial m, ChangeRow r) {
    if (r.isAny()) {
      return "At least one";
    }
    if (Glossary.has(m, r.part())) {
      return Glossary.label(m, r.part());
    }
    return r.direction() == ChangeDirection.POSITIVE ? positive(r.part()) : setback(r.part());
  }

  /** What a part is about, as of somebody for whom it went well. */
  static String what(ReportMaterial m, String part) {
    return Glossary.has(m, part) ? Glossary.label(m, part) : positive(part);
  }

  private static String positive(String key) {
    return switch (key) {
      case "abstinence" -> "No use where there was use";
      case "within_limits" -> "Use within the limits";
      case "use" -> "Fewer days, smaller amounts, fewer hours or occasions of use";
      case "safer_use" -> "A safer way of using taken up";
      case "harms" -> "A kind of harm less often";
      case "goals" -> "Goals attained better than by week 4, or reached since";
      case "stage" -> "A stage further";
      case "wellbeing" -> "A scale score reliably improved";
      case "planned_period" -> "A planned time without use kept";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  private static String setback(String key) {
    return switch (key) {
      case "abstinence" -> "Use begun again, by reports or by stage";
      case "within_limits" -> "Use gone beyond the limits";
      case "use" -> "More days, larger amounts, more hours or occasions of use";
      case "safer_use" -> "A safer way of using given up";
      case "harms" -> "A kind of harm more often";
      case "goals" -> "Goals attained less than before";
      case "stage" -> "A stage back";
      case "wellbeing" -> "A scale score reliably worsened";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  private static Block byGroupType(ReportMaterial m, String when) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.addAll(Share.columns(m.level(), "positive_", "With a positive change", "Of"));
    columns.addAll(Share.columns(m.level(), "setback_", "With a setback", "Of"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(now(m).values(ChangeRow::groupType))) {
      Optional<ChangeRow> positive = any(m, type, ChangeDirection.POSITIVE);
      Optional<ChangeRow> setback = any(m, type, ChangeDirection.SETBACK);
      if (positive.isPresent() && setback.isPresent()) {
        List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
        line.addAll(share(m, positive.get()).values());
        line.addAll(share(m, setback.get()).values());
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
