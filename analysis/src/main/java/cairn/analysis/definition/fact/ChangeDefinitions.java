package cairn.analysis.definition.fact;

import cairn.analysis.definition.Definition;
import cairn.analysis.definition.record.ReliableChange;

/**
 * The definitions that a person's own goal and any positive change are made of.
 *
 * @param abstinent no use in the last 28 days
 * @param withinLimits use within the published limits
 * @param reduced reliably fewer days of use, or none
 * @param reliably the rule of {@code reduced}, which knows the error of a count of days
 * @param saferUse a safer way of using taken up, or given up
 * @param harms a kind of harm less often, or more often
 */
public record ChangeDefinitions(
    Definition abstinent,
    Definition withinLimits,
    Definition reduced,
    ReliableChange reliably,
    Mirrored saferUse,
    Mirrored harms) {

  /**
   * A definition of a positive change, and the one that is its mirror.
   *
   * @param better the positive change
   * @param worse the setback
   */
  public record Mirrored(Definition better, Definition worse) {
    Definition of(int sign) {
      return sign > 0 ? better : worse;
    }
  }
}
