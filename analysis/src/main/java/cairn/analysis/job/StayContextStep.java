package cairn.analysis.job;

import cairn.analysis.context.ArrivedAfterUse;
import cairn.analysis.context.EarlyAlliance;
import cairn.analysis.context.FirstGoal;
import cairn.analysis.context.NextGroup;
import cairn.analysis.context.StayAfter;
import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Cutoff;
import cairn.analysis.history.Meetings;
import cairn.analysis.history.Visit;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.result.ContextCounts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.retention.Episode;
import cairn.analysis.retention.Episodes;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staying by what was known early, and where people went when a stay had ended. */
record StayContextStep(StudyPlan plan, Meetings meetings, Cutoff cutoff) implements Step {
  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    ContextCounts counts = sink.summary().context;
    String type = person.firstType();
    List<Visit> attended = person.history().attended();
    if (type == null || attended.isEmpty()) {
      return;
    }
    for (Episode stay : Episodes.of(person.history(), meetings, plan::gapOf, cutoff)) {
      if (stay.number() == 1) {
        String next = NextGroup.of(stay, attended, cutoff);
        if (next != null) {
          counts.moves.count(stay.type().key(), next);
        }
        if (stay.type().key().equals(type)) {
          known(person.history(), attended, stay, counts);
        }
      }
    }
  }

  private static void known(
      ClientHistory history, List<Visit> attended, Episode stay, ContextCounts counts) {
    FirstGoal goal = FirstGoal.of(history.goals());
    if (goal != null) {
      StayAfter after = StayAfter.of(stay, goal.setOn());
      add(counts, "first_goal_chosen_by", goal.chosenBy().key(), stay, after);
    }
    EarlyAlliance.of(history.measures(), stay.startedOn())
        .forEach(
            (instrument, measure) -> {
              StayAfter after = StayAfter.of(stay, measure.measuredOn());
              if (after != null) {
                String score = Long.toString(Math.round(measure.score() * 1000));
                counts.alliance.count(
                    instrument, score, after.end().key(), Integer.toString(after.days()));
              }
            });
    LocalDate start = stay.startedOn();
    came(counts, "came_after_use_first_session", attended, stay, start, start.plusDays(1));
    LocalDate weeks = start.plusDays(StayAfter.EARLY_DAYS);
    came(counts, "came_after_use_first_4_weeks", attended, stay, weeks, weeks);
  }

  private static void came(
      ContextCounts counts,
      String question,
      List<Visit> attended,
      Episode stay,
      LocalDate known,
      LocalDate until) {
    Boolean ever = ArrivedAfterUse.ever(attended, stay.startedOn(), until);
    if (ever != null) {
      add(counts, question, ever ? "yes" : "no", stay, StayAfter.of(stay, known));
    }
  }

  private static void add(
      ContextCounts counts,
      String question,
      String level,
      Episode stay,
      @Nullable StayAfter after) {
    if (after != null) {
      String end = after.end().key();
      String days = Integer.toString(after.days());
      counts.stays.add(new Key(question, level, stay.type().key(), end, days), 1);
      counts.stays.add(new Key(question, level, Summary.ALL, end, days), 1);
    }
  }
}
