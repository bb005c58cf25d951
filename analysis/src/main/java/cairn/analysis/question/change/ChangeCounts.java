package cairn.analysis.question.change;

import cairn.analysis.definition.fact.AnyChange;
import cairn.analysis.definition.fact.ChanceOfChange;
import cairn.analysis.definition.fact.ChangePart;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import java.util.Map;

/** Counts the parts of any positive change and of any setback, and what chance alone would show. */
record ChangeCounts(ChangeTally tally) {
  private static final double MILLION = 1e6;

  void count(JudgedCourse judged) {
    String type = judged.course().firstType().key();
    for (Milestone milestone : judged.milestones()) {
      LocalDate at = judged.day(milestone);
      ChangeKey positive =
          new ChangeKey(type, milestone.key(), ChangeDirection.POSITIVE, ChangeKey.ANY);
      ChangeKey setback =
          new ChangeKey(type, milestone.key(), ChangeDirection.SETBACK, ChangeKey.ANY);
      AnyChange better = judged.outcomes().positive(at);
      count(positive, better);
      SaferBesideLess.count(better, positive, tally.beside());
      count(setback, judged.outcomes().setback(at));
      chance(positive, judged.outcomes().byChance(at, 1));
      chance(setback, judged.outcomes().byChance(at, -1));
    }
  }

  private void count(ChangeKey any, AnyChange change) {
    change.parts().forEach((part, verdict) -> add(any.of(part), verdict));
    add(any, change.verdict());
  }

  private void chance(ChangeKey any, Map<ChangePart, ChanceOfChange> parts) {
    parts.forEach((part, chance) -> add(any.of(part), chance));
    if (!parts.isEmpty()) {
      add(any, ChanceOfChange.any(parts));
    }
  }

  private void add(ChangeKey key, ChanceOfChange one) {
    tally
        .byChance()
        .add(key, 1, one.judged(), Math.round(one.chance() * MILLION), one.achieved() ? 1 : 0);
  }

  private void add(ChangeKey key, Verdict verdict) {
    if (verdict.isCounted()) {
      tally
          .changes()
          .add(key, verdict.status() == Status.ACHIEVED ? 1 : 0, 1, verdict.isUnplaced() ? 1 : 0);
    }
  }
}
