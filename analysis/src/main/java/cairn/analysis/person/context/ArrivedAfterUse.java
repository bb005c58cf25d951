package cairn.analysis.person.context;

import cairn.analysis.person.history.Visit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether people came to sessions after use, which these groups welcome. */
public final class ArrivedAfterUse {
  private ArrivedAfterUse() {}

  /**
   * Whether the person came after use to any session from the first day up to, and not including,
   * the last; null where no session of that time says so or not so.
   */
  public static @Nullable Boolean ever(List<Visit> attended, LocalDate from, LocalDate until) {
    Boolean ever = null;
    for (Visit visit : attended) {
      Boolean after = visit.attendance().arrivedAfterUse();
      if (after != null && !visit.on().isBefore(from) && visit.on().isBefore(until)) {
        ever = after || ever != null && ever;
      }
    }
    return ever;
  }
}
