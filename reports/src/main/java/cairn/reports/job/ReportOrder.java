package cairn.reports.job;

import cairn.reports.release.ReleaseDesign;
import cairn.reports.release.ReleaseDesignReader;
import java.time.YearMonth;
import java.util.Set;

/**
 * What reports are asked for.
 *
 * @param month the month
 * @param audiences whom they are for; at least one
 * @param design what funders get
 * @param isReleasedElsewhere whether months before the first that this store releases were given
 *     out already, by other means
 */
public record ReportOrder(
    YearMonth month, Set<Audience> audiences, ReleaseDesign design, boolean isReleasedElsewhere) {

  /** The same with the usual design, in a store that alone releases. */
  public static ReportOrder usual(YearMonth month, Set<Audience> audiences) {
    return new ReportOrder(month, audiences, ReleaseDesignReader.shipped(), false);
  }
}
