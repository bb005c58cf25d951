package cairn.reports.section.staying;

import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Sentences;
import cairn.reports.section.Sentences.MeanWeeks;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Mean weeks with a type of group: stayed, or, where people come and go and nobody stops, in
 * contact.
 */
final class WeeksStayed {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("group_type", "Group type"),
          TableColumn.count("people", "People", "people"),
          TableColumn.text("what", "What"),
          TableColumn.text("mean_weeks", "Mean weeks"),
          TableColumn.count("horizon_weeks", "Of the first weeks", "weeks"));

  private final ReportMaterial m;
  private final RowsOf<StayingSummaryRow> summary;

  WeeksStayed(ReportMaterial m) {
    this.m = m;
    this.summary = m.rows(StayingSummaryRow.TABLE);
  }

  /** Types in which people come and go: their staying is a mean and nothing else. */
  List<String> comeAndGo() {
    return m.groupTypes(summary.values(StayingSummaryRow::groupType)).stream()
        .filter(type -> !isAskedAboutStopping(type))
        .toList();
  }

  private boolean isAskedAboutStopping(String type) {
    return summary
        .where(StayingSummaryRow::groupType, type)
        .where(StayingSummaryRow::measure, Measured.MEDIAN_WEEKS)
        .first()
        .isPresent();
  }

  /** The means of the types in which people come and go, as a sentence names them. */
  List<MeanWeeks> inContact() {
    List<MeanWeeks> means = new ArrayList<>();
    for (String type : comeAndGo()) {
      StayingSummaryRow row = mean(type);
      OptionalDouble weeks = Share.number(row.value());
      Integer horizon = row.horizonWeeks();
      if (weeks.isPresent() && horizon != null && row.n() >= Sentences.FEWEST) {
        means.add(new MeanWeeks(Words.small(m.groupType(type)), weeks.getAsDouble(), horizon));
      }
    }
    return means;
  }

  /** In how many types people come and go, but too few to tell a mean. */
  int tooFewInContact() {
    return (int)
        comeAndGo().stream()
            .mapToLong(type -> mean(type).n())
            .filter(people -> people > 0 && people < Sentences.FEWEST)
            .count();
  }

  private StayingSummaryRow mean(String type) {
    return summary
        .where(StayingSummaryRow::groupType, type)
        .where(StayingSummaryRow::measure, Measured.MEAN_WEEKS)
        .list()
        .get(0);
  }

  /** The means of all types. */
  Block table() {
    List<List<Value>> rows = new ArrayList<>();
    for (String type : m.inOrder(summary.values(StayingSummaryRow::groupType))) {
      StayingSummaryRow row = mean(type);
      Integer horizon = row.horizonWeeks();
      boolean stays = type.equals(Counts.ALL) || isAskedAboutStopping(type);
      rows.add(
          List.of(
              Value.text(m.groupType(type)),
              Value.count(row.n()),
              Value.text(stays ? "Stayed" : "In contact"),
              Value.text(
                  NumberWords.withInterval(
                      Share.number(row.value()),
                      Share.number(row.limits().lower()),
                      Share.number(row.limits().upper()),
                      1)),
              horizon == null
                  ? Value.notAvailable("nobody was observed for a week")
                  : Value.count(horizon)));
    }
    return new Block.TableBlock(
        "weeks-stayed",
        PublishedTable.of("weeks_stayed", "Mean weeks with a group type", COLUMNS, rows),
        List.of(
            Note.of(
                "In parentheses "
                    + m.level().ci()
                    + ". In contact: where people come and go, from the first session to the last"
                    + " before a gap longer than the type's own; coming back stands apart. All"
                    + " types together: those whose people are asked about staying."),
            Note.linked("Restricted means.", "method-restricted-mean", "How this is worked out")));
  }
}
