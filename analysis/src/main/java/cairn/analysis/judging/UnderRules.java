package cairn.analysis.judging;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What one definition says of one person under each missing rule, as numbers of which each is 0 or
 * 1, and its verdict by its own rule.
 *
 * <p>For each rule there are {@link #EACH}: judged, of those with a verdict or left open, achieved,
 * left open. They are bits of one word: number k of a rule is bit {@code EACH · ordinal + k}.
 *
 * <p>Worked example: achieved under the first rule, and judged under no other, is the word {@code
 * 0b0111}.
 */
public final class UnderRules implements BiConsumer<MissingRule, Verdict> {
  /** Numbers for each rule. */
  public static final int EACH = 4;

  /** Numbers for all rules together. */
  public static final int NUMBERS = EACH * MissingRule.values().length;

  private final MissingRule ownRule;
  private long bits;
  private @Nullable Verdict own;

  private UnderRules(MissingRule ownRule) {
    this.ownRule = ownRule;
  }

  /** What a definition on records says. */
  static UnderRules of(OutcomeDefinition definition, UseEvidence evidence) {
    UnderRules under = new UnderRules(definition.terms().missing());
    definition.judgeEach(evidence, under);
    return under;
  }

  /** Records behind a joined verdict cannot be filled; only whoever has none stands in. */
  static long ofJoined(Verdict verdict) {
    boolean gap = OutcomeDefinition.isGap(verdict);
    Status worst = gap ? Status.NOT_ACHIEVED : verdict.status();
    return bits(MissingRule.OBSERVED, verdict.status())
        | bits(MissingRule.MISSING_IS_USE, worst)
        | bits(MissingRule.MISSING_IS_NO_IMPROVEMENT, worst)
        | bits(MissingRule.MISSING_IS_NO_USE, gap ? Status.ACHIEVED : verdict.status());
  }

  @Override
  public void accept(MissingRule rule, Verdict verdict) {
    bits |= bits(rule, verdict.status());
    if (rule == ownRule) {
      own = verdict;
    }
  }

  private static long bits(MissingRule rule, Status status) {
    long bits =
        switch (status) {
          case NOT_EVALUABLE -> 0b0001;
          case NOT_ACHIEVED -> 0b0011;
          case ACHIEVED -> 0b0111;
          case UNPLACED -> 0b1011;
        };
    return bits << (EACH * rule.ordinal());
  }

  /** The numbers, a bit each. */
  long bits() {
    return bits;
  }

  /** The verdict by the definition's own rule. */
  Verdict own() {
    if (own == null) {
      throw new IllegalStateException("the definition is not judged under its own rule");
    }
    return own;
  }

  /** Adds the numbers of one person to those of others. */
  public static void add(long bits, long[] numbers) {
    for (long left = bits; left != 0; left &= left - 1) {
      numbers[Long.numberOfTrailingZeros(left)]++;
    }
  }
}
