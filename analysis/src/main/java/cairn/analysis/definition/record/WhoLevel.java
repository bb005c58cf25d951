package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.ReportedAmount;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The risk drinking level of the World Health Organization, from the mean grams of pure alcohol a
 * day over all days known, days without drinking included: none, low up to 40 g (20 g by the lower
 * limits), medium up to 60 (40), high up to 100 (60), very high above. A day of use without an
 * amount can have been any, so that the level is between none for it and the highest. With {@code
 * shift} 0 the level itself is held to the threshold; otherwise it must be that many levels lower
 * than at the start, among people whose level then allows it.
 *
 * @param shift levels that the person must have gone down; 0 for the level itself
 */
public record WhoLevel(int shift) implements RecordRule {
  private static final long[] HIGHER = {0, 40_000, 60_000, 100_000};
  private static final long[] LOWER = {0, 20_000, 40_000, 60_000};

  /** The five levels, lowest first. */
  public enum Level implements Keyed {
    ABSTINENT,
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
  }

  private record Mean(long milligrams, int days) {
    Level level(DrinkingLimits limits) {
      long[] cuts = limits == DrinkingLimits.HIGHER ? HIGHER : LOWER;
      int level = 0;
      while (level < cuts.length && milligrams > cuts[level] * days) {
        level++;
      }
      return Level.values()[level];
    }
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    Baseline baseline = shift == 0 ? null : evidence.baseline(window);
    if (shift > 0 && baseline == null) {
      return seen.not(Reason.NO_BASELINE);
    }
    boolean startIsUntold =
        baseline != null && isUntold(evidence.calendarAtStart().portions(baseline.window()));
    Level before =
        baseline == null || startIsUntold
            ? null
            : level(evidence, evidence.calendarAtStart(), baseline.window(), terms);
    if (shift > 0 && before != null && before.ordinal() < shift) {
      return seen.not(Reason.LEVEL_ALLOWS_NO_SHIFT);
    }
    Level now = level(evidence, evidence.calendar(), window, terms);
    if (shift > 0 && before == null) {
      return seen.not(Reason.AMOUNT_NOT_RECORDED);
    }
    if (now == null) {
      return seen.open(Reason.AMOUNT_NOT_RECORDED);
    }
    Verdict least = held(seen, terms, before, now);
    return isUntold(evidence.calendar().portions(window))
        ? Verdict.between(
            least, held(seen, terms, before, Level.VERY_HIGH), Reason.AMOUNT_NOT_RECORDED)
        : least;
  }

  private Verdict held(Observed seen, Terms terms, @Nullable Level before, Level now) {
    if (before == null) {
      return seen.verdict(terms.isMetBy(now.ordinal()), now.ordinal()).named(now.key());
    }
    int down = before.ordinal() - now.ordinal();
    return seen.verdict(down >= shift, down).named(now.key());
  }

  /** Whether the amount of some day of use was not recorded: it can have been any. */
  private static boolean isUntold(List<ReportedAmount> portions) {
    return portions.stream().anyMatch(portion -> portion.milligrams() == null);
  }

  private static @Nullable Level level(
      UseEvidence evidence, UseCalendar calendar, Period window, Terms terms) {
    List<ReportedAmount> portions = calendar.portions(window);
    long sum = 0;
    int days = 0;
    for (ReportedAmount portion : portions) {
      Long amount = portion.milligrams();
      sum += amount == null ? 0 : amount;
      days += portion.days();
    }
    // Missing days as use can have been any amount: the worst is the highest level.
    if (isUntold(portions) && evidence.filledBy() == MissingRule.MISSING_IS_USE) {
      return Level.VERY_HIGH;
    }
    boolean enough = days > 0 && days >= terms.coverage() * window.days() - 1e-9;
    return enough ? new Mean(sum, days).level(evidence.limits()) : null;
  }

  @Override
  public @Nullable ThresholdUnit unit() {
    return shift == 0 ? ThresholdUnit.LEVELS : null;
  }

  @Override
  public boolean needsAmounts() {
    return true;
  }

  @Override
  public boolean needsThreshold() {
    return shift == 0;
  }

  @Override
  public String describe(Terms terms) {
    String level =
        "the risk drinking level (0 none, 1 low, 2 medium, 3 high, 4 very high) from the mean grams"
            + " of alcohol a day "
            + terms.window();
    Threshold threshold = terms.threshold();
    if (shift == 0) {
      return "Levels: "
          + level
          + (threshold == null ? "." : "; achieved at " + threshold.describe() + ".");
    }
    return "At least "
        + shift
        + (shift == 1 ? " level" : " levels")
        + " lower than at the start: "
        + level
        + ", among people whose level at the start allows it.";
  }
}
