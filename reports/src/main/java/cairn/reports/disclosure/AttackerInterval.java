package cairn.reports.disclosure;

/**
 * What a reader can work out of a cell: whole numbers from {@code lower} to {@code upper}, both
 * possible.
 */
public record AttackerInterval(long lower, long upper) {
  /** Stands for "as many as you like". */
  public static final long UNLIMITED = Long.MAX_VALUE;
}
