package cairn.reports.disclosure.joint;

import java.util.List;
import java.util.Optional;

/** How small numbers are kept: by hiding, or by rounding everything. */
public sealed interface DisclosureRule permits SmallHidden, Midpoint {
  /** The rules that a release may be under, by what they are called; the usual one first. */
  static List<DisclosureRule> shipped() {
    return List.of(SmallHidden.CMS_11, Midpoint.MIDPOINT_6);
  }

  /** The rule of a name. */
  static Optional<DisclosureRule> of(String key) {
    return shipped().stream().filter(rule -> rule.key().equals(key)).findFirst();
  }

  /** What it is called in files and logs. */
  String key();

  /** The smallest number besides 0 that anybody may work out. */
  long smallest();

  /** The same rule where a study plan asks for a larger number to be the smallest shown. */
  DisclosureRule raisedTo(long smallest);

  /** Whether nobody may work out a number as small as this. */
  boolean isSmall(long number);

  /**
   * Whether a reader who can work out no more than this of a small number knows too little.
   *
   * @param lower the least it can be, as a table shows that agrees with everything known
   * @param upper the most, likewise
   * @param least the least that zeros printed beside it leave possible
   */
  boolean isUnknown(long lower, long upper, long least);

  /**
   * Whether a reader who can work out no more than this of a number that is not known here cannot
   * be sure that it is small.
   */
  boolean maybeOther(long lower, long upper);

  /** What stands in place of a count that is not hidden. */
  long shown(long count);

  /** What is known of a count where it is printed. */
  List<Known> printed(Amount count);

  /** What is known of a sum of printed counts where it is printed. */
  List<Known> printedSum(Amount sum);

  /** What is known of a count even where it is hidden. */
  List<Known> hidden(Amount count);

  /** Whether a count is hidden for its own number. */
  default boolean isHidden(long count) {
    return atFirst(new Amount(LinearForm.NOTHING, count)) == Seen.PRIMARY;
  }

  /** What becomes of a count before anything else is looked at. */
  Seen atFirst(Amount count);
}
