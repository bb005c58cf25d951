package cairn.reports.section.outcome;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.judging.View;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.question.people.QualityCheck;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.people.Reporting;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
import cairn.reports.section.MissingShares;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Outcomes by definition, by group type and by time, each by the plan's rules for missing reports.
 */
final class DefinedOutcomes {
  private DefinedOutcomes() {}

  static List<Block> blocks(ReportMaterial m) {
    RowsOf<OutcomeRow> all = m.rows(OutcomeRow.TABLE).where(OutcomeRow::problem, Counts.ALL);
    RowsOf<OutcomeRow> first = all.where(OutcomeRow::view, View.FIRST);
    Optional<String> latest = Milestones.latest(first.values(OutcomeRow::milestone));
    List<Block> blocks = new ArrayList<>();
    if (latest.isEmpty()) {
      return blocks;
    }
    String when = Words.milestone(latest.get());
    RowsOf<OutcomeRow> now = first.where(OutcomeRow::milestone, latest.get());
    blocks.add(new Block.Subheading("Outcomes by definition"));
    blocks.add(byDefinition(m, now.where(OutcomeRow::groupType, Counts.ALL), when));
    blocks.add(
        byGroupType(
            m,
            now.where(OutcomeRow::definition, JoinedDefinition.OWN_GOAL),
            "own-goal-by-type",
            "Own goal at " + when + ", by the group type of the first session",
            "Each problem of a person counts once: the group types add up to all."));
    RowsOf<OutcomeRow> attended =
        all.where(OutcomeRow::view, View.ATTENDED)
            .where(OutcomeRow::milestone, latest.get())
            .where(OutcomeRow::definition, JoinedDefinition.OWN_GOAL);
    blocks.add(
        byGroupType(
            m,
            attended,
            "own-goal-as-attended",
            "Own goal at " + when + ", by every group type attended",
            "Somebody stands in each type with "
                + Words.sessions(m.plan().attendedSessions())
                + ": the rows do not add up."));
    blocks.add(byTime(m, first));
    blocks.removeIf(b -> b instanceof Block.TableBlock t && t.table().rowCount() == 0);
    return blocks;
  }

  private static List<TableColumn> columns(ReportMaterial m, TableColumn head) {
    List<TableColumn> columns = new ArrayList<>(List.of(head));
    columns.addAll(MissingShares.of(m).columns());
    return columns;
  }

  /** One line; empty where the rows have no share by any of the plan's rules. */
  private static Optional<List<Value>> line(
      ReportMaterial m, String head, RowsOf<OutcomeRow> rows) {
    return MissingShares.of(m)
        .values(rows)
        .map(
            values -> {
              List<Value> line = new ArrayList<>(List.of(Value.text(head)));
              line.addAll(values);
              return line;
            });
  }

  private static Block byDefinition(ReportMaterial m, RowsOf<OutcomeRow> rows, String when) {
    List<String> known = m.rows(DefinitionRow.TABLE).values(DefinitionRow::definition);
    List<String> there = rows.values(OutcomeRow::definition);
    List<List<Value>> lines = new ArrayList<>();
    Reporting reporting = reporting(m);
    for (String definition : order(known, there, reporting)) {
      if (definition.equals(JoinedDefinition.SETBACK)) {
        continue; // whoever is not seen must not count as without a setback
      }
      line(m, Glossary.label(m, definition), rows.where(OutcomeRow::definition, definition))
          .ifPresent(lines::add);
    }
    List<Note> notes = notes(m, rows, reporting);
    absent(m, known, there).ifPresent(notes::add);
    return new Block.TableBlock(
        "outcomes-by-definition",
        PublishedTable.of(
            "outcomes",
            "Outcomes at " + when + ", all group types",
            columns(m, TableColumn.text("definition", "Outcome")),
            lines),
        notes);
  }

