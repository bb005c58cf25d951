package cairn.analysis.definition.fact;

import cairn.analysis.definition.Baseline;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.OwnGoals;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Code;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.StageAssessment;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stood at a start: what a comparison of group types can be adjusted for. Goals,
 * stages and housing count when they were recorded by the seventh day, so that what the first
 * meeting wrote down is in, and what came of the group is not. What nobody recorded is null.
 *
 * @param problem the most problematic substance named at intake; else the substance used on most
 *     days of the baseline; else that of the first goal
 * @param baseline days of use in 28 of that problem
 * @param goal the person's own goal for it
 * @param stage its stage of change
 * @param housing how the person lived
 */
public record StartingPoint(
    @Nullable Problem problem,
    @Nullable Baseline baseline,
    @Nullable Goal goal,
    @Nullable StageAssessment stage,
    @Nullable Code housing) {
  /** Days from the start on that still belong to it. */
  public static final int FIRST_DAYS = 7;

  /** Days before the start within which a stage or a circumstance still holds. */
  public static final int LAST_DAYS = 180;

  /** What is known of one start. */
  public static StartingPoint of(Calendars calendars, OwnGoals goals) {
    LocalDate start = calendars.start();
    Problem problem = calendars.history().client().mostProblematic();
    UseCalendar calendar = problem == null ? mostUsed(calendars) : calendars.of(problem);
    if (problem == null && calendar != null) {
      problem = calendar.problem();
    }
    Baseline baseline = calendar == null ? null : baseline(calendars, calendar);
    if (problem == null) {
      problem = firstChosen(goals, start);
    }
    return new StartingPoint(
        problem,
        baseline,
        problem == null ? null : goals.ownGoal(problem, lastDay(start)),
        problem == null ? null : stage(calendars, problem, start),
        housing(calendars, start));
  }

  private static LocalDate lastDay(LocalDate start) {
    return start.plusDays(FIRST_DAYS - 1L);
  }

  private static @Nullable Baseline baseline(Calendars calendars, UseCalendar calendar) {
    return Baseline.of(
        calendar, calendar.start().plusDays(Baseline.DAYS), calendars.baselineCoverage());
  }

  /** The substance with most days of use, the first by key of several; null where none is known. */
  private static @Nullable UseCalendar mostUsed(Calendars calendars) {
    UseCalendar most = null;
    double days = -1;
    for (UseCalendar each : calendars.all()) {
      Baseline baseline = baseline(calendars, each);
      if (baseline != null && baseline.useDays() > days) {
        most = each;
        days = baseline.useDays();
      }
    }
    return most;
  }

  private static @Nullable Problem firstChosen(OwnGoals goals, LocalDate start) {
    for (Goal goal : goals.history().goals()) {
      Problem problem = goals.problemOf(goal);
      if (problem != null && goals.isInForce(goal, lastDay(start))) {
        return problem;
      }
    }
    return null;
  }

  private static @Nullable StageAssessment stage(
      Calendars calendars, Problem problem, LocalDate start) {
    return calendars.history().stages().stream()
        .filter(stage -> stage.problem().key().equals(problem.key()))
        .filter(stage -> isEntry(stage.assessedOn(), start))
        .max(
            Comparator.comparing(StageAssessment::assessedOn)
                .thenComparing(stage -> stage.instrument().key()))
        .orElse(null);
  }

  private static @Nullable Code housing(Calendars calendars, LocalDate start) {
    Code housing = null;
    for (Circumstance each : calendars.history().circumstances()) {
      if (each.housing() != null && isEntry(each.recordedOn(), start)) {
        housing = each.housing();
      }
    }
    return housing;
  }

  private static boolean isEntry(LocalDate day, LocalDate start) {
    return !day.isAfter(lastDay(start)) && !day.isBefore(start.minusDays(LAST_DAYS));
  }
}
