package cairn.reports.job;

import cairn.reports.language.Language;
import cairn.reports.release.ReleaseDesign;
import cairn.reports.release.ReleaseDesignReader;
import cairn.reports.researcher.Agreement;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reports are asked for.
 *
 * @param month the month
 * @param audiences whom they are for; at least one
 * @param design what funders get
 * @param isReleasedElsewhere whether months before the first that this store releases were given
 *     out already, by other means
 * @param languages in which pages for others are written, English first
 * @param agreement under what researchers get theirs; null where they are not among the audiences
 */
public record ReportOrder(
    YearMonth month,
    Set<Audience> audiences,
    ReleaseDesign design,
    boolean isReleasedElsewhere,
    List<Language> languages,
    @Nullable Agreement agreement) {
  /** Keeps a copy. */
  public ReportOrder {
    languages = List.copyOf(languages);
  }

  /** The same with the usual design, in a store that alone releases. */
  public static ReportOrder usual(YearMonth month, Set<Audience> audiences) {
    return new ReportOrder(
        month, audiences, ReleaseDesignReader.shipped(), false, List.of(Language.ENGLISH), null);
  }

  /** The same under an agreement with researchers; null where there is none. */
  public ReportOrder under(@Nullable Agreement with) {
    return new ReportOrder(month, audiences, design, isReleasedElsewhere, languages, with);
  }
}
