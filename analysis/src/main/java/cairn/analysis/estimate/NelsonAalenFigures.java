package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.NelsonAalen;
import java.util.ArrayList;
import java.util.List;

/** The hazard that has added up, by group. R: {@code survfit(…, ctype = 1)}. */
public final class NelsonAalenFigures {
  private NelsonAalenFigures() {}

  /**
   * The hazards.
   *
   * @param times times to read them at; at every time with an event where there are none
   */
  public static Estimate of(Ends ends, Column.Levels group, List<Double> times, double level) {
    List<Row> rows = new ArrayList<>();
    List<EndCounts> counts = ends.byGroup(group);
    for (int k = 0; k < counts.size(); k++) {
      NelsonAalen hazard = NelsonAalen.of(counts.get(k));
      for (double t : times.isEmpty() ? eventTimes(hazard) : times) {
        rows.add(
            Row.of(
                List.of(group.labels().get(k), Numerals.plain(t)),
                hazard.hazard(t),
                hazard.standardError(t),
                hazard.logInterval(t, level).lower(),
                hazard.logInterval(t, level).upper(),
                hazard.hazardOneByOne(t)));
      }
    }
    return new Estimate(
        "Nelson-Aalen",
        List.of(
            FigureTable.keyed(
                "Hazard until a time",
                List.of("group", "t"),
                List.of("cumhaz", "std.err", "lower", "upper", "cumhaz_one_by_one"),
                rows)),
        List.of(
            "one by one takes events of one time one after another; log interval, level "
                + Numerals.plain(level)
                + "; Nelson (1972), Aalen (1978), Fleming and Harrington (1984)"));
  }

  private static List<Double> eventTimes(NelsonAalen hazard) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < hazard.size(); i++) {
      if (hazard.isEvent(i)) {
        times.add(hazard.time(i));
      }
    }
    return times;
  }
}
