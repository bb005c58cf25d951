package cairn.analysis.judging;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.missing.ImputedCounts;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.table.Counts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Outcomes under every missing rule, from sums: by group type and for everybody, over all problems.
 *
 * <p>Multiple imputation works within strata of group type, problem, definition and milestone: the
 * missing of a stratum are drawn with the chance of those seen in it, or where nobody was, of those
 * of all group types, or of all problems. The draws start from the plan's seed and the stratum's
 * own name, so that they are the same in any order and over any parts.
 */
public final class RuleSums {
  private static final int DATA_SETS = 20;
  private static final int EACH = RuleVerdicts.EACH;
  private static final int WIDTH = EACH * MissingRule.values().length;

  private final Map<RuleKey, long[]> sums;
  private final Map<RuleKey, ImputedCounts> imputed = new HashMap<>();
  private final Function<String, MissingRule> own;

  /** The numbers of one definition, group type and milestone. */
  public final class Cell {
    private final RuleKey key;
    private final long[] numbers;

    private Cell(RuleKey key, long[] numbers) {
      this.key = key;
      this.numbers = numbers;
    }

    /** Group type, definition and milestone. */
    public RuleKey key() {
      return key;
    }

    /** Whether the definition can be judged under the rule. */
    public boolean knows(MissingRule rule) {
      return numbers[EACH * rule.ordinal()] > 0;
    }

    /** Whom the definition judges by its own rule. */
    public long due() {
      return numbers[EACH * own.apply(key.definition()).ordinal()];
    }

    /** Achieved, of those with a verdict under the rule. */
    public Counted counted(MissingRule rule) {
      int at = EACH * rule.ordinal();
      return new Counted(numbers[at + 2], numbers[at + 1]);
    }

    /** The missing drawn; nobody where no one at all was seen. */
    public ImputedCounts imputed() {
      return imputed.getOrDefault(key, ImputedCounts.none(DATA_SETS));
    }
  }

  private RuleSums(Map<RuleKey, long[]> sums, Function<String, MissingRule> own) {
    this.sums = sums;
    this.own = own;
  }

  /**
   * Adds up one view.
   *
   * @param counts what was counted under every rule
   * @param view first or attended; only the first adds up to everybody
   * @param own what a definition itself does, by id
   * @param seed where the draws start
   */
  public static RuleSums of(
      Counts<RuleKey> counts, View view, Function<String, MissingRule> own, long seed) {
    Counts<RuleKey> strata = new Counts<>();
    Counts<RuleKey> totals = new Counts<>();
    counts
        .sorted()
        .forEach(
            (key, n) -> {
              if (key.view() == view) {
                strata.add(key, n);
                totals.add(key.ofAllProblems(), n);
              }
            });
    List<UnaryOperator<RuleKey>> over =
        view == View.FIRST ? List.of(RuleKey::ofAllTypes) : List.of();
    RuleSums rules = new RuleSums(totals.with(over).sorted(), own);
    rules.impute(strata, view, seed);
    return rules;
  }

  private void impute(Counts<RuleKey> strata, View view, long seed) {
    Counts<RuleKey> wider = strata.with(List.of(RuleKey::ofAllTypes));
    strata
        .sorted()
        .forEach(
            (key, n) -> {
              RuleKey all = key.ofAllProblems();
              long[] same = wider.get(key.ofAllTypes(), WIDTH);
              long[] most = sums.getOrDefault(all.ofAllTypes(), new long[WIDTH]);
              PartlySeen stratum = seen(key, n);
              Counted alike = alike(stratum.seen(), seen(key, same).seen(), seen(key, most).seen());
              if (alike.n() == 0) {
                return;
              }
              SplittableRandom random = new SplittableRandom(seed * 31 + key.words().hashCode());
              ImputedCounts drawn = ImputedCounts.draw(stratum, alike, DATA_SETS, random);
              imputed.merge(all, drawn, ImputedCounts::plus);
              if (view == View.FIRST) {
                imputed.merge(all.ofAllTypes(), drawn, ImputedCounts::plus);
              }
            });
  }

  private static Counted alike(Counted own, Counted problem, Counted all) {
    return own.n() > 0 ? own : problem.n() > 0 ? problem : all;
  }

  private PartlySeen seen(RuleKey key, long[] n) {
    int at = EACH * own.apply(key.definition()).ordinal();
    long judged = n[EACH * MissingRule.MISSING_IS_NO_IMPROVEMENT.ordinal() + 1];
    return new PartlySeen(new Counted(n[at + 2], n[at + 1]), Math.max(0, judged - n[at + 1]));
  }

  /** Every cell in order: group type, then definition, then milestone. */
  public List<Cell> cells() {
    return sums.entrySet().stream().map(each -> new Cell(each.getKey(), each.getValue())).toList();
  }
}
