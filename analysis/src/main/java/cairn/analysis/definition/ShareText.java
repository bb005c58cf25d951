package cairn.analysis.definition;

/** Numbers as readers see them. */
public final class ShareText {
  private ShareText() {}

  /** A share of 1: sevenths where it is a whole number of them, else percent. */
  public static String share(double share) {
    double sevenths = share * 7;
    if (share > 0 && share < 1 && Math.abs(sevenths - Math.rint(sevenths)) < 1e-9) {
      return (int) Math.rint(sevenths) + " in 7";
    }
    return Threshold.plain(Math.round(share * 1e6) / 1e4) + " %";
  }
}
