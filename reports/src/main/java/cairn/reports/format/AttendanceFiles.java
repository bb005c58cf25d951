package cairn.reports.format;

import cairn.reports.document.AttendanceStatement;
import cairn.reports.table.CsvText;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.List;

/** A statement of attendance as a table and as a page. The same statement gives the same bytes. */
public final class AttendanceFiles {
  private AttendanceFiles() {}

  /** The notice that goes with each disclosure (42 CFR 2.32), in its short form. */
  public static final String NOTICE =
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

  /** A line for each meeting: the person, the day, and whether they were there. */
  public static String csv(AttendanceStatement statement) {
    List<List<Value>> rows =
        statement.meetings().stream()
            .map(
                meeting ->
                    List.<Value>of(
                        Value.text(statement.reference()),
                        Value.text(meeting.on().toString()),
                        Value.text(meeting.kind().word())))
            .toList();
    return CsvText.of(
        PublishedTable.of(
            "attendance",
            "Attendance",
            List.of(
                TableColumn.text("reference", "The person"),
                TableColumn.text("date", "Day of the meeting"),
                TableColumn.text("attendance", "Whether the person was there")),
            rows));
  }

  /** A page as PDF/UA-1, with the notice. */
  public static byte[] pdf(AttendanceStatement statement) {
    return PdfWriter.write(
        HtmlWriter.page("attendance.jte", statement), statement.terms().issued());
  }
}
