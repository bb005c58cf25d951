package cairn.analysis.person.plan;

/**
 * How far apart two stage assessments may lie to make a pair.
 *
 * @param days usual distance in days, at least 1
 * @param tolerance days that it may be shorter or longer, less than {@code days}
 */
public record PairingWindow(int days, int tolerance) {
  /** Refuses a window that reaches the same day. */
  public PairingWindow {
    if (days < 1 || tolerance < 0 || tolerance >= days) {
      throw new IllegalArgumentException(
          "a pairing window has at least one day and a smaller tolerance");
    }
  }

  /** Shortest distance that makes a pair, in days. */
  public int shortest() {
    return days - tolerance;
  }

  /** Longest distance that makes a pair, in days. */
  public int longest() {
    return days + tolerance;
  }
}
