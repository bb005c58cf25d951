package cairn.analysis.definition;

/** A kind of rule whose value is a percent, of which a definition says how much is enough. */
public interface PercentRule extends OutcomeRule {
  @Override
  default ThresholdUnit unit() {
    return ThresholdUnit.PERCENT;
  }

  @Override
  default boolean needsThreshold() {
    return true;
  }
}
