package cairn.reports.section;

import static cairn.reports.section.MadeUpMonth.share;
import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingRow.Curve;
import cairn.analysis.question.staying.StayingRow.Ends;
import cairn.analysis.question.staying.StayingRow.People;
import cairn.analysis.question.staying.StayingSensitivityRow;
import cairn.analysis.question.staying.StayingSensitivityRow.Still;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.question.staying.StayingSummaryRow.CurveLimits;
import cairn.analysis.question.staying.StayingSummaryRow.Measured;
import cairn.ingest.model.EndClass;
import java.util.List;

/** How long the people of a made-up month keep coming, and how their stays end. */
final class MadeUpStaying {
  private static final List<Integer> WEEKS = List.of(4, 8, 13, 26, 52);
  private static final String METHOD = "kaplan_meier_log_log";

  private final MadeUpMonth made;

  MadeUpStaying(MadeUpMonth made) {
    this.made = made;
  }

  void staying() {
    for (String type : made.types()) {
      double pace = 0.96 - 0.008 * made.types().indexOf(type);
      weeks(type, made.people(type), pace);
      summary(type, made.people(type), pace);
    }
    weeks("all", made.total(), 0.94);
    summary("all", made.total(), 0.94);
  }

  private void weeks(String type, long n, double pace) {
    for (long week = 0; week <= 52; week++) {
      week(type, n, week, Math.pow(pace, week));
    }
  }

  private void week(String type, long n, long week, double survival) {
    long followed = (long) (n * week / 80.0);
    long stopped = Math.min(n - followed, (long) (n * (1 - survival) * 0.8));
    double half = Math.min(survival, 1 - survival) * 0.3;
    made.add(
        StayingRow.TABLE,
        madeUp(StayingRow.class)
            .with(StayingRow::groupType, type)
            .with(StayingRow::week, week)
            .with(StayingRow::people, People::stillComing, n - stopped - followed)
            .with(StayingRow::people, People::stopped, stopped)
            .with(StayingRow::people, People::followUpEnded, followed)
            .with(StayingRow::curve, Curve::survival, survival)
            .with(StayingRow::curve, Curve::lower, survival - half)
            .with(StayingRow::curve, Curve::upper, survival + half)
            .with(StayingRow::ends, Ends::shareStopped, 1 - survival)
            .with(StayingRow::ends, Ends::sharePlannedEnd, 0.0)
            .with(StayingRow::ends, Ends::shareOtherEnd, 0.0)
            .with(StayingRow::method, METHOD));
  }

  private void summary(String type, long n, double pace) {
    double median = Math.ceil(Math.log(0.5) / Math.log(pace));
    measure(type, Measured.MEDIAN_WEEKS, n, median, median - 2, median + 3);
    measure(type, Measured.FIRST_QUARTILE_WEEKS, n, median / 2, 1, median);
    made.add(
        StayingSummaryRow.TABLE,
        madeUp(StayingSummaryRow.class)
            .with(StayingSummaryRow::groupType, type)
            .with(StayingSummaryRow::measure, Measured.THIRD_QUARTILE_WEEKS)
            .with(StayingSummaryRow::n, n)
            .with(StayingSummaryRow::note, "not_reached"));
    measure(type, Measured.MEAN_WEEKS, n, 7.5, 7, 8);
    for (int week : WEEKS) {
      double s = Math.pow(pace, week);
      measure(type, Measured.atWeek(week), n, s, s * 0.9, Math.min(1, s * 1.1));
    }
  }

  private void measure(
      String type, Measured measured, long n, double value, double lower, double upper) {
    made.add(
        StayingSummaryRow.TABLE,
        madeUp(StayingSummaryRow.class)
            .with(StayingSummaryRow::groupType, type)
            .with(StayingSummaryRow::measure, measured)
            .with(StayingSummaryRow::n, n)
            .with(StayingSummaryRow::horizonWeeks, measured == Measured.MEAN_WEEKS ? 13 : null)
            .with(StayingSummaryRow::value, value)
            .with(StayingSummaryRow::limits, CurveLimits::lower, lower)
            .with(StayingSummaryRow::limits, CurveLimits::upper, upper)
            .with(StayingSummaryRow::method, METHOD));
  }

  void ends() {
    made.each(
        (type, part) -> {
          made.add(
              CompletionRow.TABLE,
              madeUp(CompletionRow.class)
                  .with(CompletionRow::groupType, type)
                  .with(CompletionRow::rule, CompletionRow.cameBack(180))
                  .with(CompletionRow::n, part.at(0.5))
                  .with(CompletionRow::achieved, part.at(0.2))
                  .with(CompletionRow::share, like(share(part.at(0.2), part.at(0.5)))));
          made.add(
              StayEndRow.TABLE,
              madeUp(StayEndRow.class)
                  .with(StayEndRow::groupType, type)
                  .with(StayEndRow::month, made.month().toString())
                  .with(StayEndRow::endKind, EndClass.LEFT)
                  .with(StayEndRow::reason, StayEndRow.NO_REASON)
                  .with(StayEndRow::n, part.at(0.1)));
        });
  }

  /** The share still coming under other gaps; nobody is followed for a year. */
  void gaps() {
    for (String type : made.types()) {
      for (String gap : List.of(StayingSensitivityRow.CATALOGUE, "14", "90")) {
        for (int week : WEEKS) {
          gap(type, gap, week);
        }
      }
    }
  }

  private void gap(String type, String gap, int week) {
    boolean isOwn = gap.equals(StayingSensitivityRow.CATALOGUE);
    MadeUpRow<StayingSensitivityRow> row =
        madeUp(StayingSensitivityRow.class)
            .with(StayingSensitivityRow::groupType, type)
            .with(StayingSensitivityRow::gap, gap)
            .with(StayingSensitivityRow::gapDays, isOwn ? 28 : Integer.parseInt(gap))
            .with(StayingSensitivityRow::week, week)
            .with(StayingSensitivityRow::n, made.people(type));
    made.add(
        StayingSensitivityRow.TABLE,
        week <= 26
            ? row.with(StayingSensitivityRow::still, Still::share, 0.7)
                .with(StayingSensitivityRow::still, Still::lower, 0.6)
                .with(StayingSensitivityRow::still, Still::upper, 0.8)
            : row.with(StayingSensitivityRow::note, "not_observed_that_long"));
  }
}
