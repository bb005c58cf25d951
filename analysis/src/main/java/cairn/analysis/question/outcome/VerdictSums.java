package cairn.analysis.question.outcome;

import static cairn.analysis.table.Counts.ALL;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Verdicts by their reasons, and by their named outcomes. */
final class VerdictSums {
  private VerdictSums() {}

  /** Verdicts of one reason. */
  private record ReasonKey(OutcomeKey outcome, Status status, Reason reason)
      implements Serializable {

    ReasonKey ofAllTypes() {
      return new ReasonKey(outcome.ofAllTypes(), status, reason);
    }

    ReasonKey ofAllProblems() {
      return new ReasonKey(outcome.ofAllProblems(), status, reason);
    }
  }

  /** Verdicts of one named outcome, or of all of them. */
  private record NamedKey(
      String groupType,
      String problem,
      String goalType,
      String definition,
      String milestone,
      String category)
      implements Serializable {

    NamedKey ofAllTypes() {
      return new NamedKey(ALL, problem, goalType, definition, milestone, category);
    }

    NamedKey ofAllProblems() {
      return new NamedKey(groupType, ALL, goalType, definition, milestone, category);
    }

    NamedKey ofAllGoals() {
      return new NamedKey(groupType, problem, ALL, definition, milestone, category);
    }

    NamedKey ofAllCategories() {
      return new NamedKey(groupType, problem, goalType, definition, milestone, ALL);
    }
  }

  /** Why verdicts came out as they did. */
  static List<ReasonRow> reasons(OutcomeTally tally) {
    Counts<ReasonKey> counts = new Counts<>();
    tally
        .verdicts()
        .forEach(
            (key, n) -> counts.add(new ReasonKey(key.outcome(), key.status(), key.reason()), n));
    List<ReasonRow> rows = new ArrayList<>();
    counts
        .with(List.of(ReasonKey::ofAllTypes, ReasonKey::ofAllProblems))
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(
                    new ReasonRow(
                        key.outcome().groupType(),
                        key.outcome().problem(),
                        key.outcome().definition(),
                        key.outcome().milestone(),
                        key.status(),
                        key.reason(),
                        n[0])));
    return rows;
  }

  /** Named outcomes, of definitions whose verdicts have names. */
  static List<CategoryRow> categories(OutcomeTally tally, double level) {
    Counts<NamedKey> counts = new Counts<>();
    Counts<NamedKey> totals = new Counts<>();
    tally
        .verdicts()
        .forEach(
            (key, n) -> {
              String category = key.category();
              if (category != null) {
                NamedKey named =
                    new NamedKey(
                        key.outcome().groupType(),
                        key.outcome().problem(),
                        key.goalType(),
                        key.outcome().definition(),
                        key.outcome().milestone(),
                        category);
                counts.add(named, n);
                totals.add(named.ofAllCategories(), n);
              }
            });
    Counts<NamedKey> of = over(totals);
    List<CategoryRow> rows = new ArrayList<>();
    over(counts)
        .sorted()
        .forEach(
            (key, n) ->
                rows.add(row(key, new Counted(n[0], of.get(key.ofAllCategories())), level)));
    return rows;
  }

  private static Counts<NamedKey> over(Counts<NamedKey> counts) {
    return counts.with(
        List.of(NamedKey::ofAllTypes, NamedKey::ofAllProblems, NamedKey::ofAllGoals));
  }

  private static CategoryRow row(NamedKey key, Counted count, double level) {
    return new CategoryRow(
        key.groupType(),
        key.problem(),
        key.goalType(),
        key.definition(),
        key.milestone(),
        key.category(),
        count.x(),
        count.n(),
        Proportion.of(Wilson.interval(count, level)));
  }
}
