package cairn.reports.section.staying;

import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The tables on staying, finishing, coming back and coming to sessions. */
final class StayingInNumbers {
  private static final List<Integer> WEEKS = List.of(4, 8, 13, 26, 52);

  private static final List<TableColumn> ATTENDANCE_COLUMNS =
      List.of(
          TableColumn.text("group_type", "Group type"),
          TableColumn.count("sessions_held", "Sessions held", "sessions"),
          TableColumn.count("people", "People", "people"),
          TableColumn.count("attended", "Visits", "visits"),
          TableColumn.count("offered", "Places offered", "visits"),
          TableColumn.count("absent", "Missed", "visits"),
          TableColumn.count("excused", "Missed with notice", "visits"),
          TableColumn.count("not_recorded", "Not recorded", "visits"),
          TableColumn.count("one_session_only", "Came exactly once", "people"),
          TableColumn.share("share", "Attended, per cent"));

  private StayingInNumbers() {}

  /** How long people keep coming, in a few numbers. */
  static Block summary(ReportMaterial m) {
    RowsOf<StayingSummaryRow> summary = m.rows(StayingSummaryRow.TABLE);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.count("people", "People", "people"));
    columns.add(TableColumn.text("median", "Half had stopped by week"));
    columns.add(TableColumn.text("quartiles", "A quarter and three quarters by week"));
    WEEKS.forEach(w -> columns.add(TableColumn.text("week_" + w, "Still coming at week " + w)));
    List<List<Value>> rows = new ArrayList<>();
    RowsOf<StayingSummaryRow> asked =
        summary.where(StayingSummaryRow::measure, Measured.MEDIAN_WEEKS);
    for (String type : m.inOrder(asked.values(StayingSummaryRow::groupType))) {
      RowsOf<StayingSummaryRow> own = summary.where(StayingSummaryRow::groupType, type);
      List<Value> row = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      row.add(Value.count(own.stream().mapToLong(StayingSummaryRow::n).max().orElse(0)));
      row.add(Value.text(weeksAndInterval(own)));
      row.add(Value.text(quartiles(own)));
      WEEKS.forEach(w -> row.add(Value.text(share(own, Measured.atWeek(w)))));
      rows.add(row);
    }
    return new Block.TableBlock(
        "staying-summary",
        PublishedTable.of("staying_summary", "Staying in a few numbers", columns, rows),
        List.of(
            Note.of(
                "In parentheses "
                    + m.level().ci()
                    + ". Not reached: fewer people had stopped than that when"
                    + " follow-up ended. Group types with a planned end are not to be set against"
                    + " others after that end.")));
  }

  private static Optional<StayingSummaryRow> of(RowsOf<StayingSummaryRow> own, Measured measured) {
    return own.where(StayingSummaryRow::measure, measured)
        .first()
        .filter(row -> Share.number(row.value()).isPresent());
  }

  private static String weeks(RowsOf<StayingSummaryRow> own, Measured measured) {
    return of(own, measured)
        .map(row -> decimal(Share.number(row.value()).orElseThrow()))
        .orElse("not reached");
  }

  private static String quartiles(RowsOf<StayingSummaryRow> own) {
    String first = weeks(own, Measured.FIRST_QUARTILE_WEEKS);
    String third = weeks(own, Measured.THIRD_QUARTILE_WEEKS);
    return first.equals(third) ? first : first + " and " + third;
  }

  /** {@code 8.1 (7 to 9)}; an upper limit that is not reached is later. */
  private static String weeksAndInterval(RowsOf<StayingSummaryRow> own) {
    String median = weeks(own, Measured.MEDIAN_WEEKS);
    Optional<StayingSummaryRow> row = of(own, Measured.MEDIAN_WEEKS);
    OptionalDouble lower =
        row.map(r -> Share.number(r.limits().lower())).orElse(OptionalDouble.empty());
    if (lower.isEmpty()) {
      return median;
    }
    OptionalDouble upper =
        row.map(r -> Share.number(r.limits().upper())).orElse(OptionalDouble.empty());
    return median
        + " ("
        + decimal(lower.getAsDouble())
        + (upper.isPresent() ? " to " + decimal(upper.getAsDouble()) : " and later")
        + ")";
  }

  private static String decimal(double weeks) {
    return Display.decimal(weeks, weeks == Math.rint(weeks) ? 0 : 1);
  }

  private static String share(RowsOf<StayingSummaryRow> own, Measured measured) {
    return of(own, measured)
        .map(
            row ->
                StayingGaps.share(
                    Share.number(row.value()),
                    Share.number(row.limits().lower()),
                    Share.number(row.limits().upper())))
        .orElse(StayingGaps.NOT_OBSERVED);
  }

  /** Planned courses finished, and coming back. */
  static Block completion(ReportMaterial m) {
    RowsOf<CompletionRow> completion = m.rows(CompletionRow.TABLE);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("rule", "What"));
    columns.addAll(Share.columns(m.level(), "", "People", "Of", "people or stays"));
    List<List<Value>> rows = new ArrayList<>();
    for (String rule : completion.values(CompletionRow::rule)) {
      RowsOf<CompletionRow> own = completion.where(CompletionRow::rule, rule);
      for (String type : m.inOrder(own.values(CompletionRow::groupType))) {
        CompletionRow r = own.where(CompletionRow::groupType, type).list().get(0);
        List<Value> row = new ArrayList<>();
        row.add(Value.text(m.groupType(type)));
        row.add(Value.text(rule(rule)));
        row.addAll(m.share(r.achieved(), r.n(), r.share().limits()).values());
        rows.add(row);
      }
    }
    return new Block.TableBlock(
        "completion",
        PublishedTable.of(
            "completion", "Planned courses finished, and coming back after a gap", columns, rows),
        List.of(
            Note.of(
                "Finishing is of people whose planned course has ended. Coming back is of stays"
                    + " that ended with a gap: people who come back are welcome, and the earlier"
                    + " stay still counts.")));
  }

  private static String rule(String key) {
    return switch (key) {
      case "all_8" -> "Attended all 8 sessions";
      case "in_week_7_or_8" -> "Attended in week 7 or 8";
      default ->
          key.startsWith("at_least_")
              ? "Attended " + key.replace('_', ' ') + " sessions"
              : Words.capital(key.replace('_', ' '));
    };
  }

  /** Coming to sessions. */
  static Block attendance(ReportMaterial m) {
    RowsOf<AttendanceRow> attendance = m.rows(AttendanceRow.TABLE);
    List<List<Value>> rows = new ArrayList<>();
    for (String type : m.inOrder(attendance.values(AttendanceRow::groupType))) {
      AttendanceRow r = attendance.where(AttendanceRow::groupType, type).list().get(0);
      List<Value> row = new ArrayList<>();
      row.add(Value.text(m.groupType(type)));
      row.add(Value.count(r.sessionsHeld()));
      row.add(Value.count(r.people()));
      row.add(Value.count(r.visits()));
      row.addAll(places(r));
      row.add(Value.count(r.oneSessionOnly()));
      row.add(Share.number(Share.number(r.shares().share()), noPlaces(r)));
      rows.add(row);
    }
    return new Block.TableBlock(
        "attendance",
        PublishedTable.of(
            "attendance", "Coming to sessions, over all months", ATTENDANCE_COLUMNS, rows),
        List.of(
            Note.of(
                "Places offered: sessions held while somebody belonged to the group, summed over"
                    + " people. A session without an attendance row for a member is not recorded,"
                    + " and stays in what was offered. Where people come and go no places are"
                    + " counted, and the share of all types is without them. No interval is given:"
                    + " the same people come again and again.")));
  }

  private static List<Value> places(AttendanceRow r) {
    AttendanceRow.Places places = r.places();
    if (places == null) {
      return Collections.nCopies(4, Value.notAvailable(noPlaces(r)));
    }
    return Stream.of(places.offered(), places.absent(), places.excused(), places.notRecorded())
        .map(Value::count)
        .toList();
  }

  private static String noPlaces(AttendanceRow r) {
    return r.shares().reason() == AttendanceRow.NoShare.NOT_ASKED
        ? "people come and go"
        : "nothing offered";
  }
}
