package cairn.reports.disclosure.joint;

import java.util.List;

/** How small numbers are kept: by hiding, or by rounding everything. */
public sealed interface DisclosureRule permits SmallHidden, Midpoint {
  /** What it is called in files and logs. */
  String key();

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

  /** What is known of a count where it is printed. */
  List<Known> printed(Amount count);

  /** What is known of a sum of printed counts where it is printed. */
  List<Known> printedSum(Amount sum);

  /** What is known of a count even where it is hidden. */
  List<Known> hidden(Amount count);

  /** What becomes of a count before anything else is looked at. */
  Seen atFirst(Amount count);
}
