package cairn.analysis.statistic.chart;

/**
 * A pattern of points that chance alone makes seldom. Points are given in standard deviations from
 * the centre; a pattern is flagged at its last point.
 */
public enum RunRule {
  /** A point outside the limits. */
  BEYOND_3SD("beyond_3sd", "a point more than 3 standard deviations from the centre", 1) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return Math.abs(z[last]) > 3;
    }
  },
  /** Eight points on one side of the centre; one on it ends the run. */
  RUN_8_ONE_SIDE("run_8_one_side", "8 points in a row on one side of the centre", 8) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return oneSide(z, last, 8);
    }
  },
  /** Seven points on one side of the centre. */
  RUN_7_ONE_SIDE("run_7_one_side", "7 points in a row on one side of the centre", 7) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return oneSide(z, last, 7);
    }
  },
  /** Six points, each higher (or each lower) than the one before. */
  TREND_6_POINTS("trend_6_points", "6 points in a row rising, or falling", 6) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return trend(value, last, 6);
    }
  },
  /** Seven points, each higher (or each lower) than the one before. */
  TREND_7_POINTS("trend_7_points", "7 points in a row rising, or falling", 7) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return trend(value, last, 7);
    }
  },
  /** Two of three points beyond 2 standard deviations on one side, the last being one of them. */
  TWO_OF_3_BEYOND_2SD(
      "two_of_3_beyond_2sd", "2 of 3 points more than 2 standard deviations out on one side", 3) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return beyond(z, last, 3, 2, 2);
    }
  },
  /** The same with all three on one side of the centre. */
  TWO_OF_3_ONE_SIDE(
      "two_of_3_one_side",
      "2 of 3 points on one side of the centre more than 2 standard deviations out",
      3) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return beyond(z, last, 3, 2, 2) && oneSide(z, last, 3);
    }
  },
  /** Four of five points beyond 1 standard deviation on one side, the last being one of them. */
  FOUR_OF_5_BEYOND_1SD(
      "four_of_5_beyond_1sd", "4 of 5 points more than 1 standard deviation out on one side", 5) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      return beyond(z, last, 5, 4, 1);
    }
  },
  /** Fifteen points closer than 1 standard deviation: limits too wide, or mixed streams. */
  FIFTEEN_WITHIN_1SD(
      "fifteen_within_1sd", "15 points in a row within 1 standard deviation of the centre", 15) {
    @Override
    boolean holds(double[] value, double[] z, int last) {
      for (int i = last - 14; i <= last; i++) {
        if (!(Math.abs(z[i]) < 1)) {
          return false;
        }
      }
      return true;
    }
  };

  private final String key;
  private final String words;
  private final int points;

  RunRule(String key, String words, int points) {
    this.key = key;
    this.words = words;
    this.points = points;
  }

  /** The name in a table. */
  public String key() {
    return key;
  }

  /** What the rule asks, for a reader. */
  public String words() {
    return words;
  }

  /** Whether the pattern ends at a point; false before there are points enough. */
  boolean isAt(double[] value, double[] z, int last) {
    return last >= points - 1 && holds(value, z, last);
  }

  abstract boolean holds(double[] value, double[] z, int last);

  private static boolean oneSide(double[] z, int last, int points) {
    double side = Math.signum(z[last]);
    for (int i = last - points + 1; i <= last; i++) {
      if (side == 0 || Math.signum(z[i]) != side) {
        return false;
      }
    }
    return true;
  }

  private static boolean trend(double[] value, int last, int points) {
    double way = Math.signum(value[last] - value[last - 1]);
    for (int i = last - points + 2; i <= last; i++) {
      if (way == 0 || Math.signum(value[i] - value[i - 1]) != way) {
        return false;
      }
    }
    return true;
  }

  private static boolean beyond(double[] z, int last, int points, int needed, double distance) {
    double side = Math.signum(z[last]);
    int far = 0;
    for (int i = last - points + 1; i <= last; i++) {
      far += side * z[i] > distance ? 1 : 0;
    }
    return side * z[last] > distance && far >= needed;
  }
}
