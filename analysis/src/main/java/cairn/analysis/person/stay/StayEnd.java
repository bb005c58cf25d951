package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Visit;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how a stay ended.
 *
 * @param on the day; the last day known where it goes on, the first where nobody knows when it
 *     ended
 * @param kind how it counts
 * @param reason the reason given, or null
 * @param isDated whether it ended on a day that is known
 */
public record StayEnd(LocalDate on, EndClass kind, @Nullable EndReason reason, boolean isDated) {

  static StayEnd on(LocalDate day, EndClass kind, @Nullable EndReason reason) {
    return new StayEnd(day, kind, reason, true);
  }

  static StayEnd goingOn(LocalDate lastDay) {
    return new StayEnd(lastDay, EndClass.CENSORED, null, false);
  }

  /** An end on an unknown day: how long the stay was is not known, so it is censored at once. */
  static StayEnd undated(LocalDate firstDay, EndReason reason) {
    return new StayEnd(firstDay, EndClass.CENSORED, reason, false);
  }

  /** Whether it has not ended. */
  public boolean goesOn() {
    return !isDated && reason == null;
  }

  /** The membership that a visit belongs to: the latest one joined by then, else the first. */
  static @Nullable Membership membershipOf(ClientHistory history, Visit visit) {
    Membership found = null;
    for (Membership each : history.memberships()) {
      if (each.group().equals(visit.group().id())
          && (found == null || !each.joinedOn().isAfter(visit.on()))) {
        found = each;
      }
    }
    return found;
  }

  /** The recorded end of the visit's membership where it is not before the visit, else null. */
  static @Nullable LocalDate recordedAfter(ClientHistory history, Visit visit) {
    Membership membership = membershipOf(history, visit);
    LocalDate left = membership == null ? null : membership.leftOn();
    return left == null || left.isBefore(visit.on()) ? null : left;
  }

  /**
   * The rule, in this order: a recorded end holds with its reason (leaving counts from the last
   * session attended, other ends from their own day unless the gap had passed by then; of a planned
   * course that was over by then, the end of its run holds and no end from outside, and none
   * without a reason that is known); else a death recorded elsewhere within the gap; else the end
   * of the group's run; else the gap; else the stay goes on. An end recorded before a later
   * attendance gives its reason only, once the gap has passed.
   *
   * @param history what is known
   * @param run the group of the last session
   * @param gap days without a session, times away left out, that close a stay
   * @param cutoff the last day known
   */
  record Rule(ClientHistory history, GroupRun run, int gap, Cutoff cutoff) {

    StayEnd of(Visit last, int sessionsInGroup, @Nullable LocalDate next) {
      Membership membership = membershipOf(history, last);
      LocalDate left = membership == null ? null : membership.leftOn();
      EndReason reason = membership == null ? null : membership.endReason();
      if (left != null && !left.isBefore(last.on()) && isBy(left, next)) {
        StayEnd atEndOfRun =
            isWithRun(left, reason) ? runOver(last.on(), sessionsInGroup, next) : null;
        return atEndOfRun == null ? recorded(last.on(), left, reason) : atEndOfRun;
      }
      StayEnd death = death(last.on(), next);
      if (death != null) {
        return death;
      }
      StayEnd over = runOver(last.on(), sessionsInGroup, next);
      if (over != null) {
        return over;
      }
      if (next != null || absent(last.on(), cutoff.until()) > gap) {
        EndClass kind = reason == null ? EndClass.LEFT : reason.endClass();
        return StayEnd.on(last.on(), kind, reason);
      }
      return goingOn(cutoff.lastDay());
    }

    /**
     * Whether a planned course was over by then: then no end from outside cut the stay short, and
     * an end without a known reason is the course's own.
     */
    private boolean isWithRun(LocalDate left, @Nullable EndReason reason) {
      LocalDate over = run.endedOn();
      return run.planned() != null
          && over != null
          && !left.isBefore(over)
          && (reason == null || !reason.isKnown() || reason.endClass() == EndClass.COMPETING);
    }

    private StayEnd recorded(LocalDate last, LocalDate left, @Nullable EndReason reason) {
      EndClass kind = reason == null ? EndClass.LEFT : reason.endClass();
      boolean fromLast = kind == EndClass.LEFT || absent(last, left) > gap;
      return StayEnd.on(fromLast ? last : left, kind, reason);
    }

    private @Nullable StayEnd runOver(LocalDate last, int sessions, @Nullable LocalDate next) {
      LocalDate over = run.endedOn();
      if (over == null || !isBy(over, next)) {
        return null;
      }
      LocalDate on = over.isBefore(last) ? last : over;
      if (run.planned() == null) {
        return absent(last, on) > gap ? null : StayEnd.on(on, EndClass.COMPETING, null);
      }
      Integer complete = run.completeAt();
      boolean stayed = run.isNearEnd(last) || complete != null && sessions >= complete;
      return stayed
          ? StayEnd.on(on, EndClass.PLANNED, null)
          : StayEnd.on(last, EndClass.LEFT, null);
    }

    private @Nullable StayEnd death(LocalDate last, @Nullable LocalDate next) {
      for (Membership each : history.memberships()) {
        EndReason reason = each.endReason();
        LocalDate on = each.leftOn();
        if (reason != null && reason.isDeath() && on != null) {
          boolean during = !on.isBefore(last) && absent(last, on) <= gap && isBy(on, next);
          return during ? StayEnd.on(on, reason.endClass(), reason) : null;
        }
      }
      return null;
    }

    private static boolean isBy(LocalDate day, @Nullable LocalDate next) {
      return next == null || !day.isAfter(next);
    }

    private long absent(LocalDate from, LocalDate to) {
      return new Absence(history.away()).days(from, to);
    }
  }
}