  private static List<Note> notes(ReportMaterial m, RowsOf<OutcomeRow> rows, Reporting reporting) {
    boolean anyOpen = rows.stream().anyMatch(r -> r.people().unplaced() > 0);
    List<Note> notes = notes(reporting, anyOpen);
    notes.add(
        Note.linked(
            MissingShares.of(m).note(), "missing-bounds", "How far the truth can lie from here"));
    notes.add(
        Note.of(
            "Each row is one look at the same people; a share of one definition is not to be set"
                + " against that of another."));
    return notes;
  }

  /** Which definitions are not in the table, and why. */
  private static Optional<Note> absent(ReportMaterial m, List<String> known, List<String> there) {
    List<String> absent =
        known.stream()
            .filter(d -> !there.contains(d))
            .map(d -> Words.small(Glossary.label(m, d)))
            .toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Note.of(
                "Not here, as nobody is due yet or nothing of the kind was collected: "
                    + Words.list(absent)
                    + "."));
  }

  /** As the library has them; first the one that follows the program's long reports. */
  private static List<String> order(List<String> known, List<String> there, Reporting reporting) {
    List<String> order = new ArrayList<>(known.stream().filter(there::contains).toList());
    there.stream().filter(d -> !order.contains(d)).forEach(order::add);
    if (reporting.isLong() && order.remove(reporting.noUse())) {
      order.add(0, reporting.noUse());
    }
    return order;
  }

  private static Reporting reporting(ReportMaterial m) {
    return Reporting.of(
        share(m, QualityCheck.REPORTS_OVER_A_WEEK), share(m, QualityCheck.REPORTS_OVER_28_DAYS));
  }

  private static double share(ReportMaterial m, QualityCheck check) {
    return m.rows(QualityRow.TABLE)
        .where(QualityRow::check, check)
        .first()
        .map(r -> Share.number(r.share()).orElse(0))
        .orElse(0.0);
  }

  private static List<Note> notes(Reporting reporting, boolean anyOpen) {
    List<Note> notes = new ArrayList<>();
    if (reporting.isLong()) {
      notes.add(
          Note.of(
              "Most reports here tell of more than "
                  + (reporting == Reporting.MONTHLY ? "28 days" : "a week")
                  + " at once: first stands no use over as many days ("
                  + reporting.noUse()
                  + "), which such reports answer best."));
    }
    if (anyOpen) {
      notes.add(
          Note.of(
              "A range, such as 40% to 100%, is not chance: reports are too long, or hold no"
                  + " amounts, to say who had the outcome. Everybody stays in the denominator; the"
                  + " range goes from nobody to everybody of those left open."));
    }
    return notes;
  }

  private static Block byGroupType(
      ReportMaterial m, RowsOf<OutcomeRow> rows, String id, String title, String sums) {
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(rows.values(OutcomeRow::groupType))) {
      line(m, m.groupType(type), rows.where(OutcomeRow::groupType, type)).ifPresent(lines::add);
    }
    return new Block.TableBlock(
        id,
        PublishedTable.of(
            id.replace('-', '_'),
            title,
            columns(m, TableColumn.text("group_type", "Group type")),
            lines),
        List.of(Note.of(sums)));
  }

  private static Block byTime(ReportMaterial m, RowsOf<OutcomeRow> first) {
    RowsOf<OutcomeRow> rows =
        first
            .where(OutcomeRow::definition, JoinedDefinition.OWN_GOAL)
            .where(OutcomeRow::groupType, Counts.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String milestone : Milestones.inOrder(rows.values(OutcomeRow::milestone))) {
      line(m, Words.milestoneHead(milestone), rows.where(OutcomeRow::milestone, milestone))
          .ifPresent(lines::add);
    }
    return new Block.TableBlock(
        "own-goal-by-time",
        PublishedTable.of(
            "own_goal_by_time",
            "Own goal by time since the first session, all group types",
            columns(m, TableColumn.text("milestone", "At")),
            lines),
        List.of(
            Note.linked(
                "Later rows hold fewer people, those who started earlier: a difference between rows"
                    + " is not a change of the same people.",
                "method-start",
                "Who is due when")));
  }
}
