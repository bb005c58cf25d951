package cairn.analysis.question.outcome;

import cairn.analysis.judging.RuleKey;
import cairn.analysis.judging.RuleVerdicts;
import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.table.Counts;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of counts under rules, each looked for once: hundreds of definitions are counted for
 * the same people, problem and milestone.
 */
final class RuleCells {
  private static final int NUMBERS = RuleVerdicts.EACH * MissingRule.values().length;

  private final Counts<RuleKey> counts;
  private final Map<Stratum, Map<String, long[]>> strata = new HashMap<>();

  RuleCells(Counts<RuleKey> counts) {
    this.counts = counts;
  }

  /** People, problem and milestone. */
  record Stratum(String groupType, View view, String problem, String milestone) {
    private RuleKey of(String definition) {
      return new RuleKey(groupType, view, problem, definition, milestone);
    }
  }

  /** Whether these are cells of those counts. */
  boolean isOf(Counts<RuleKey> others) {
    return counts == others;
  }

  void add(Stratum stratum, String definition, long[] numbers) {
    long[] cell =
        strata
            .computeIfAbsent(stratum, s -> new HashMap<>())
            .computeIfAbsent(definition, id -> counts.numbers(stratum.of(id), NUMBERS));
    for (int i = 0; i < NUMBERS; i++) {
      cell[i] += numbers[i];
    }
  }
}
