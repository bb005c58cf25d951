package cairn.analysis.person.stay;

import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.EndReason;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay in one type of group, from the first session attended until a gap or an end; in
 * records without attendance from the day joined, with no session.
 *
 * @param firstGroup the group of its first session
 * @param number 1 for the first stay in that type
 * @param startedOn first session attended
 * @param lastOn last session attended
 * @param sessions sessions attended
 * @param ended when and how it ended; censored also where nobody knows when, which a reason tells
 * @param nextOn first session of the next stay in the same type, or null
 */
public record Episode(
    Group firstGroup,
    int number,
    LocalDate startedOn,
    LocalDate lastOn,
    int sessions,
    StayEnd ended,
    @Nullable LocalDate nextOn) {

  /** The type of group. */
  public GroupType type() {
    return firstGroup.type();
  }

  /** How it ended, also where nobody knows when; censored where it goes on. */
  public EndClass kindOfEnd() {
    EndReason reason = reason();
    return end() == EndClass.CENSORED && reason != null ? reason.endClass() : end();
  }

  /** The day it ended, or the last day known. */
  public LocalDate endOn() {
    return ended.on();
  }

  /** How it ended: planned, left, competing, or censored where it goes on. */
  public EndClass end() {
    return ended.kind();
  }

  /** The reason given, or null. */
  public @Nullable EndReason reason() {
    return ended.reason();
  }

  /** Days from the first session attended to the end, 0 for a single session. */
  public int days() {
    return (int) (endOn().toEpochDay() - startedOn.toEpochDay());
  }

  /** Days from the last session attended to the next stay, or null without one. */
  public @Nullable Integer daysUntilNext() {
    LocalDate next = nextOn;
    return next == null ? null : (int) (next.toEpochDay() - lastOn.toEpochDay());
  }

  /** Whether another stay in the type began within so many days of the last session. */
  public boolean isFollowedWithin(int days) {
    Integer until = daysUntilNext();
    return until != null && until <= days;
  }

  /**
   * Whether a person who left came back within so many days. Only stays that ended with a gap or by
   * leaving are judged, and only once those days are over: who is back before would otherwise count
   * while nobody who stays away can. The value is the days until the person was back.
   */
  public Verdict cameBack(int days, Cutoff cutoff) {
    boolean left = end() == EndClass.LEFT;
    if (!left || !cutoff.knows(lastOn.plusDays(days))) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, left ? 1 : 0);
    }
    Integer until = daysUntilNext();
    return until != null && until <= days
        ? Verdict.achieved(until.doubleValue(), 1, 1)
        : Verdict.notAchieved(null, 1, 1);
  }

  /** How long the person stayed, for the curve of staying. */
  public RetentionTime time() {
    return new RetentionTime(type(), firstGroup.id(), startedOn, days(), end());
  }
}
