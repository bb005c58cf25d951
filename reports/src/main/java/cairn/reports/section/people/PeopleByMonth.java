package cairn.reports.section.people;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.Canvas;
import cairn.reports.figure.glance.MonthTrend;
import cairn.reports.language.Language;
import cairn.reports.section.CameBy;
import cairn.reports.section.ChartedMonths;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The months one after the other: who came, and what is on record of each. */
final class PeopleByMonth {
  static final String ID = "people-by-month";

  private static final double HEIGHT = 260;

  private PeopleByMonth() {}

  /** The figure with its numbers; empty where no session is on record. */
  static Optional<Block> block(ReportMaterial m) {
    List<MonthRow> rows = m.rows(MonthRow.TABLE).where(MonthRow::groupType, Counts.ALL).list();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    CameBy by = CameBy.of(rows);
    List<MonthTrend.Month> months =
        rows.stream().map(r -> new MonthTrend.Month(YearMonth.parse(r.month()), by.of(r))).toList();
    Optional<ChartedMonths> charted = ChartedMonths.of(m, by);
    return Optional.of(
        new Block.FigureBlock(
            ID,
            by.counted() + ", all kinds of group.",
            new MonthTrend(
                by.title(),
                by.measure(),
                Canvas.WIDTH,
                HEIGHT,
                months,
                charted.map(ChartedMonths::limits).orElse(null)),
            notes(charted, months),
            numbers(rows)));
  }

  private static List<Note> notes(Optional<ChartedMonths> charted, List<MonthTrend.Month> months) {
    List<Note> notes = new ArrayList<>();
    charted.ifPresent(
        chart ->
            notes.add(
                Note.linked(
                    chart.sentence(
                        months.stream().map(MonthTrend.Month::month).toList(), Language.ENGLISH),
                    "method-month-charts",
                    "Which limits and rules these are")));
    notes.add(
        Note.linked(
            "Earlier months are told from today's records, with facts dated to each"
                + " month's end: what came late is in them.",
            "method-start",
            "Who starts when"));
    return notes;
  }

  private static PublishedTable numbers(List<MonthRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("month", "Month"),
            TableColumn.count("sessions_held", "Sessions held", "sessions"),
            TableColumn.count("visits", "Visits", "visits"),
            TableColumn.count("people", "People who came", "people"),
            TableColumn.count("started", "Started", "people"),
            TableColumn.count("still_coming", "Still coming at its end", "people"),
            TableColumn.count("weeks_due", "Weeks with a report due", "weeks"),
            TableColumn.count("weeks_reported", "Of those, reported", "weeks"),
            TableColumn.share("share_reported", "Per cent"));
    return PublishedTable.of(
        "people_by_month",
        "Month by month, all kinds of group",
        columns,
        rows.stream()
            .map(
                r ->
                    List.of(
                        Value.text(r.month()),
                        Value.count(r.sessionsHeld()),
                        Value.count(r.visits()),
                        Value.count(r.people()),
                        Value.count(r.started()),
                        Value.count(r.stillComing()),
                        Value.count(r.weeks().weeksDue()),
                        Value.count(r.weeks().weeksReported()),
                        Value.share(r.weeks().weeksReported(), r.weeks().weeksDue())))
            .toList());
  }
}
