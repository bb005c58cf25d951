package cairn.analysis.statistic;

/**
 * What a missing value of a series of yes and no is taken for. A series is one person's, in order
 * of time: 1 for yes (the good value), 0 for no, −1 for missing.
 *
 * <p>COMPLETE leaves it out. MISSING_IS_NO counts it as no (as use). NO_IMPROVEMENT gives it the
 * person's value at baseline. LAST_CARRIED gives it the last value seen before (before the first,
 * the baseline). OWN_MODE gives it the person's more frequent value, a tie is no. NEAREST gives it
 * the value seen nearest in time, and where two as near differ, no. What has nothing to go by stays
 * missing, so the number of those left over can be shown.
 *
 * <p>Worked example: 1, −1, −1, 0 with baseline 0: MISSING_IS_NO 1, 0, 0, 0; LAST_CARRIED 1, 1, 1,
 * 0; OWN_MODE 1, 0, 0, 0 (a tie); NEAREST 1, 1, 0, 0.
 *
 * <p>Source: Hallgren and Witkiewitz (2013), Alcoholism: Clinical and Experimental Research 37,
 * 2152–2160; Hedeker, Mermelstein and Demirtas (2007), Addiction 102, 1564–1573.
 */
public enum MissingPolicy {
  COMPLETE,
  MISSING_IS_NO,
  NO_IMPROVEMENT,
  LAST_CARRIED,
  OWN_MODE,
  NEAREST;

  /** The code of a missing value. */
  public static final int MISSING = -1;

  /**
   * The series with its missing values filled.
   *
   * @param series 1, 0 or −1, in order of time
   * @param baseline 1, 0 or −1, the value before the series
   */
  public int[] fill(int[] series, int baseline) {
    int mode = mode(series);
    int[] filled = series.clone();
    int last = baseline;
    for (int i = 0; i < series.length; i++) {
      if (series[i] < MISSING || series[i] > 1) {
        throw new IllegalArgumentException("a series holds 1, 0 and -1 for missing");
      }
      last = series[i] == MISSING ? last : series[i];
      if (series[i] == MISSING) {
        filled[i] =
            switch (this) {
              case COMPLETE -> MISSING;
              case MISSING_IS_NO -> 0;
              case NO_IMPROVEMENT -> baseline;
              case LAST_CARRIED -> last;
              case OWN_MODE -> mode;
              case NEAREST -> nearest(series, i);
            };
      }
    }
    return filled;
  }

  /** Yes of seen in a filled series. */
  public static Counted count(int[] filled) {
    int yes = 0;
    int seen = 0;
    for (int value : filled) {
      yes += value == 1 ? 1 : 0;
      seen += value == MISSING ? 0 : 1;
    }
    return new Counted(yes, seen);
  }

  private static int mode(int[] series) {
    Counted seen = count(series);
    return seen.n() == 0 ? MISSING : 2 * seen.x() > seen.n() ? 1 : 0;
  }

  private static int nearest(int[] series, int at) {
    for (int far = 1; far < series.length; far++) {
      int before = at - far >= 0 ? series[at - far] : MISSING;
      int after = at + far < series.length ? series[at + far] : MISSING;
      if (before != MISSING && after != MISSING) {
        return Math.min(before, after);
      }
      if (before != MISSING || after != MISSING) {
        return Math.max(before, after);
      }
    }
    return MISSING;
  }
}
