package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.plan.ScoreSpread;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.change.ReliableChangeIndex;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Change of the days of use in 28, from the start to now, in four groups: none now, fewer by at
 * least the threshold, more by at least the threshold, and no change beyond it. Both windows are
 * brought to 28 days. Only people who used at the start can have less; the others are named apart.
 * The value is how many days fewer.
 *
 * @param by how the threshold is found
 * @param number percent of the days at the start, or days, as {@code by} says; 0 where the
 *     threshold comes from elsewhere
 * @param spreads standard deviation and reliability of the days at the start by problem, for
 *     Jacobson and Truax; a problem that is not in it, nor its class, has no threshold
 */
public record ReliableChange(By by, double number, Map<String, ScoreSpread> spreads)
    implements RecordRule {
  private static final double Z = 1.96;

  /** How the threshold is found. */
  public enum By implements Keyed {
    /** A percent of the days at the start. */
    PERCENT,
    /** A number of days. */
    DAYS,
    /** Jacobson and Truax (1991): 1.96 standard errors of the difference, in whole days above. */
    JACOBSON_TRUAX,
    /** The number of days that the catalogue holds for the problem. */
    CATALOGUE
  }

  /** The four groups, and the two of people without use at the start. */
  public enum Change implements Keyed {
    ABSTINENT,
    RELIABLY_IMPROVED,
    UNCHANGED,
    RELIABLY_DETERIORATED,
    STARTED,
    NOT_USED
  }

  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    Baseline baseline = evidence.baseline(window);
    if (baseline == null) {
      return seen.not(Reason.NO_BASELINE);
    }
    double before = baseline.useDays();
    double now = Baseline.useDays(seen.count());
    if (before == 0) {
      Change name = now > 0 ? Change.STARTED : Change.NOT_USED;
      return seen.notBut(Reason.NO_USE_AT_START, -now).named(name.key());
    }
    Double threshold = threshold(evidence, before);
    if (threshold == null) {
      return seen.not(Reason.NO_THRESHOLD);
    }
    Change change = change(before, now, threshold);
    boolean met = change == Change.ABSTINENT || change == Change.RELIABLY_IMPROVED;
    return seen.verdict(met, before - now).named(change.key());
  }

  /**
   * The mirror: whether there are more days by what would be reliably fewer with both times
   * exchanged, or some where there were none. Value: how many days more. Everybody known at both
   * times counts.
   */
  public Verdict judgeMore(UseEvidence evidence, Terms terms) {
    Period window = Observed.window(evidence, terms);
    Observed seen = Observed.of(evidence, window);
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap != null) {
      return seen.not(gap);
    }
    Baseline baseline = evidence.baseline(window);
    if (baseline == null) {
      return seen.not(Reason.NO_BASELINE);
    }
    double before = baseline.useDays();
    double now = Baseline.useDays(seen.count());
    if (now == 0 || before == 0) {
      return seen.verdict(now > 0, now - before);
    }
    Double threshold = threshold(evidence, now);
    if (threshold == null) {
      return seen.not(Reason.NO_THRESHOLD);
    }
    return seen.verdict(
        change(/* before= */ now, /* now= */ before, threshold) == Change.RELIABLY_IMPROVED,
        now - before);
  }

  static Change change(double before, double now, double threshold) {
    if (now == 0) {
      return Change.ABSTINENT;
    }
    if (before - now >= threshold - 1e-9) {
      return Change.RELIABLY_IMPROVED;
    }
    return now - before >= threshold - 1e-9 ? Change.RELIABLY_DETERIORATED : Change.UNCHANGED;
  }

  /** Days that a change must reach, or null where nobody has published them for the problem. */
  @Nullable Double threshold(UseEvidence evidence, double before) {
    return switch (by) {
      case PERCENT -> before * number / 100;
      case DAYS -> number;
      case JACOBSON_TRUAX -> jacobsonTruax(evidence.problem());
      case CATALOGUE -> {
        Integer days = evidence.problem().norms().reliableDays();
        yield days == null ? null : Double.valueOf(days);
      }
    };
  }

  /**
   * How likely measurement error alone moves the days of use beyond the line in one direction: 1 −
   * Φ(T ÷ SE) for a line of T days, SE = SD √(2(1 − r)). Worked example: 6 days with SD 10 and r
   * 0.80 give 1 − Φ(0.9487) = 0.1714. Null where the spread, the baseline or the line is not known.
   *
   * @param known standard deviation and reliability of days of use, by problem
   */
  public @Nullable Double byError(
      UseEvidence evidence, Terms terms, Map<String, ScoreSpread> known) {
    ScoreSpread spread = spread(known, evidence.problem());
    Baseline baseline = evidence.baseline(Observed.window(evidence, terms));
    Double line = baseline == null ? null : threshold(evidence, baseline.useDays());
    if (spread == null || line == null) {
      return null;
    }
    double error = ReliableChangeIndex.smallestReliableChange(spread.sd(), spread.reliability(), 1);
    return 1 - Distributions.normalLower(line / error);
  }

  private static @Nullable ScoreSpread spread(Map<String, ScoreSpread> known, Problem problem) {
    ScoreSpread spread = known.get(problem.key());
    return spread == null && problem.parent() != null ? known.get(problem.parent()) : spread;
  }

  /**
   * Whole days above 1.96 standard errors of the difference: floor(1.96 × SD × √(2(1 − r))) + 1.
   * Worked example: SD 10 and reliability 0.80 give floor(12.396) + 1 = 13 days.
   */
  private @Nullable Double jacobsonTruax(Problem problem) {
    ScoreSpread spread = spread(spreads, problem);
    return spread == null
        ? null
        : Double.valueOf(
            Math.floor(
                    ReliableChangeIndex.smallestReliableChange(
                        spread.sd(), spread.reliability(), Z))
                + 1);
  }

  @Override
  public String describe(Terms terms) {
    return "Days of use in 28 "
        + terms.window()
        + " against the 28 days before the start: none now, fewer by at least "
        + amount()
        + ", more by at least as much, or no change beyond it; achieved when none or fewer, among"
        + " people who used at the start.";
  }

  private String amount() {
    return switch (by) {
      case PERCENT -> Threshold.plain(number) + " % of the days at the start";
      case DAYS -> Threshold.plain(number) + " days";
      case JACOBSON_TRUAX ->
          "1.96 standard errors of the difference (Jacobson and Truax 1991), by the standard"
              + " deviation and the reliability that the study plan gives for the problem";
      case CATALOGUE -> "the days that the catalogue holds for the problem";
    };
  }
}
