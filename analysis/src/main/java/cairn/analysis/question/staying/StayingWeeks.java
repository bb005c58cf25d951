package cairn.analysis.question.staying;

import static cairn.ingest.model.EndClass.CENSORED;
import static cairn.ingest.model.EndClass.COMPETING;
import static cairn.ingest.model.EndClass.LEFT;
import static cairn.ingest.model.EndClass.PLANNED;

import cairn.analysis.question.Setting;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.competing.IncidenceCurve;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import cairn.ingest.model.EndClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Staying in one group type, week by week: Kaplan–Meier, with planned and outside ends as competing
 * ends.
 */
final class StayingWeeks {
  private final EndCounts state;
  private final SurvivalCurve curve;
  private final IncidenceCurve stopped;
  private final IncidenceCurve planned;
  private final IncidenceCurve other;

  private StayingWeeks(EndCounts state) {
    this.state = state;
    this.curve = KaplanMeier.estimate(state.onlyCause(FirstStays.STOPPED));
    this.stopped = CumulativeIncidence.estimate(state, FirstStays.cause(LEFT));
    this.planned = CumulativeIncidence.estimate(state, FirstStays.cause(PLANNED));
    this.other = CumulativeIncidence.estimate(state, FirstStays.cause(COMPETING));
  }

  /**
   * Rows of {@code staying}, of types that are asked about stopping: every whole week from 0 to the
   * longest observed stay.
   */
  static List<StayingRow> rows(StayingTally tally, Setting setting) {
    List<StayingRow> rows = new ArrayList<>();
    FirstStays.asked(tally.ends(), setting)
        .forEach(
            (type, state) -> {
              StayingWeeks weeks = new StayingWeeks(state);
              int last = (int) Math.ceil(state.time(state.size() - 1) / Weeks.DAYS);
              for (int week = 0; week <= last; week++) {
                rows.add(weeks.row(type, week, setting.level()));
              }
            });
    return rows;
  }

  private StayingRow row(String type, int week, double level) {
    double day = Weeks.day(week);
    Interval survival = curve.at(day, SurvivalScale.LOG_LOG, level);
    Limits limits = Limits.of(survival);
    return new StayingRow(
        type,
        week,
        people(day),
        new StayingRow.Curve(Limits.value(survival.estimate()), limits.lower(), limits.upper()),
        new StayingRow.Ends(
            stopped.incidenceAt(day), planned.incidenceAt(day), other.incidenceAt(day)),
        Limits.lacking(survival),
        limits.method());
  }

  private StayingRow.People people(double day) {
    long left = until(LEFT, day);
    long ended = until(PLANNED, day);
    long outside = until(COMPETING, day);
    long censored = until(CENSORED, day);
    return new StayingRow.People(
        state.people() - left - ended - outside - censored, left, ended, outside, censored);
  }

  private long until(EndClass end, double day) {
    return FirstStays.until(state, FirstStays.cause(end), day);
  }
}
