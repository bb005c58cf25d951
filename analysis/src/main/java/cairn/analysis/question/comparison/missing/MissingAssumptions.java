package cairn.analysis.question.comparison.missing;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow.Assumption;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.OpenAs;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.missing.PartlySeen;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain difference of one outcome under what may be true of the missing: nobody of them
 * achieved it, everybody did, the worst and the best case for the type, and where asked what people
 * like them achieved: those seen weighted for being seen, and multiple imputation, also shifted by
 * one on the log-odds scale. Verdicts that reports leave open count as missing here.
 */
public final class MissingAssumptions {
  private static final int ALL = GroupCounts.TENTHS;

  private final ComparedPeople people;
  private final Propensity propensity;
  private final StudyPlan plan;
  private final int outcome;
  private final SideVerdicts verdicts;
  private final GroupCounts counts;
  private final Conclusion observed;
  private final boolean anyOpen;

  /**
   * The difference in one outcome.
   *
   * @param people everybody
   * @param propensity of the two sides
   * @param plan milestone, fewest groups, confidence and seed
   * @param outcome an index of the people's outcomes
   */
  public MissingAssumptions(
      ComparedPeople people, Propensity propensity, StudyPlan plan, int outcome) {
    this.people = people;
    this.propensity = propensity;
    this.plan = plan;
    this.outcome = outcome;
    this.verdicts = SideVerdicts.withMissing(people, propensity.sides(), outcome);
    this.counts = GroupCounts.of(verdicts, plan.minimumGroups(), plan.confidence());
    this.anyOpen = SideVerdicts.isAnyOpen(people, propensity.sides(), outcome);
    this.observed = anyOpen ? ofBothEnds() : Conclusion.of(counts.plain().interval());
  }

  /** What is concluded where nobody is missing: unclear where both ends do not say the same. */
  private Conclusion ofBothEnds() {
    Conclusion lowest = at(OpenAs.LOWEST);
    return lowest == at(OpenAs.HIGHEST) ? lowest : Conclusion.UNCLEAR;
  }

  private Conclusion at(OpenAs open) {
    SideVerdicts end = SideVerdicts.of(people, propensity.sides(), outcome, open);
    return Conclusion.of(
        GroupCounts.of(end, plan.minimumGroups(), plan.confidence()).plain().interval());
  }

  /** Whether anybody of either side is judged, or could have been. */
  public boolean isAny() {
    return verdicts.size() > 0;
  }

  /**
   * The difference under each assumption.
   *
   * @param imputed whether to impute too, which takes a model
   */
  public List<MissingSensitivityRow> assumptions(boolean imputed) {
    List<MissingSensitivityRow> rows = new ArrayList<>();
    // Of those left open only some can come out one way: without them no share is one of all.
    rows.add(
        anyOpen
            ? row(
                Assumption.OBSERVED,
                Interval.absent(AbsenceReason.NOT_ESTIMABLE, plan.confidence(), "none"),
                "reports leave verdicts open: they count as missing below")
            : row(Assumption.OBSERVED, counts.plain()));
    rows.add(row(Assumption.MISSING_NOT_ACHIEVED, counts.plain(0, 0)));
    rows.add(row(Assumption.MISSING_ACHIEVED, counts.plain(ALL, ALL)));
    rows.add(row(Assumption.WORST_CASE, counts.plain(0, ALL)));
    rows.add(row(Assumption.BEST_CASE, counts.plain(ALL, 0)));
    if (imputed) {
      SeenDifference seen = new SeenDifference(verdicts, propensity.design(), counts);
      rows.add(row(Assumption.SEEN_WEIGHTED, seen.weighted()));
      ImputedDifference imputation =
          new ImputedDifference(verdicts, propensity.design(), counts, plan.seed());
      rows.add(row(Assumption.MULTIPLE_IMPUTATION, imputation.under(0)));
      rows.add(row(Assumption.DELTA_MINUS_1, imputation.under(-1)));
      rows.add(row(Assumption.DELTA_PLUS_1, imputation.under(1)));
    }
    return rows;
  }

  private MissingSensitivityRow row(Assumption assumption, GroupCounts.Plain plain) {
    return row(assumption, plain.interval(), null);
  }

  private MissingSensitivityRow row(Assumption assumption, ImputedDifference.Pooled pooled) {
    return row(assumption, pooled.interval(), pooled.note());
  }

  private MissingSensitivityRow row(Assumption assumption, Interval uncut, @Nullable String how) {
    Interval interval = uncut.within(-1, 1);
    PartlySeen here = counts.sum(true);
    PartlySeen there = counts.sum(false);
    Conclusion conclusion = Conclusion.of(interval);
    boolean none = !interval.estimate().isPresent();
    String note = none && how == null ? counts.reason() : how;
    return new MissingSensitivityRow(
        propensity.sides().name(),
        propensity.sides().reference(),
        people.outcomes().get(outcome),
        plan.primaryMilestone().key(),
        assumption,
        new MissingSensitivityRow.Verdicts(
            here.seen().n(), here.missing(), there.seen().n(), there.missing()),
        AssumedDifference.of(interval),
        new MissingSensitivityRow.Concluded(conclusion, turned(conclusion)),
        none
            ? Standing.NOT_ESTIMABLE
            : counts.isEnough() ? Standing.COMPARED : Standing.DESCRIPTIVE_ONLY,
        note == null || note.isEmpty() ? Limits.lacking(interval) : note);
  }

  private boolean turned(Conclusion conclusion) {
    return observed != Conclusion.NOT_ESTIMABLE
        && conclusion != Conclusion.NOT_ESTIMABLE
        && conclusion != observed;
  }

  /** Tenths of the missing of each side counted as achieved; none where nobody is missing. */
  public List<TippingRow> tipping() {
    List<TippingRow> rows = new ArrayList<>();
    if (observed == Conclusion.NOT_ESTIMABLE
        || counts.sum(true).missing() + counts.sum(false).missing() == 0) {
      return rows;
    }
    for (int here = 0; here <= ALL; here++) {
      for (int there = 0; there <= ALL; there++) {
        Interval interval = counts.plain(here, there).interval().within(-1, 1);
        Conclusion conclusion = Conclusion.of(interval);
        rows.add(
            new TippingRow(
                propensity.sides().name(),
                propensity.sides().reference(),
                people.outcomes().get(outcome),
                (double) here / ALL,
                (double) there / ALL,
                AssumedDifference.of(interval),
                conclusion,
                turned(conclusion)));
      }
    }
    return rows;
  }
}
