package cairn.reports.disclosure.joint;

import java.util.List;

/**
 * Numbers from 1 to {@code threshold - 1} are hidden, and others beside them; all are shown by the
 * same sign. A reader must reckon with {@code threshold} or more and, where {@code lowerToo}, with
 * the least that the zeros leave possible.
 *
 * @param key what it is called in files and logs
 * @param threshold the smallest number that may be shown, besides 0
 * @param lowerToo whether a reader must also be unable to tell that it is more than the least
 * @param zerosPrinted whether 0 is always shown, so that a reader knows a hidden number is not 0
 */
public record SmallHidden(String key, long threshold, boolean lowerToo, boolean zerosPrinted)
    implements DisclosureRule {
  /** The rule of the US Centers for Medicare &amp; Medicaid Services: no cell of 1 to 10. */
  public static final SmallHidden CMS_11 = new SmallHidden("cms-11", 11, true, true);

  @Override
  public SmallHidden raisedTo(long smallest) {
    return new SmallHidden(key, Math.max(threshold, smallest), lowerToo, zerosPrinted);
  }

  @Override
  public long smallest() {
    return threshold;
  }

  @Override
  public boolean isSmall(long number) {
    return number > 0 && number < threshold;
  }

  @Override
  public boolean isUnknown(long lower, long upper, long least) {
    return upper >= threshold && (!lowerToo || lower <= least);
  }

  @Override
  public boolean maybeOther(long lower, long upper) {
    return upper >= threshold || lower <= 0;
  }

  @Override
  public long shown(long count) {
    return count;
  }

  @Override
  public List<Known> printed(Amount count) {
    return List.of(Known.exactly(count.form(), count.value()));
  }

  @Override
  public List<Known> printedSum(Amount sum) {
    return printed(sum);
  }

  @Override
  public List<Known> hidden(Amount count) {
    boolean isAbove = zerosPrinted && (count.value() > 0 || !count.isTold());
    return List.of(Known.atLeast(count.form(), isAbove ? 1 : 0));
  }

  @Override
  public Seen atFirst(Amount count) {
    if (isSmall(count.value())) {
      return Seen.PRIMARY;
    }
    return zerosPrinted && count.value() == 0 ? Seen.PRINTED : Seen.OPEN;
  }
}
