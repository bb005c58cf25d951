package cairn.reports.figure;

import cairn.reports.table.CellType;
import cairn.reports.table.Level;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Figures of made-up numbers, of every kind and of any number of group types. */
public final class MadeUp {
  /** Names as programs have them, some longer than any column. */
  public static final List<String> NAMES =
      List.of(
          "8-week psychoeducation",
          "Ongoing support",
          "Drop-in",
          "Abstinence-based",
          "Harm reduction for people who use more than one substance",
          "Family members, partners and friends (evening, online)",
          "Moderation management",
          "Donaudampfschifffahrtsgesellschaftskapitänsselbsthilfegruppe",
          "Women only",
          "After-work-and-weekend alternative: mindfulness, movement and craving");

  private static final List<Integer> TICKS = List.of(0, 4, 8, 12, 16, 20, 24);

  static final Level LEVEL = new Level(0.9);

  private MadeUp() {}

  public static StayingFigure staying(int types, StayingFigure.Layout layout) {
    List<StayingCurve> curves = new ArrayList<>();
    for (int c = 0; c < types; c++) {
      curves.add(curve(NAMES.get(c), 212 - 17 * c, 0.02 + 0.012 * ((c * 7) % 5), c == 0 ? 8 : 99));
    }
    return new StayingFigure(
        "Staying with the group",
        new StayingFigure.TimeAxis("Weeks since first session", 26, TICKS, 8),
        curves,
        layout,
        LEVEL);
  }

