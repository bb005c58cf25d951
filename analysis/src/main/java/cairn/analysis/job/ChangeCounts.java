package cairn.analysis.job;

import cairn.analysis.history.Milestone;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.synthesis.AnyChange;
import cairn.analysis.synthesis.ChanceOfChange;
import cairn.analysis.synthesis.ChangePart;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Counts the parts of any positive change and of any setback, and what chance alone would show. */
record ChangeCounts(Summary summary) {
  private static final double MILLION = 1e6;

  void count(JudgedCourse judged) {
    String type = judged.course().firstType().key();
    for (Milestone milestone : judged.milestones()) {
      LocalDate at = judged.day(milestone);
      count(type, milestone, "positive", judged.outcomes().positive(at));
      count(type, milestone, "setback", judged.outcomes().setback(at));
      chance(type, milestone, "positive", judged.outcomes().byChance(at, 1));
      chance(type, milestone, "setback", judged.outcomes().byChance(at, -1));
    }
  }

  private void count(String type, Milestone milestone, String direction, AnyChange change) {
    change
        .parts()
        .forEach(
            (part, verdict) ->
                add(
                    new Key(type, milestone.key(), direction, part.name().toLowerCase(Locale.ROOT)),
                    verdict));
    add(new Key(type, milestone.key(), direction, "any"), change.verdict());
  }

  private void chance(
      String type, Milestone milestone, String direction, Map<ChangePart, ChanceOfChange> parts) {
    parts.forEach(
        (part, chance) -> add(new Key(type, milestone.key(), direction, part.key()), chance));
    if (!parts.isEmpty()) {
      add(new Key(type, milestone.key(), direction, "any"), ChanceOfChange.any(parts));
    }
  }

  private void add(Key key, ChanceOfChange one) {
    summary.byChance.add(
        key, 1, one.judged(), Math.round(one.chance() * MILLION), one.achieved() ? 1 : 0);
  }

  private void add(Key key, Verdict verdict) {
    if (verdict.isEvaluable()) {
      summary.changes.add(key, verdict.status() == Status.ACHIEVED ? 1 : 0, 1);
    }
  }
}
