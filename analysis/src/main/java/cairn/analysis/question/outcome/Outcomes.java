package cairn.analysis.question.outcome;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.RuleSums;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.statistic.Counted;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Outcomes by each definition, as judged and under the further rules for missing records. */
final class Outcomes {
  private static final List<MissingRule> OF_EVERY_ROW =
      List.of(MissingRule.OBSERVED, MissingRule.MISSING_IS_NO_IMPROVEMENT);

  private final OutcomeTally tally;
  private final Counts<Place> groups = new Counts<>();
  private final double level;

  /** Whose groups are counted. */
  private record Place(String groupType, String definition, String milestone)
      implements Serializable {}

  Outcomes(OutcomeTally tally, double level) {
    this.tally = tally;
    this.level = level;
    tally
        .clusters()
        .with(List.of(ClusterKey::ofAllTypes))
        .forEach(
            (key, n) ->
                groups.count(new Place(key.groupType(), key.definition(), key.milestone())));
  }

  /**
   * Each definition under both views. People whose records are missing leave the denominator under
   * {@code observed} and stay in it, as not achieved, under {@code missing_is_no_improvement};
   * people the definition is not about, such as those without a goal of its kind, are in neither.
   */
  List<OutcomeRow> asJudged() {
    Counts<OutcomeKey> first = new Counts<>();
    tally.verdicts().forEach((key, n) -> first.add(key.outcome(), numbers(key, n[0])));
    List<OutcomeRow> rows = new ArrayList<>();
    add(rows, View.FIRST, first.with(List.of(OutcomeKey::ofAllTypes, OutcomeKey::ofAllProblems)));
    add(rows, View.ATTENDED, tally.attended().with(List.of(OutcomeKey::ofAllProblems)));
    return rows;
  }

  private static long[] numbers(VerdictKey key, long n) {
    Status status = key.status();
    boolean isGap = status == Status.NOT_EVALUABLE && OutcomeDefinition.isGap(key.reason());
    return new long[] {
      n,
      status == Status.NOT_EVALUABLE ? 0 : n,
      status == Status.ACHIEVED ? n : 0,
      status == Status.UNPLACED ? n : 0,
      isGap ? n : 0
    };
  }

  private void add(List<OutcomeRow> rows, View view, Counts<OutcomeKey> counts) {
    counts
        .sorted()
        .forEach(
            (key, n) -> {
              for (MissingRule rule : OF_EVERY_ROW) {
                long of = rule == MissingRule.OBSERVED ? n[1] : n[1] + n[4];
                OutcomeRow.People people = new OutcomeRow.People(n[0], of, n[2], n[3]);
                OpenShare share = OpenShare.of(new Counted(n[2], of), n[3], level);
                rows.add(row(view, key, rule, people, share));
              }
            });
  }

  /**
   * The same over all problems under the missing rules beyond those two; the denominator is
   * everybody with a verdict under the rule. Setbacks stay out, for whoever is not seen must not
   * count as without one.
   *
   * @param definitions the definitions of the report
   * @param seed where draws start
   */
  List<OutcomeRow> underOtherRules(List<OutcomeDefinition> definitions, long seed) {
    Map<String, MissingRule> own = new LinkedHashMap<>();
    definitions.stream()
        .filter(each -> !each.id().equals(JoinedDefinition.SETBACK))
        .forEach(each -> own.put(each.id(), each.terms().missing()));
    return underOtherRules(own, seed);
  }

  /** The same, of definitions by what each does itself about missing records. */
  List<OutcomeRow> underOtherRules(Map<String, MissingRule> own, long seed) {
    List<OutcomeRow> rows = new ArrayList<>();
    for (View view : List.of(View.FIRST, View.ATTENDED)) {
      RuleSums sums =
          RuleSums.of(
              tally.underRules(), view, id -> own.getOrDefault(id, MissingRule.OBSERVED), seed);
      for (RuleSums.Cell cell : sums.cells()) {
        if (own.containsKey(cell.key().definition())) {
          add(rows, cell);
        }
      }
    }
    return rows;
  }

  private void add(List<OutcomeRow> rows, RuleSums.Cell cell) {
    for (MissingRule rule : MissingRule.values()) {
      if (cell.knows(rule) && !OF_EVERY_ROW.contains(rule)) {
        Counted count = cell.counted(rule);
        long unplaced = cell.unplaced(rule);
        rows.add(row(cell, rule, count, unplaced, OpenShare.of(count, unplaced, level)));
      }
    }
    RuleSums.Imputed drawn = cell.imputed();
    rows.add(
        row(
            cell,
            MissingRule.MULTIPLE_IMPUTATION,
            drawn.counted(),
            drawn.unplaced(),
            drawn.share(level)));
  }

  private OutcomeRow row(
      RuleSums.Cell cell, MissingRule rule, Counted count, long unplaced, OpenShare share) {
    RuleKey key = cell.key();
    return row(
        key.view(),
        new OutcomeKey(key.groupType(), key.problem(), key.definition(), key.milestone()),
        rule,
        new OutcomeRow.People(cell.due(), count.n(), count.x(), unplaced),
        share);
  }

  private OutcomeRow row(
      View view, OutcomeKey key, MissingRule rule, OutcomeRow.People people, OpenShare share) {
    return new OutcomeRow(
        view,
        key.groupType(),
        key.problem(),
        key.definition(),
        key.milestone(),
        rule,
        people,
        share,
        groups.get(new Place(key.groupType(), key.definition(), key.milestone())));
  }
}
