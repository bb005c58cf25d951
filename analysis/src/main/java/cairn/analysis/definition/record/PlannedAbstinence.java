package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A planned time without use, judged once its planned end has passed: the percent of its observed
 * days that were without use, of the last such plan. Use after the planned end is not looked at: it
 * is what the plan meant to come back to.
 */
public record PlannedAbstinence() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Period ended = lastEnded(evidence);
    if (ended == null) {
      return Verdict.notEvaluable(
          isPlanned(evidence) ? Reason.NOT_ENDED_YET : Reason.NO_GOAL, 0, 0);
    }
    return judge(Observed.of(evidence, ended), terms);
  }

  private static Verdict judge(Observed seen, Terms terms) {
    Reason gap = seen.gap(terms.coverage());
    double used = seen.used(terms.mixed());
    boolean decided = gap == Reason.COVERAGE_TOO_LOW && mostlyUsed(seen, used, terms);
    if (gap != null && !decided) {
      return seen.not(gap);
    }
    double percent = 100 * (seen.count().observed() - used) / seen.count().observed();
    String name = used == 0 ? "completed" : terms.isMetBy(percent) ? "mostly_kept" : "not_kept";
    return seen.verdict(terms.isMetBy(percent), percent).named(name);
  }

  /** Whether even no use on every day not observed would leave the plan unkept. */
  private static boolean mostlyUsed(Observed seen, double used, Terms terms) {
    int days = seen.count().atRisk();
    return !terms.isMetBy(100 * (days - used) / days);
  }

  private static @Nullable Period lastEnded(UseEvidence evidence) {
    return evidence.history().goals().stream()
        .filter(goal -> isAbout(goal, evidence))
        .map(PlannedAbstinence::period)
        .filter(period -> period != null && !period.until().isAfter(evidence.at()))
        .max(Comparator.comparing(Period::until).thenComparing(Period::from))
        .orElse(null);
  }

  private static boolean isPlanned(UseEvidence evidence) {
    return evidence.history().goals().stream().anyMatch(goal -> isAbout(goal, evidence));
  }

  private static boolean isAbout(Goal goal, UseEvidence evidence) {
    return goal.type().aim() == GoalAim.PLANNED_ABSTINENCE
        && goal.problem() != null
        && goal.problem().key().equals(evidence.problem().key())
        && goal.setOn().isBefore(evidence.at())
        && period(goal) != null;
  }

  private static @Nullable Period period(Goal goal) {
    LocalDate from = goal.fromOn();
    LocalDate until = goal.untilOn();
    if (until == null) {
      return null;
    }
    LocalDate first = from == null ? goal.setOn() : from;
    return until.isBefore(first) ? null : Period.inclusive(first, until);
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.PERCENT;
  }

  @Override
  public boolean needsThreshold() {
    return true;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Percent of the observed days of the last planned time without use that were without"
        + " it, once its planned end has passed and at least "
        + ShareText.share(terms.coverage())
        + " of it was observed"
        + (threshold == null ? "." : "; achieved at " + threshold.describe() + ".");
  }
}
