package cairn.analysis.definition;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.MixedRule;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a definition that its rule works with.
 *
 * @param windowDays days before the milestone that are judged; 0 for all days since the start
 * @param threshold where a value becomes a yes, or null where the rule itself decides
 * @param coverage smallest share of the window that must be observed, from 0 to 1
 * @param missing what the definition does about missing periods
 * @param mixed what it does where sources differ
 */
public record Terms(
    int windowDays,
    @Nullable Threshold threshold,
    double coverage,
    MissingRule missing,
    MixedRule mixed) {

  /** The window in words. */
  public String window() {
    return switch (windowDays) {
      case 0 -> "since the start";
      case 1 -> "on the last day";
      default -> "in the last " + windowDays + " days";
    };
  }

  /** The threshold in words, nothing without one. */
  public String thresholdInWords() {
    return threshold == null ? "" : threshold.describe();
  }

  /** Whether the value is on the right side of the threshold; without one it never is. */
  public boolean isMetBy(double value) {
    return threshold != null && threshold.isMetBy(value);
  }
}
