package cairn.reports.figure;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How group types differ from one of them: a row each with the plain estimate and its interval and,
 * where there is one, the adjusted estimate under it.
 *
 * @param title the figure's short name
 * @param reference the group type compared with, as in {@code ongoing support}
 * @param measure the name of the axis: {@code Difference in percentage points}
 * @param type {@link CellType#POINTS} for differences of shares, else {@link CellType#DECIMAL}
 * @param decimals digits after the point of decimal differences
 * @param level of the intervals
 * @param rows one a group type
 */
public record DifferencesFigure(
    String title,
    String reference,
    String measure,
    CellType type,
    int decimals,
    Level level,
    List<Row> rows)
    implements Figure {

  /**
   * One group type against the reference.
   *
   * @param label its name
   * @param plain the plain difference, or null where it is hidden or not available
   * @param adjusted the adjusted difference, or null where there is none
   * @param absent what is read in place of a plain difference, or of an adjusted one where there is
   *     a plain one: {@code [c]}, or the reason
   * @param people how many people it has
   * @param referencePeople how many the reference has
   */
  public record Row(
      String label,
      @Nullable DrawnDifference plain,
      @Nullable DrawnDifference adjusted,
      String absent,
      Value people,
      Value referencePeople) {

    /** A row with a plain difference only. */
    public static Row plain(
        String label, DrawnDifference plain, Value people, Value referencePeople) {
      return new Row(label, plain, null, "", people, referencePeople);
    }

    /** A row with a plain and an adjusted difference. */
    public static Row adjusted(
        String label,
        DrawnDifference plain,
        DrawnDifference adjusted,
        Value people,
        Value referencePeople) {
      return new Row(label, plain, adjusted, "", people, referencePeople);
    }

    /** A row with a plain difference, and why there is no adjusted one. */
    public static Row unadjusted(
        String label, DrawnDifference plain, String why, Value people, Value referencePeople) {
      return new Row(label, plain, null, why, people, referencePeople);
    }

    /** A row without a difference, and why. */
    public static Row absent(String label, String why, Value people, Value referencePeople) {
      return new Row(label, null, null, why, people, referencePeople);
    }
  }

  public DifferencesFigure {
    rows = List.copyOf(rows);
  }

  /** Whether there is anything to draw: some row has a difference. */
  public boolean isDrawn() {
    return rows.stream().anyMatch(row -> row.plain() != null || row.adjusted() != null);
  }

  @Override
  public Drawing draw() {
    if (rows.isEmpty()) {
      return Canvas.noData(title, "there are no two group types to compare");
    }
    Canvas canvas = new Canvas();
    double bottom = new DifferencesPainter(this, canvas).draw();
    return canvas.drawing(title, description(), bottom);
  }

  /** A difference and its interval in words. */
  public String text(DrawnDifference e) {
    return e.text(this::number);
  }

  /** A difference in words. */
  public String number(double difference) {
    if (type == CellType.POINTS) {
      return Display.points(difference);
    }
    String text = Display.decimal(difference, decimals);
    boolean positive = !text.startsWith("−") && text.chars().anyMatch(c -> c >= '1' && c <= '9');
    return positive ? "+" + text : text;
  }

  /** Whether any row has an adjusted difference. */
  public boolean hasAdjusted() {
    return rows.stream().anyMatch(row -> row.adjusted() != null);
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Row row : rows) {
      DrawnDifference plain = row.plain();
      DrawnDifference adjusted = row.adjusted();
      String why = row.absent().isEmpty() ? "" : ", " + row.absent();
      String text = plain == null ? row.absent() : text(plain) + why;
      parts.add(
          row.label() + ": " + text + (adjusted == null ? "" : ", adjusted " + text(adjusted)));
    }
    return measure
        + " from "
        + reference
        + ", with "
        + level.percent()
        + " intervals. "
        + String.join("; ", parts)
        + ".";
  }
}
