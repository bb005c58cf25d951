package cairn.analysis.person.context;

import cairn.ingest.model.Care;
import cairn.ingest.model.CareKind;
import cairn.ingest.model.Keyed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Other care that people begin after their first session. */
public enum CareStart implements Keyed {
  /** Any medication. */
  MEDICATION(CareKind::medication),

  /** Care more intensive than a weekly group. */
  MORE_INTENSIVE(CareKind::moreIntensive);

  /** Days after the first session within which it must begin: 26 weeks. */
  public static final int WITHIN_DAYS = 182;

  private final Predicate<CareKind> which;

  CareStart(Predicate<CareKind> which) {
    this.which = which;
  }

  /** Whether the care is of this sort. */
  public boolean includes(CareKind kind) {
    return which.test(kind);
  }

  /**
   * Whether the person began care of this sort, of a kind that they did not have on the day of
   * their first session, after that day and within {@link #WITHIN_DAYS} days.
   */
  public boolean began(List<Care> care, LocalDate start) {
    Set<String> had = new HashSet<>();
    for (Care each : care) {
      LocalDate until = each.untilOn();
      if (!each.fromOn().isAfter(start) && (until == null || !until.isBefore(start))) {
        had.add(each.kind().key());
      }
    }
    LocalDate last = start.plusDays(WITHIN_DAYS);
    return care.stream()
        .filter(each -> includes(each.kind()) && !had.contains(each.kind().key()))
        .anyMatch(each -> each.fromOn().isAfter(start) && !each.fromOn().isAfter(last));
  }
}
