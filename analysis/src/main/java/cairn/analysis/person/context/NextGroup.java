package cairn.analysis.person.context;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.stay.Episode;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person went when a stay in a type of group had ended. */
public final class NextGroup {
  /** Days after the end of a stay within which the next session must lie. */
  public static final int WITHIN_DAYS = 60;

  /** No session of any other type, and none of this one, within that time. */
  public static final String NONE = "none";

  /** Another stay in the same type within that time. */
  public static final String SAME = "same_type";

  /**
   * The time is not up by the month's end: whoever went somewhere is not known before the others.
   */
  public static final String NOT_YET_KNOWN = "not_yet_known";

  private NextGroup() {}

  /**
   * Key of the type of the first session after the last one of the stay, up to {@link #WITHIN_DAYS}
   * days after its end; or one of the words above. A type attended side by side with the stay and
   * after it counts. Null where the stay goes on or ended by death.
   *
   * @param stay the stay that ended
   * @param attended all sessions attended, in date order
   * @param cutoff the last day known
   */
  public static @Nullable String of(Episode stay, List<Visit> attended, Cutoff cutoff) {
    EndReason reason = stay.reason();
    if (stay.end() == EndClass.CENSORED || reason != null && reason.isDeath()) {
      return null;
    }
    LocalDate last = stay.endOn().plusDays(WITHIN_DAYS);
    if (!cutoff.knows(last)) {
      return NOT_YET_KNOWN;
    }
    boolean came = false;
    for (Visit visit : attended) {
      if (visit.on().isAfter(stay.lastOn()) && !visit.on().isAfter(last)) {
        if (!visit.group().type().key().equals(stay.type().key())) {
          return visit.group().type().key();
        }
        came = true;
      }
    }
    return came ? SAME : NONE;
  }
}
