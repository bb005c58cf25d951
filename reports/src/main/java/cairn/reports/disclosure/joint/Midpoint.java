package cairn.reports.disclosure.joint;

import java.util.List;

/**
 * Every count is shown as the middle of its band: with bands of six 1 to 6 as 3, 7 to 12 as 9, and
 * 0 as 0. Totals are summed from rounded counts and tell no more than those; shares are made of
 * them. A reader must be left with as many numbers as a band has.
 *
 * <p>Worked example: 1, 6, 7 and 0 people are shown as 3, 3, 9 and 0, their total as 15.
 *
 * @param key what it is called in files and logs
 * @param width how many numbers a band has
 */
public record Midpoint(String key, long width) implements DisclosureRule {
  /** Bands of six. */
  public static final Midpoint MIDPOINT_6 = new Midpoint("midpoint-6", 6);

  @Override
  public long shown(long count) {
    return count == 0 ? 0 : (count + width - 1) / width * width - width / 2;
  }

  @Override
  public long smallest() {
    return width + 1;
  }

  /** This rule: it shows no number as it is, and hides none. */
  @Override
  public DisclosureRule raisedTo(long smallest) {
    return this;
  }

  @Override
  public boolean isSmall(long number) {
    return number > 0 && number <= width;
  }

  @Override
  public boolean isUnknown(long lower, long upper, long least) {
    return upper - lower >= width - 1;
  }

  @Override
  public boolean maybeOther(long lower, long upper) {
    return upper > width || lower <= 0 || upper - lower >= width - 1;
  }

  @Override
  public List<Known> printed(Amount count) {
    long shown = shown(count.value());
    long most = shown == 0 ? 0 : shown + width / 2;
    long least = shown == 0 ? 0 : most - width + 1;
    return List.of(new Known(count.form(), least, most));
  }

  @Override
  public List<Known> printedSum(Amount sum) {
    return List.of();
  }

  @Override
  public List<Known> hidden(Amount count) {
    return List.of(Known.atLeast(count.form(), count.value() > 0 ? 1 : 0));
  }

  @Override
  public Seen atFirst(Amount count) {
    return Seen.PRINTED;
  }
}
