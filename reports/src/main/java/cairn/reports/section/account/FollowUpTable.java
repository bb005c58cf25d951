package cairn.reports.section.account;

import cairn.analysis.person.plan.FollowUp;
import cairn.analysis.question.people.FollowUpRow;
import cairn.analysis.question.people.QualityCheck;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who was due for an interview or review at the plan's follow-up, and who was reached. */
final class FollowUpTable {
  private FollowUpTable() {}

  /** The table; none where nobody has started. */
  static Optional<Block> block(ReportMaterial m) {
    RowsOf<FollowUpRow> rows = m.rows(FollowUpRow.TABLE);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("asked", "Asked about"));
    columns.addAll(Share.columns(m.level(), "reached_", "Reached", "Of those due"));
    columns.add(TableColumn.count("not_yet", "Not yet due", "people"));
    columns.add(TableColumn.count("died", "Died before", "people"));
    columns.add(TableColumn.count("not_asked_before", "Never asked this before", "people"));
    List<List<Value>> lines = rows.stream().map(row -> line(m, row)).toList();
    return Optional.of(
        new Block.TableBlock(
            "follow-ups",
            PublishedTable.of("follow_ups", title(m.plan().followUp()), columns, lines),
            notes()));
  }

  private static String title(FollowUp follow) {
    return "Reached for an interview or review "
        + follow.weeks()
        + (follow.weeks() == 1 ? " week" : " weeks")
        + " after the start"
        + (follow.withinDays() == 0 ? "" : ", " + follow.withinDays() + " days either way");
  }

  private static List<Value> line(ReportMaterial m, FollowUpRow row) {
    List<Value> line = new ArrayList<>(List.of(Value.text(row.kind().label())));
    line.addAll(m.share(row.reached(), row.due(), row.share().limits()).values());
    line.add(Value.count(row.notYet()));
    line.add(Value.count(row.died()));
    line.add(Value.count(row.notAskedBefore()));
    return line;
  }

  private static List<Note> notes() {
    String target =
        Display.share(Objects.requireNonNull(QualityCheck.FOLLOWED_UP.target(), "a target"));
    return List.of(
        Note.of(
            "Everybody who started is in one column of each line: due, not yet due because the"
                + " days of the follow-up are not over, died, or never asked this before. Whoever"
                + " left is due like everybody else; the target is "
                + target
                + " of those due, for any interview or review."),
        Note.of(
            "Reached is who told of use, had a goal looked at or was assessed on one of those days."
                + " Tests and what others say do not count. The plan's follow_up says when."));
  }
}
