package cairn.reports.disclosure.audit;

import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Target;

/**
 * What can be worked out of one number.
 *
 * @param target the number
 * @param little a table of whole numbers that agrees with everything known, in which it is little;
 *     empty where none was found
 * @param large one in which it is large; empty where none was found
 * @param isUnlimited whether it can be as large as one likes
 * @param isExact whether nothing lies beyond the two tables: they are the reader's interval
 */
public record KnownRange(
    Target target, long[] little, long[] large, boolean isUnlimited, boolean isExact) {
  /** Stands for "as many as you like". */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Whether both tables were found. */
  public boolean isProven() {
    return little.length > 0 && large.length > 0;
  }

  /** The number in the table in which it is little. */
  public long lower() {
    return target.amount().form().at(little);
  }

  /** The number in the table in which it is large; {@link #UNLIMITED} where nothing bounds it. */
  public long upper() {
    return isUnlimited ? UNLIMITED : target.amount().form().at(large);
  }

  /** Whether it is no small number or nobody can work it out. */
  public boolean isSafe(DisclosureRule profile) {
    if (!target.amount().isTold()) {
      return isProven() && profile.maybeOther(lower(), upper());
    }
    return !profile.isSmall(target.amount().value())
        || isProven() && profile.isUnknown(lower(), upper(), target.least());
  }
}
