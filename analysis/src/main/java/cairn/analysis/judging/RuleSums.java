package cairn.analysis.judging;

import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.missing.ImputedCounts;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
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
  private static final int EACH = UnderRules.EACH;
  private static final int WIDTH = UnderRules.NUMBERS;

  private final Map<RuleKey, long[]> sums;
  private final Map<RuleKey, Imputed> imputed = new HashMap<>();
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

    /** Of those counted, left open. */
    public long unplaced(MissingRule rule) {
      return numbers[EACH * rule.ordinal() + 3];
    }

    /** The missing drawn; nobody where no one at all was seen. */
    public Imputed imputed() {
      ImputedCounts nobody = ImputedCounts.none(DATA_SETS);
      return imputed.getOrDefault(key, new Imputed(nobody, nobody));
    }
  }

  /**
   * The missing drawn, at both ends of what reports leave open of those seen.
   *
   * @param least where nobody of the unplaced achieved it
   * @param most where all did
   */
  public record Imputed(ImputedCounts least, ImputedCounts most) {
    private Imputed plus(Imputed other) {
      return new Imputed(least.plus(other.least), most.plus(other.most));
    }

    /** Achieved, of everybody, at the end with the fewest. */
    public Counted counted() {
      return new Counted(least.meanYes(), least.people());
    }

    /** How many more at the other end. */
    public long unplaced() {
      return Math.max(0, most.meanYes() - least.meanYes());
    }

    /** The pooled share. */
    public OpenShare share(double level) {
      return OpenShare.between(least.share(level), most.share(level));
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
    counts.forEach(
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
              if (alike(seen(key, n, 0), seen(key, same, 0), seen(key, most, 0)).n() == 0) {
                return;
              }
              long start = seed * 31 + key.words().hashCode();
              ImputedCounts[] ends = new ImputedCounts[2];
              for (int end = 0; end < ends.length; end++) {
                Counted alike =
                    alike(seen(key, n, end), seen(key, same, end), seen(key, most, end));
                SplittableRandom random = new SplittableRandom(start);
                ends[end] = ImputedCounts.draw(seen(key, n, end), alike, DATA_SETS, random);
              }
              Imputed drawn = new Imputed(ends[0], ends[1]);
              imputed.merge(all, drawn, Imputed::plus);
              if (view == View.FIRST) {
                imputed.merge(all.ofAllTypes(), drawn, Imputed::plus);
              }
            });
  }

  private static Counted alike(PartlySeen own, PartlySeen problem, PartlySeen all) {
    return own.seen().n() > 0 ? own.seen() : problem.seen().n() > 0 ? problem.seen() : all.seen();
  }

  /** Those seen, with those left open as if none of them, or at the other end all, achieved it. */
  private PartlySeen seen(RuleKey key, long[] n, int end) {
    int at = EACH * own.apply(key.definition()).ordinal();
    long judged = n[EACH * MissingRule.MISSING_IS_NO_IMPROVEMENT.ordinal() + 1];
    Counted seen = new Counted(n[at + 2] + end * n[at + 3], n[at + 1]);
    return new PartlySeen(seen, Math.max(0, judged - n[at + 1]));
  }

  /** Every cell in order: group type, then definition, then milestone. */
  public List<Cell> cells() {
    return sums.entrySet().stream().map(each -> new Cell(each.getKey(), each.getValue())).toList();
  }
}
