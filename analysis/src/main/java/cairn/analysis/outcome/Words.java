package cairn.analysis.outcome;

/** Numbers as readers see them. */
final class Words {
  private Words() {}

  /** A share of 1: sevenths where it is a whole number of them, else percent. */
  static String share(double share) {
    double sevenths = share * 7;
    if (share > 0 && share < 1 && Math.abs(sevenths - Math.rint(sevenths)) < 1e-9) {
      return (int) Math.rint(sevenths) + " in 7";
    }
    return Threshold.plain(Math.round(share * 1e6) / 1e4) + " %";
  }
}
