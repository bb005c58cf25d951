package cairn.reports.section;

import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.question.period.PeriodCategory;
import cairn.analysis.question.period.PeriodMeasure;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.question.period.ReportedPeriod;
import java.util.List;

/** People of the month, and of its quarter where it ends one, parted in every way. */
final class MadeUpPeriods {
  private static final double LAST_OF_MANY = 0.1;

  private final MadeUpMonth made;

  MadeUpPeriods(MadeUpMonth made) {
    this.made = made;
  }

  /** The first category has what the others, with a tenth or so each, leave. */
  void periods() {
    made.each((type, part) -> rows(type, made.month().toString(), part, 0.45));
    if (made.month().getMonthValue() % 3 == 0) {
      String quarter = ReportedPeriod.quarterOf(made.month());
      made.each((type, part) -> rows(type, quarter, part, 0.6));
    }
  }

  private void rows(String type, String period, MadeUpMonth.Part part, double came) {
    for (PeriodMeasure measure : PeriodMeasure.values()) {
      if (!measure.isOfQuarters() && period.contains("Q")) {
        continue;
      }
      List<PeriodCategory> categories = measure.categories();
      long left = part.at(came);
      for (int i = categories.size() - 1; i >= 0; i--) {
        long n = i == 0 ? left : part.at(came * LAST_OF_MANY);
        left -= n;
        made.add(
            PeriodRow.TABLE,
            madeUp(PeriodRow.class)
                .with(PeriodRow::groupType, type)
                .with(PeriodRow::period, period)
                .with(PeriodRow::measure, measure)
                .with(PeriodRow::category, categories.get(i))
                .with(PeriodRow::people, n));
      }
    }
  }
}
