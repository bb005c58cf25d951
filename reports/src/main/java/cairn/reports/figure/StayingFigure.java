package cairn.reports.figure;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * How long people keep coming: Kaplan–Meier curves with bands by group type, and under them where
 * everybody is at each tick (Morris et al. 2019, the KMunicate layout). Up to four group types
 * share one plot; more, or {@link Layout#ONE_AT_A_TIME}, get a plot each with the others in grey.
 *
 * @param title the figure's short name
 * @param time the time axis
 * @param curves one a group type, in the program's order
 * @param layout together or one at a time
 * @param level of the bands
 */
public record StayingFigure(
    String title, TimeAxis time, List<StayingCurve> curves, Layout layout, Level level)
    implements Figure {

  /** The most curves that can be told apart in one plot. */
  public static final int MOST_TOGETHER = 4;

  /**
   * The time axis of the plots and the columns of the table.
   *
   * @param label its name: {@code Weeks since first session}
   * @param horizon its end, in weeks
   * @param ticks the weeks of the ticks and of the table's columns, increasing, from 0
   * @param milestone the week of which single plots name the share
   */
  public record TimeAxis(String label, double horizon, List<Integer> ticks, int milestone) {
    /**
     * Checks the ticks.
     *
     * @throws IllegalArgumentException when ticks do not increase within the horizon
     */
    public TimeAxis {
      ticks = List.copyOf(ticks);
      for (int t = 0; t < ticks.size(); t++) {
        int tick = ticks.get(t);
        if (tick < 0 || tick > horizon || t > 0 && tick <= ticks.get(t - 1)) {
          throw new IllegalArgumentException("ticks increase, from 0 to the horizon");
        }
      }
    }
  }

  /** How curves share the figure. */
  public enum Layout {
    /** All in one plot where there are at most four, with the table. */
    TOGETHER,
    /** A plot each, the others in grey, with the table. */
    ONE_AT_A_TIME,
    /** A plot each, without the table, to follow a figure that has it. */
    ONE_AT_A_TIME_WITHOUT_TABLE
  }

  /**
   * Checks that the tables add up.
   *
   * @throws IllegalArgumentException when a column of the table does not add up
   */
  public StayingFigure {
    curves = List.copyOf(curves);
    for (StayingCurve curve : curves) {
      curve.check(time.ticks().size());
    }
  }

  @Override
  public Drawing draw() {
    if (curves.isEmpty()) {
      return Canvas.noData(title, "nobody came to a first session in this period");
    }
    Canvas canvas = new Canvas();
    boolean together = layout == Layout.TOGETHER && curves.size() <= MOST_TOGETHER;
    double y =
        together ? new StayingPlot(this, canvas).draw() : new StayingPanels(this, canvas).draw();
    if (layout != Layout.ONE_AT_A_TIME_WITHOUT_TABLE) {
      y = new StayingTable(this, canvas).draw(y, !together);
    }
    return canvas.drawing(title, description(), y + 4);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (StayingCurve curve : curves) {
      String people = Display.text(curve.people(), CellType.COUNT, 0);
      parts.add(curve.label() + " (n = " + people + "): " + endText(curve));
    }
    return "Share of people who had not stopped, by weeks since the first session, with "
        + level.percent()
        + " intervals. "
        + String.join("; ", parts)
        + ".";
  }

  /** The estimate at a curve's end, in words. */
  String endText(StayingCurve curve) {
    if (curve.until() <= 0) {
      return curve.people().equals(Value.count(0)) ? "nobody" : "not shown";
    }
    StayingCurve.Step end = curve.at(curve.until());
    String text =
        Display.share(end.share())
            + (end.lower() == end.upper()
                ? ""
                : " (" + Display.interval(end.lower(), end.upper()) + ")");
    boolean early = curve.until() < time.horizon() - 0.5;
    return early ? text + ", to week " + Math.round(curve.until()) : text;
  }
}
