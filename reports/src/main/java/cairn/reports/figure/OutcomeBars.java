package cairn.reports.figure;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Where people got to against their own goal, one bar a group type: what moved away to the left,
 * what moved towards to the right, both from one line, and what did neither apart, all on one
 * scale. Kinds of goal differ in colour only; none is ranked above another.
 *
 * @param title the figure's short name
 * @param away what stands over the left side: {@code more use or risk}
 * @param towards what stands over the right side: {@code change towards own goal}
 * @param categories the kinds of outcome
 * @param bars one a group type
 */
public record OutcomeBars(
    String title, String away, String towards, List<Category> categories, List<Bar> bars)
    implements Figure {

  /** Where a kind of outcome stands. */
  public enum Side {
    /** Away from the own goal, to the left. */
    AWAY,
    /** Towards the own goal, to the right. */
    TOWARDS,
    /** Neither, on its own at the far right. */
    APART
  }

  /** A kind of outcome. */
  public record Category(String label, Side side) {}

  /**
   * The outcomes of one group type.
   *
   * @param label its name
   * @param people how many people the shares are of
   * @param shares one a category, 0 to 1
   */
  public record Bar(String label, Value people, List<Value> shares) {
    public Bar {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException when a bar has not one share a category, a share is not within
   *     0 and 1, or known shares add up to more than 1
   */
  public OutcomeBars {
    categories = List.copyOf(categories);
    bars = List.copyOf(bars);
    for (Bar bar : bars) {
      if (bar.shares().size() != categories.size()) {
        throw new IllegalArgumentException(bar.label() + ": one share a category is needed");
      }
      double sum = 0;
      for (Value share : bar.shares()) {
        double known = share.asNumber().orElse(0);
        sum += known;
        if (known < 0 || sum > 1 + 1e-6) {
          throw new IllegalArgumentException(bar.label() + ": shares lie within 0 and 1 in sum");
        }
      }
    }
  }

  @Override
  public Drawing draw() {
    if (bars.isEmpty()) {
      return Canvas.noData(title, "nobody has a review in this period");
    }
    Canvas canvas = new Canvas();
    double bottom = new OutcomeBarsPainter(this, canvas).draw();
    return canvas.drawing(title, description(), bottom);
  }

  /** The colour of a category, by index. */
  public String colour(int category) {
    Side side = categories.get(category).side();
    int place = on(side).indexOf(category);
    return switch (side) {
      case TOWARDS -> Palette.TOWARDS.get(place % Palette.TOWARDS.size());
      case AWAY -> place % 2 == 0 ? Palette.AWAY : Palette.ink(Palette.AWAY);
      case APART -> place % 2 == 0 ? Palette.NEUTRAL : Palette.NEUTRAL_DARK;
    };
  }

  /** The categories of a side, by index. */
  List<Integer> on(Side side) {
    List<Integer> indexes = new ArrayList<>();
    for (int c = 0; c < categories.size(); c++) {
      if (categories.get(c).side() == side) {
        indexes.add(c);
      }
    }
    return indexes;
  }

  /** The share of a bar on a side; hidden or not available when one of its parts is. */
  Value total(Bar bar, Side side) {
    double sum = 0;
    for (int c : on(side)) {
      Value share = bar.shares().get(c);
      if (share.asNumber().isEmpty()) {
        return share;
      }
      sum += share.asNumber().getAsDouble();
    }
    return Value.number(Math.min(1, sum));
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    for (Bar bar : bars) {
      List<String> shares = new ArrayList<>();
      for (int c = 0; c < categories.size(); c++) {
        String share = Display.text(bar.shares().get(c), CellType.SHARE, 0);
        shares.add(categories.get(c).label() + " " + share);
      }
      String people = Display.text(bar.people(), CellType.COUNT, 0);
      parts.add(bar.label() + " (n = " + people + "): " + String.join(", ", shares));
    }
    return "Outcome by group type, per cent of the people and problems judged. "
        + String.join("; ", parts)
        + ".";
  }
}
