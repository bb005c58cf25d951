package cairn.reports.section.account;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
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

/** How far the shares could lie from the truth if everybody without a verdict were alike. */
final class MissingBounds {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("definition", "Outcome"),
          TableColumn.count("due", "Due and asked about", Share.COUNTED),
          TableColumn.count("open", "Left open by reports", Share.COUNTED),
          TableColumn.count("missing", "Without records for a verdict", Share.COUNTED),
          TableColumn.share("observed", "Of those with a verdict"),
          TableColumn.share("least", "If nobody of these had it"),
          TableColumn.share("most", "If everybody without records, or left open, had it"));

  private MissingBounds() {}

  /** The table of bounds; empty where there are no outcomes. */
  static Optional<Block> block(ReportMaterial m) {
    RowsOf<OutcomeRow> outcomes = m.rows(OutcomeRow.TABLE).where(OutcomeRow::isOfEverybody);
    Optional<String> milestone = Milestones.latest(outcomes.values(OutcomeRow::milestone));
    if (milestone.isEmpty()) {
      return Optional.empty();
    }
    List<List<Value>> rows = new ArrayList<>();
    RowsOf<OutcomeRow> now = outcomes.where(OutcomeRow::milestone, milestone.get());
    RowsOf<OutcomeRow> worst =
        now.where(OutcomeRow::missingRule, MissingRule.MISSING_IS_NO_IMPROVEMENT);
    for (OutcomeRow r : now.where(OutcomeRow::missingRule, MissingRule.OBSERVED)) {
      long asked =
          worst
              .where(OutcomeRow::definition, r.definition())
              .first()
              .map(all -> all.people().evaluable())
              .orElse(r.people().evaluable());
      rows.add(row(m, r, asked));
    }
    PublishedTable table =
        PublishedTable.of(
            "missing_bounds",
            "Lowest and highest possible shares at " + Words.milestone(milestone.get()),
            COLUMNS,
            rows);
    return Optional.of(
        new Block.TableBlock(
            "missing-bounds",
            table,
            List.of(
                Note.of(
                    "The truth for everybody due whom the definition asks about lies between the"
                        + " last two columns whatever the reason for the missing reports (Horowitz"
                        + " and Manski 2000)."))));
  }

  private static List<Value> row(ReportMaterial m, OutcomeRow r, long due) {
    long evaluable = r.people().evaluable();
    long achieved = r.people().achieved();
    long missing = due - evaluable;
    long open = r.people().unplaced();
    return List.of(
        Value.text(Glossary.label(m, r.definition())),
        Value.count(due),
        Value.count(open),
        Value.count(missing),
        m.share(achieved, open, evaluable, r.share().limits()).values().get(2),
        Value.share(achieved, due),
        Value.share(achieved + open + missing, due));
  }
}
