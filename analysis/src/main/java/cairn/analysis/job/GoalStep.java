package cairn.analysis.job;

import cairn.analysis.goal.AttainmentScore;
import cairn.analysis.goal.GoalReviewCounts;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.history.Cutoff;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What people chose for themselves, what their reviews say, and goal attainment. */
record GoalStep(Cutoff cutoff) implements Step {
  private static final double MILLION = 1e6;

  @Override
  public void walk(JudgedPerson person, PartSink sink) {
    String type = person.firstType();
    if (type == null || person.history().goals().isEmpty()) {
      return;
    }
    OwnGoals goals = new OwnGoals(person.history());
    Map<String, GoalReviewCounts> counts = new TreeMap<>(GoalReviewCounts.byType(goals));
    counts.put(Summary.ALL, GoalReviewCounts.of(goals));
    counts.forEach((goalType, n) -> add(sink, new Key(type, goalType), n));
    for (String goalType : counts.keySet()) {
      Predicate<Goal> which =
          goal -> goalType.equals(Summary.ALL) || goal.type().key().equals(goalType);
      Verdict attained = AttainmentScore.judge(goals, cutoff.lastDay(), which);
      Double t = attained.value();
      if (t != null) {
        sink.summary().attainment.add(new Key(type, goalType), 1, Math.round(t * MILLION));
      }
    }
  }

  private static void add(PartSink sink, Key key, GoalReviewCounts n) {
    sink.summary()
        .goals
        .add(
            key,
            1,
            n.set(),
            n.reviewed(),
            n.met(),
            n.partly(),
            n.notMet(),
            n.changed(),
            n.reviews());
  }
}
