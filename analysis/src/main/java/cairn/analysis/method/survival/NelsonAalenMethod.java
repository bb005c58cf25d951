package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.EVENT;
import static cairn.analysis.method.SharedOptions.EVENT_VALUE;
import static cairn.analysis.method.SharedOptions.GROUP;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.NelsonAalen;
import java.util.ArrayList;
import java.util.List;

/** {@code cairn estimate nelson-aalen}: the hazard that adds up. */
public final class NelsonAalenMethod implements Method {
  private static final Option<List<Double>> AT =
      Option.numbers("--at", "T", "times to read it at (default: every time with an event)");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "nelson-aalen",
            "How the hazard of an event adds up over time: Nelson-Aalen.",
            "survival::survfit() in R")
        .with(TIME.needed(), EVENT.needed(), EVENT_VALUE, GROUP, AT)
        .example(
            "cairn estimate nelson-aalen --in stays.csv --time days --event left --at 30,60,90");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, EVENT, GROUP);
    ObservedEnds ends = rows.ends(TIME, EVENT, EVENT_VALUE);
    return of(ends, rows.groups(GROUP), asked.list(AT), asked.level());
  }

  /**
   * The hazards.
   *
   * @param times times to read them at; at every time with an event where there are none
   */
  private static Estimate of(
      ObservedEnds ends, FrameColumn.Levels group, List<Double> times, double level) {
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
