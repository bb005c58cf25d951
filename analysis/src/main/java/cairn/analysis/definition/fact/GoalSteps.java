package cairn.analysis.definition.fact;

import cairn.analysis.person.goal.AttainmentScore;
import cairn.analysis.person.goal.GoalChain;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What became of a person's own goals. */
final class GoalSteps {
  /** Of goal attainment T. */
  private static final double STANDARD_DEVIATION = 10;

  private static final double ROUNDING = 1e-9;

  private GoalSteps() {}

  /**
   * Goal attainment T between the fourth week and now: better by a standard deviation, or with a
   * sign of −1 worse by as much. A goal that had no score by the fourth week was not reached when
   * it was set: to reach it is a change for the better, and not to have reached it yet is none for
   * the worse. Up to the fourth week all goals are such. Where none was scored since, nobody knows.
   *
   * @param start first day of the person's time
   * @param at the day after the last day judged
   */
  static Verdict attainment(OwnGoals goals, LocalDate start, LocalDate at, int sign) {
    LocalDate last = at.minusDays(1);
    LocalDate early = start.plusDays(ProblemFacts.WINDOW - 1L);
    Verdict now = AttainmentScore.judge(goals, last);
    if (!now.isEvaluable()) {
      return now;
    }
    boolean hasScore = early.isBefore(last) && AttainmentScore.judge(goals, early).value() != null;
    if (!hasScore) {
      return sign > 0 ? now : Verdict.notAchieved(now.value(), now.observed(), now.expected());
    }
    Double change = AttainmentScore.change(goals, early, last);
    return change == null
        ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2)
        : Verdict.of(sign * change >= STANDARD_DEVIATION - ROUNDING, change, 2, 2);
  }

  /**
   * Trials of moderation that were closed since the start: one that ended in the person's own wish
   * for abstinence is a stage further. It has no mirror, because no goal ranks above another.
   *
   * @param last the last day judged
   */
  static List<Verdict> trials(OwnGoals goals, LocalDate start, LocalDate last) {
    List<Verdict> trials = new ArrayList<>();
    for (GoalChain chain : GoalChain.of(goals.history().goals())) {
      List<Goal> all = chain.goals();
      for (int i = 0; i + 1 < all.size(); i++) {
        Goal trial = all.get(i);
        Goal next = all.get(i + 1);
        boolean closed = !next.setOn().isBefore(start) && !next.setOn().isAfter(last);
        if (closed && trial.type().aim() == GoalAim.MODERATION) {
          boolean own = next.chosenBy() != ChosenBy.MANDATED;
          trials.add(Verdict.of(own && next.type().aim() == GoalAim.ABSTINENCE, null, 1, 1));
        }
      }
    }
    return trials;
  }
}
