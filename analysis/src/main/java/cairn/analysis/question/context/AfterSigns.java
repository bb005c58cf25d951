package cairn.analysis.question.context;

import cairn.analysis.person.context.ArrivedAfterUse;
import cairn.analysis.person.context.EarlyScores;
import cairn.analysis.person.context.FirstGoal;
import cairn.analysis.person.context.StayAfter;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Visit;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.question.context.ContextTally.ScaleKey;
import cairn.analysis.question.context.ContextTally.ScoreKey;
import cairn.analysis.question.context.ContextTally.SignKey;
import cairn.analysis.question.context.ContextTally.Stayed;
import cairn.ingest.model.Measure;
import cairn.ingest.model.ScaleSubject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts how a person stayed after what was known early.
 *
 * @param history what is known
 * @param stay the first stay in the type the person came to first
 * @param group with whom the person shares errors
 * @param tally where it is counted
 */
record AfterSigns(ClientHistory history, Episode stay, String group, ContextTally tally) {
  private static final int THOUSANDTHS = 1000;

  void count() {
    FirstGoal goal = FirstGoal.of(history.goals());
    if (goal != null) {
      add(
          EarlySign.FIRST_GOAL_CHOSEN_BY,
          SignLevel.of(goal.chosenBy()),
          StayAfter.of(stay, goal.setOn()));
    }
    for (EarlySign sign : EarlySign.values()) {
      ScaleSubject subject = sign.subject();
      if (subject != null) {
        scores(sign, subject);
      }
    }
    LocalDate start = stay.startedOn();
    came(EarlySign.CAME_AFTER_USE_FIRST_SESSION, start, start.plusDays(1));
    LocalDate weeks = start.plusDays(StayAfter.EARLY_DAYS);
    came(EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS, weeks, weeks);
  }

  private void scores(EarlySign sign, ScaleSubject subject) {
    for (Measure measure : EarlyScores.of(history.measures(), subject, stay.startedOn())) {
      StayAfter after = StayAfter.of(stay, measure.measuredOn());
      if (after != null) {
        ScaleKey scale = new ScaleKey(sign, measure.instrument().key(), measure.subscale());
        long score = Math.round(measure.score() * THOUSANDTHS);
        tally.early().scores().count(new ScoreKey(scale, score, stayed(after)));
      }
    }
  }

  private Stayed stayed(StayAfter after) {
    return new Stayed(group, after.end(), after.days());
  }

  private void came(EarlySign sign, LocalDate known, LocalDate until) {
    List<Visit> attended = history.attended();
    Boolean ever = ArrivedAfterUse.ever(attended, stay.startedOn(), until);
    if (ever != null) {
      add(sign, SignLevel.of(ever), StayAfter.of(stay, known));
    }
  }

  private void add(EarlySign sign, SignLevel level, @Nullable StayAfter after) {
    if (after != null) {
      tally.early().signs().count(new SignKey(sign, level, stay.type().key(), stayed(after)));
    }
  }
}
