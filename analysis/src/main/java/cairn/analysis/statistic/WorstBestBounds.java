package cairn.analysis.statistic;

/**
 * What a share, and a difference of two, can be at the very least and most, whatever the missing
 * people were like: none, or all, of them with the good value. No assumption, and so no single
 * estimate.
 *
 * <p>Worked example: 6 of 10 seen and 5 missing: from 6/15 = 0.4 to 11/15 = 0.7333.
 *
 * <p>Source: Manski (1990); Horowitz and Manski (2000), JASA 95, 77–84.
 *
 * @param least the smallest possible value; absent with nobody
 * @param most the largest possible value; absent with nobody
 */
public record WorstBestBounds(Quantity least, Quantity most) {

  /** The bounds of a share. */
  public static WorstBestBounds share(PartlySeen group) {
    return new WorstBestBounds(
        group.with(0).proportion(), group.with(group.missing()).proportion());
  }

  /** The bounds of first minus second. */
  public static WorstBestBounds difference(PartlySeen first, PartlySeen second) {
    WorstBestBounds a = share(first);
    WorstBestBounds b = share(second);
    if (!a.least.isPresent() || !b.least.isPresent()) {
      Quantity none = Quantity.absent(Absence.NO_OBSERVATIONS);
      return new WorstBestBounds(none, none);
    }
    return new WorstBestBounds(
        Quantity.of(a.least.value() - b.most.value()),
        Quantity.of(a.most.value() - b.least.value()));
  }
}
