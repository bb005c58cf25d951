package cairn.analysis.compare;

import java.util.List;

/** Something known of people at the start, one value a person. */
public sealed interface Trait {
  /** The level of people of whom nobody recorded it. */
  String UNKNOWN = "unknown";

  /** Its name. */
  String key();

  /**
   * A number.
   *
   * @param key its name
   * @param values one a person, NaN where unknown
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Amount(String key, double[] values) implements Trait {}

  /**
   * One of several levels.
   *
   * @param key its name
   * @param level one a person, an index of the levels
   * @param levels names in their order, {@link #UNKNOWN} last
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Kind(String key, int[] level, List<String> levels) implements Trait {}
}
