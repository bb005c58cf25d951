package cairn.reports.section.profile;

import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.MonthChartRow.Measure;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Figures by month with their limits. */
final class MonthTable {
  private static final String NONE = "no limits yet";

  private MonthTable() {}

  static Block of(RowsOf<MonthChartRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("measure", "What"),
            TableColumn.text("month", "Month"),
            TableColumn.text("counted", "Counted"),
            TableColumn.decimal("value", "Figure", "", 2),
            TableColumn.decimal("centre", "Centre", "", 2),
            TableColumn.decimal("lower", "Lower limit", "", 2),
            TableColumn.decimal("upper", "Upper limit", "", 2),
            TableColumn.text("signals", "Stands out by"));
    List<List<Value>> lines = new ArrayList<>();
    rows.forEach(r -> lines.add(line(r)));
    return new Block.TableBlock(
        "month-charts",
        PublishedTable.of(
            "month_charts", "Months within the limits of control charts", columns, lines),
        List.of(
            Note.linked(
                "Limits are three standard deviations from the centre of all months.",
                "method-month-charts",
                "How they are worked out")));
  }

  private static List<Value> line(MonthChartRow r) {
    String signals = r.signals();
    return List.of(
        Value.text(words(r.measure())),
        Value.text(r.month()),
        Value.text(r.of() == null ? Long.toString(r.count()) : r.count() + " of " + r.of()),
        Value.number(r.value()),
        Share.number(r.limits().centre(), NONE),
        Share.number(r.limits().lowerLimit(), NONE),
        Share.number(r.limits().upperLimit(), NONE),
        Value.text(signals == null ? "Nothing" : signals.replace(" ", ", ").replace('_', ' ')));
  }

  /** What chance as a rule does not do: of how many months of each chart a pattern ends there. */
  static String whatStandsOut(RowsOf<MonthChartRow> rows) {
    List<String> charts = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      RowsOf<MonthChartRow> own =
          rows.where(MonthChartRow::measure, measure).where(r -> r.limits().centre() != null);
      long signals = own.stream().filter(r -> r.signals() != null).count();
      if (signals > 0) {
        charts.add(
            Words.small(words(measure)) + ", " + signals + " of " + own.list().size() + " months");
      }
    }
    return charts.isEmpty()
        ? "No month stands out."
        : "More than chance as a rule does: " + String.join("; ", charts) + ".";
  }

  private static String words(Measure measure) {
    return switch (measure) {
      case ACHIEVED -> "Share with the primary outcome, of those who started in the month";
      case VISITS_PER_MEETING -> "Visits to a meeting";
      case PEOPLE -> "People who came";
    };
  }
}
