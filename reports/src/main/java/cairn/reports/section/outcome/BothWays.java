package cairn.reports.section.outcome;

import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Each way of changing, for the good and back: use, safer use, harms and the rest side by side. */
final class BothWays {
  private static final String NOBODY = "nobody could be counted";

  /** Whoever does not keep a planned time has a goal that is not reached, and no setback. */
  private static final String WITHOUT_SETBACK = "planned_period";

  private BothWays() {}

  /**
   * The table of these rows.
   *
   * @param all rows of everybody at one milestone
   * @param when the milestone, in words
   */
  static Block block(ReportMaterial m, RowsOf<ChangeRow> all, String when) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("part", "What"),
            TableColumn.count("better", "People with change for the good", "people"),
            TableColumn.count("better_of", "Of", "people"),
            TableColumn.share("better_share", "Per cent"),
            TableColumn.count("worse", "People with a setback", "people"),
            TableColumn.count("worse_of", "Of", "people"),
            TableColumn.share("worse_share", "Per cent"));
    List<List<Value>> lines = new ArrayList<>();
    RowsOf<ChangeRow> better = all.where(ChangeRow::direction, ChangeDirection.POSITIVE);
    RowsOf<ChangeRow> worse = all.where(ChangeRow::direction, ChangeDirection.SETBACK);
    // Positive changes lead the order; a part in which people could only go back stands at the end.
    Set<String> parts = new LinkedHashSet<>(better.where(r -> !r.isAny()).values(ChangeRow::part));
    parts.addAll(worse.where(r -> !r.isAny()).values(ChangeRow::part));
    for (String part : parts) {
      List<Value> line = new ArrayList<>(List.of(Value.text(PositiveChange.what(m, part))));
      line.addAll(counts(m, better.where(ChangeRow::part, part).first(), NOBODY));
      line.addAll(
          counts(
              m,
              worse.where(ChangeRow::part, part).first(),
              part.equals(WITHOUT_SETBACK) ? "no setback of its own" : NOBODY));
      lines.add(line);
    }
    return new Block.TableBlock(
        "both-ways",
        PublishedTable.of(
            "both_ways", "Each way of changing, and its setback, at " + when, columns, lines),
        List.of(
            Note.linked(
                "None is ranked above another, and somebody can stand in several lines, on both"
                    + " sides. A range is what reports leave open.",
                "method-positive-change",
                "What counts")));
  }

  private static List<Value> counts(ReportMaterial m, Optional<ChangeRow> row, String without) {
    return row.map(
            r -> m.share(r.n(), r.unplaced(), r.of(), r.share().limits()).values().subList(0, 3))
        .orElse(Collections.nCopies(3, Value.notAvailable(without)));
  }
}
