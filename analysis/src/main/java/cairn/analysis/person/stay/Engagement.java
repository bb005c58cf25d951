package cairn.analysis.person.stay;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;
import java.time.LocalDate;
import java.util.List;

/** How people get going: the first weeks after intake and the first months after the start. */
public final class Engagement {
  private static final Pace HEDIS = new Pace(14, 34, 2);
  private static final int MONTH_DAYS = 30;
  private static final int MONTHS = 3;

  private Engagement() {}

  /**
   * Initiation in the style of the HEDIS measure, adapted to groups: the first session attended in
   * any group lies in {@code [intake, intake + 14)}; see {@link Pace#initiation}.
   */
  public static Verdict initiation(ClientHistory history, Cutoff cutoff) {
    return HEDIS.initiation(history, cutoff);
  }

  /**
   * Engagement in the style of the HEDIS measure: initiated, and two or more further sessions after
   * the first and at most 34 days after it; see {@link Pace#engagement}.
   */
  public static Verdict engagement(ClientHistory history, Cutoff cutoff) {
    return HEDIS.engagement(history, cutoff);
  }

  /**
   * How soon people are to get going.
   *
   * @param initiationDays days from intake in which the first session lies, the last one excluded
   * @param engagementDays days after the first session in which the further ones lie, the last
   *     included
   * @param furtherSessions how many further sessions
   */
  public record Pace(int initiationDays, int engagementDays, int furtherSessions) {
    /**
     * Whether the first session attended in any group lies in the days from intake. Sessions before
     * intake are not looked at. The value is the days from intake to that session.
     */
    public Verdict initiation(ClientHistory history, Cutoff cutoff) {
      LocalDate intake = history.client().intakeOn();
      List<Visit> after = since(history, intake);
      LocalDate end = intake.plusDays(initiationDays);
      if (!after.isEmpty() && after.get(0).on().isBefore(end)) {
        return Verdict.achieved((double) days(intake, after.get(0).on()), 1, 1);
      }
      return end.isAfter(cutoff.until())
          ? Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1)
          : Verdict.notAchieved(null, 1, 1);
    }

    /**
     * Whether so many sessions followed the first one in time. Everybody with an intake is in the
     * denominator. The value is the number of further sessions.
     */
    public Verdict engagement(ClientHistory history, Cutoff cutoff) {
      Verdict initiated = initiation(history, cutoff);
      if (!initiated.isEvaluable() || initiated.value() == null) {
        return initiated;
      }
      List<Visit> after = since(history, history.client().intakeOn());
      LocalDate first = after.get(0).on();
      LocalDate last = first.plusDays(engagementDays);
      long further =
          after.stream().filter(v -> v.on().isAfter(first) && !v.on().isAfter(last)).count();
      boolean engaged = further >= furtherSessions;
      return engaged || cutoff.knows(last)
          ? Verdict.of(engaged, (double) further, 1, 1)
          : Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1);
    }
  }

  /**
   * The rule of Washington State: a session in each of the first three months (of 30 days) after
   * the start, or a stay of less than 90 days that ended as planned. The value is the months with a
   * session.
   */
  public static Verdict threeMonths(Course course, List<Episode> episodes, Cutoff cutoff) {
    long months =
        course.visits().stream()
            .mapToLong(v -> days(course.start(), v.on()) / MONTH_DAYS)
            .filter(month -> month < MONTHS)
            .distinct()
            .count();
    LocalDate end = course.start().plusDays((long) MONTHS * MONTH_DAYS);
    boolean planned =
        episodes.stream()
            .anyMatch(
                e ->
                    e.end() == EndClass.PLANNED
                        && !e.startedOn().isBefore(course.start())
                        && e.endOn().isBefore(end));
    boolean met = months == MONTHS || planned;
    return met || !end.isAfter(cutoff.until())
        ? Verdict.of(met, (double) months, (int) months, MONTHS)
        : Verdict.notEvaluable(Reason.NOT_ENDED_YET, (int) months, MONTHS);
  }

  /**
   * Whether the person attended exactly one session of a type. Not evaluable while the gap of the
   * type has not passed since that session.
   */
  public static Verdict oneSessionOnly(Episode first) {
    if (first.sessions() > 1 || first.nextOn() != null) {
      return Verdict.notAchieved((double) first.sessions(), 1, 1);
    }
    return first.end() == EndClass.CENSORED
        ? Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 1)
        : Verdict.achieved(1.0, 1, 1);
  }

  private static List<Visit> since(ClientHistory history, LocalDate day) {
    return history.attended().stream().filter(v -> !v.on().isBefore(day)).toList();
  }

  private static long days(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay();
  }
}
