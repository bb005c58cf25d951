package cairn.analysis.start;

import cairn.analysis.person.plan.Covariate;
import java.util.List;

/** Something known of people at the start, one value a person. */
public sealed interface Trait {
  /** The level of people of whom nobody recorded it. */
  String UNKNOWN = "unknown";

  /** The level of a number among those of whom it is known. */
  String MEAN = "mean";

  /** What it is. */
  Covariate covariate();

  /** Its name. */
  default String key() {
    return covariate().key();
  }

  /**
   * A number.
   *
   * @param covariate what it is
   * @param values one a person, NaN where unknown
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Amount(Covariate covariate, double[] values) implements Trait {}

  /**
   * One of several levels.
   *
   * @param covariate what it is
   * @param level one a person, an index of the levels
   * @param levels names in their order, {@link #UNKNOWN} last
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Kind(Covariate covariate, int[] level, List<String> levels) implements Trait {}
}
