package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.ImputedCounts;
import cairn.analysis.statistic.PartlySeen;
import cairn.analysis.verdict.MissingRule;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Outcomes under every missing rule, from sums: by group type and for everybody, over all problems.
 *
 * <p>Multiple imputation works within strata of group type, problem, definition and milestone: the
 * missing of a stratum are drawn with the chance of those seen in it, or where nobody was, of those
 * of all group types, or of all problems. The draws start from the plan's seed and the stratum's
 * own name, so that they are the same in any order and over any parts.
 */
final class Policies {
  static final String FIRST = "first";
  static final String ATTENDED = "attended";

  private static final int DATA_SETS = 20;
  private static final int EACH = 3;
  private static final int TYPE = 0;
  private static final int VIEW = 1;
  private static final int PROBLEM = 2;
  private static final int DEFINITION = 3;
  private static final int MILESTONE = 4;

  private final Map<Key, long[]> sums;
  private final Map<Key, ImputedCounts> imputed = new TreeMap<>();
  private final Function<String, MissingRule> own;

  /** The numbers of one definition, group type and milestone. */
  final class Cell {
    private final Key key;
    private final long[] numbers;

    private Cell(Key key, long[] numbers) {
      this.key = key;
      this.numbers = numbers;
    }

    MissingRule own() {
      return own.apply(key.word(DEFINITION));
    }

    String type() {
      return key.word(TYPE);
    }

    String definition() {
      return key.word(DEFINITION);
    }

    String milestone() {
      return key.word(MILESTONE);
    }

    boolean knows(MissingRule rule) {
      return numbers[EACH * rule.ordinal()] > 0;
    }

    long due() {
      return numbers[EACH * own().ordinal()];
    }

    long evaluable(MissingRule rule) {
      return numbers[EACH * rule.ordinal() + 1];
    }

    long achieved(MissingRule rule) {
      return numbers[EACH * rule.ordinal() + 2];
    }

    /** The missing drawn; nobody where no one at all was seen. */
    ImputedCounts imputed() {
      return imputed.getOrDefault(key, ImputedCounts.none(DATA_SETS));
    }
  }

  private Policies(Map<Key, long[]> sums, Function<String, MissingRule> own) {
    this.sums = sums;
    this.own = own;
  }

  /**
   * Adds up one view.
   *
   * @param summary the counts
   * @param view first or attended; only the first adds up to everybody
   * @param own what a definition itself does, by id
   * @param seed where the draws start
   */
  static Policies of(Summary summary, String view, Function<String, MissingRule> own, long seed) {
    Counts strata = new Counts();
    Counts totals = new Counts();
    summary
        .policies
        .sorted()
        .forEach(
            (key, n) -> {
              if (key.word(VIEW).equals(view)) {
                strata.add(key, n);
                totals.add(key.with(PROBLEM, Summary.ALL), n);
              }
            });
    Counts sums = view.equals(FIRST) ? Rollup.withAll(totals, TYPE) : totals;
    Policies policies = new Policies(sums.sorted(), own);
    policies.impute(strata, view, seed);
    return policies;
  }

  private void impute(Counts strata, String view, long seed) {
    Counts wider = Rollup.withAll(strata, TYPE);
    int width = EACH * MissingRule.values().length;
    strata
        .sorted()
        .forEach(
            (key, n) -> {
              Key byProblem = key.with(TYPE, Summary.ALL);
              Key all = key.with(PROBLEM, Summary.ALL);
              long[] same = wider.get(width, words(byProblem));
              long[] most = sums.getOrDefault(all.with(TYPE, Summary.ALL), new long[width]);
              PartlySeen stratum = seen(key, n);
              Counted alike = alike(stratum.seen(), seen(key, same).seen(), seen(key, most).seen());
              if (alike.n() == 0) {
                return;
              }
              SplittableRandom random = new SplittableRandom(seed * 31 + name(key).hashCode());
              ImputedCounts drawn = ImputedCounts.draw(stratum, alike, DATA_SETS, random);
              imputed.merge(all, drawn, ImputedCounts::plus);
              if (view.equals(FIRST)) {
                imputed.merge(all.with(TYPE, Summary.ALL), drawn, ImputedCounts::plus);
              }
            });
  }

  private static Counted alike(Counted own, Counted problem, Counted all) {
    return own.n() > 0 ? own : problem.n() > 0 ? problem : all;
  }

  private PartlySeen seen(Key key, long[] n) {
    int at = EACH * own.apply(key.word(DEFINITION)).ordinal();
    long judged = n[EACH * MissingRule.MISSING_IS_NO_IMPROVEMENT.ordinal() + 1];
    return new PartlySeen(new Counted(n[at + 2], n[at + 1]), Math.max(0, judged - n[at + 1]));
  }

  private static String[] words(Key key) {
    String[] words = new String[MILESTONE + 1];
    for (int i = 0; i < words.length; i++) {
      words[i] = key.word(i);
    }
    return words;
  }

  private static String name(Key key) {
    return String.join("/", words(key));
  }

  /** Every cell in order: group type, then definition, then milestone. */
  Iterable<Cell> cells() {
    return () ->
        sums.entrySet().stream().map(each -> new Cell(each.getKey(), each.getValue())).iterator();
  }
}