  /** One group type, people one by one: each stops, reaches the planned end or is still coming. */
  public static StayingCurve curve(String label, int people, double hazard, double planned) {
    Random random = new Random(people);
    double[] times = new double[people];
    int[] kinds = new int[people];
    for (int p = 0; p < people; p++) {
      double stop = -Math.log(1 - random.nextDouble()) / hazard;
      double end = 6 + 30 * random.nextDouble();
      times[p] = Math.min(Math.min(stop, planned), Math.min(end, 26));
      kinds[p] = stop <= times[p] ? 1 : planned <= times[p] ? 2 : 3;
    }
    List<List<Value>> rows = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      List<Value> counts = new ArrayList<>();
      for (int tick : TICKS) {
        int n = 0;
        for (int p = 0; p < people; p++) {
          boolean gone = times[p] <= tick && tick > 0;
          n += row == 0 ? (gone ? 0 : 1) : gone && kinds[p] == row ? 1 : 0;
        }
        counts.add(Value.count(n));
      }
      rows.add(counts);
    }
    List<Double> ended = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      if (kinds[p] == 3) {
        ended.add(times[p]);
      }
    }
    return new StayingCurve(
        label,
        Value.count(people),
        steps(times, kinds),
        people == 0 ? 0 : Math.min(planned, 26),
        ended,
        new StayingCurve.Counts(rows.get(0), rows.get(1), rows.get(2), rows.get(3)));
  }

  private static List<StayingCurve.Step> steps(double[] times, int[] kinds) {
    List<StayingCurve.Step> steps = new ArrayList<>();
    double share = 1;
    double variance = 0;
    for (double time : java.util.Arrays.stream(times).sorted().distinct().toArray()) {
      int atRisk = 0;
      int stopped = 0;
      for (int p = 0; p < times.length; p++) {
        atRisk += times[p] >= time ? 1 : 0;
        stopped += times[p] == time && kinds[p] == 1 ? 1 : 0;
      }
      if (stopped > 0) {
        share *= 1 - (double) stopped / atRisk;
        variance += (double) stopped / atRisk / Math.max(1, atRisk - stopped);
        double half = 1.96 * share * Math.sqrt(variance);
        steps.add(
            new StayingCurve.Step(
                time, share, Math.max(0, share - half), Math.min(1, share + half)));
      }
    }
    return steps;
  }

  public static final List<String> STAGES =
      List.of(
          "Precontemplation",
          "Contemplation",
          "Preparation",
          "Action",
          "Maintenance",
          "Return to use",
          "Termination");

  public static StageMatrix stages() {
    int[][] counts = {
      {58, 41, 0, 0, 0, 0, 0, 16},
      {7, 77, 52, 21, 0, 0, 0, 9},
      {0, 22, 61, 74, 9, 0, 0, 7},
      {0, 0, 17, 96, 63, 18, 0, 9},
      {0, 0, 0, 0, 88, 14, 12, 8},
      {0, 9, 13, 16, 0, 11, 0, 8},
      {0, 0, 0, 0, 0, 0, 31, 0}
    };
    List<StageMatrix.Row> rows = new ArrayList<>();
    for (int r = 0; r < 7; r++) {
      List<Value> row = new ArrayList<>();
      long people = 0;
      for (int c = 0; c < 8; c++) {
        boolean hidden = (r + 3 * c) % 11 == 4 && counts[r][c] > 0;
        row.add(hidden ? Value.hidden() : Value.count(counts[r][c]));
        people += counts[r][c];
      }
      rows.add(new StageMatrix.Row(row, Value.count(people)));
    }
    return new StageMatrix(
        "Stages of change",
        "Stage at earlier review",
        "Stage at later review",
        STAGES,
        "Not seen again",
        rows);
  }

  public static OutcomeBars outcomes(int types) {
    double[][] shares = {
      {.10, .19, .27, .17, .06, .21},
      {.07, .20, .29, .18, .11, .15},
      {.13, .32, .17, .07, .03, .28},
      {.15, .07, .15, .08, .39, .16},
      {0, 0, 0, 0, 1, 0},
      {0, 0, 0, 0, 0, 1},
      {1, 0, 0, 0, 0, 0},
      {.004, .2, .2, .2, .196, .2},
      {.2, .16, .16, .16, .16, .16},
      {.5, .1, .1, .1, .1, .1}
    };
    List<OutcomeBars.Bar> bars = new ArrayList<>();
    for (int t = 0; t < types; t++) {
      List<Value> row = new ArrayList<>();
      for (double share : shares[t]) {
        row.add(Value.number(share));
      }
      bars.add(new OutcomeBars.Bar(NAMES.get(t), Value.count(195 - 11 * t), row));
    }
    return new OutcomeBars(
        "Outcome against own goal",
        "more use or risk",
        "change towards own goal",
        List.of(
            new OutcomeBars.Category("More use or risk", OutcomeBars.Side.AWAY),
            new OutcomeBars.Category("Safer use", OutcomeBars.Side.TOWARDS),
            new OutcomeBars.Category("Reduced use", OutcomeBars.Side.TOWARDS),
            new OutcomeBars.Category("Within moderation goal", OutcomeBars.Side.TOWARDS),
            new OutcomeBars.Category("Abstinent", OutcomeBars.Side.TOWARDS),
            new OutcomeBars.Category("No change", OutcomeBars.Side.APART)),
        bars);
  }

  public static DifferencesFigure differences(int types, boolean adjusted) {
    List<DifferencesFigure.Row> rows = new ArrayList<>();
    for (int t = 0; t < types; t++) {
      double value = -0.09 + 0.07 * ((t * 3) % 5 - 1);
      var plain = DrawnDifference.of(value, value - 0.1, value + 0.11);
      var other = DrawnDifference.of(value + 0.02, value - 0.1, value + 0.15);
      Value people = Value.count(195 - 9 * t);
      if (t == 3) {
        rows.add(
            DifferencesFigure.Row.absent(
                NAMES.get(t), "n/a: fewer than two groups of this type", people, Value.count(158)));
      } else if (adjusted) {
        rows.add(
            DifferencesFigure.Row.adjusted(NAMES.get(t), plain, other, people, Value.count(158)));
      } else {
        rows.add(DifferencesFigure.Row.plain(NAMES.get(t), plain, people, Value.count(158)));
      }
    }
    return new DifferencesFigure(
        "Differences by group type",
        "ongoing support",
        "Difference in percentage points",
        CellType.POINTS,
        0,
        LEVEL,
        rows);
  }

  public static RangeFigure ranges(int definitions) {
    List<RangeFigure.Row> rows = new ArrayList<>();
    for (int i = 0; i < definitions; i++) {
      boolean none = i == 3;
      rows.add(
          new RangeFigure.Row(
              "No use in the last 28 days, with at least five sevenths of its days observed " + i,
              "Rd_schottenfeld_2005_" + i,
              none ? Value.notAvailable("nobody to count") : Value.number(0.08 * i),
              none ? Value.notAvailable("nobody to count") : Value.number(0.05 * i),
              none ? Value.hidden() : Value.number(Math.min(1, 0.1 * i + 0.2)),
              Value.count(1234 * i),
              Value.count(12345L * i)));
    }
    return new RangeFigure("Ranges", "Share of people with a verdict", rows);
  }

  /** Every kind of figure with this many group types. */
  public static List<Figure> all(int types) {
    return List.of(
        staying(types, StayingFigure.Layout.TOGETHER),
        staying(types, StayingFigure.Layout.ONE_AT_A_TIME),
        stages(),
        outcomes(types),
        differences(types, false),
        differences(types, true),
        ranges(types));
  }
}
