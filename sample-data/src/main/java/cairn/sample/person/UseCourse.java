package cairn.sample.person;

import cairn.sample.program.Draw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What really becomes of a person's use of one substance, week by week from the first meeting
 * attended. Use becoming less is the most common course and abstinence a less common one, as in the
 * literature on outpatient care; some return to use after weeks without.
 */
public final class UseCourse {
  private final double startShare;
  private final int baselineDays;
  private final int[] days;

  private UseCourse(double startShare, int baselineDays, int[] days) {
    this.startShare = startShare;
    this.baselineDays = baselineDays;
    this.days = days;
  }

  /**
   * Draws a course.
   *
   * @param start the first day of the first week
   * @param weeks how many weeks
   */
  public static UseCourse draw(
      Person person,
      Issue issue,
      List<TimeAway> absences,
      @Nullable PlannedTime planned,
      int start,
      int weeks,
      Draw draw) {
    double target = target(person, issue, draw);
    boolean stops = target < 0.02;
    double pace = stops ? draw.between(0.7, 5) : draw.between(1.5, 8);
    int[] days = new int[weeks];
    int returning = 0;
    double wobble = 0;
    for (int week = 0; week < weeks; week++) {
      wobble = 0.6 * wobble + 0.35 * draw.normal();
      double share = target + (1 - target) * StrictMath.exp(-week / pace);
      if (stops && share < 0.25) {
        returning = returning > 0 ? returning - 1 : draw.chance(0.03) ? draw.whole(1, 6) : 0;
        share = returning > 0 ? draw.between(0.3, 0.9) : 0;
      }
      double daily = Math.min(0.98, issue.startShare() * share * StrictMath.exp(wobble));
      int monday = start + 7 * week;
      boolean bound = inControlledEnvironment(absences, monday);
      int drawn = draw.binomial(7, daily);
      int slip = draw.chance(0.3) ? 1 : 0;
      if (planned != null && planned.coversWeek(monday)) {
        drawn = planned.kept() ? 0 : slip;
      }
      days[week] = bound ? 0 : drawn;
    }
    int baseline = draw.binomial(28, Math.min(0.99, issue.startShare() * 1.08));
    return new UseCourse(issue.startShare(), Math.max(baseline, 1), days);
  }

  private static boolean inControlledEnvironment(List<TimeAway> absences, int monday) {
    TimeAway absence = TimeAway.on(absences, monday + 3);
    return absence != null && absence.controlledEnvironment();
  }

  /** The share of the use at the start that remains in the long run. */
  private static double target(Person person, Issue issue, Draw draw) {
    double well = person.prospects() + 0.6 * draw.normal();
    double wish = issue.wantsAbstinence() ? 1.5 : issue.goalType().equals("exploring") ? -1 : 0;
    double stopped = StrictMath.exp(-0.75 + 0.8 * well + wish);
    double less = StrictMath.exp(0.6 + 0.6 * well + 0.2 * wish);
    double same = 0.9;
    double more = StrictMath.exp(-1.5 - 0.7 * well);
    switch (draw.weighted(stopped, less, same, more)) {
      case 0:
        return 0;
      case 1:
        return draw.between(0.2, 0.65);
      case 2:
        return draw.between(0.85, 1.1);
      default:
        return draw.between(1.15, 1.6);
    }
  }

  /** Weeks in the course. */
  public int weeks() {
    return days.length;
  }

  /** Days of use in the 28 days before the start. */
  public int baselineDays() {
    return baselineDays;
  }

  /** Days of use in a week, counted from 0. */
  public int days(int week) {
    return days[week];
  }

  /** How much of the use at the start a week holds: 1 is as much, 0 none. */
  public double remaining(int week) {
    return days[week] / (7 * startShare);
  }

  /** Weeks without any use up to and including this one. */
  public int weeksWithout(int week) {
    int count = 0;
    while (week - count >= 0 && days[week - count] == 0) {
      count++;
    }
    return count;
  }
}
