package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.AdjustmentMethod;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.comparison.ComparisonRow.EValues;
import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.ComparisonRow.Groups;
import cairn.analysis.question.comparison.ComparisonRow.Primary;
import cairn.analysis.question.comparison.ComparisonRow.Tested;
import cairn.analysis.question.comparison.ComparisonRow.Verdicts;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.start.OpenAs;
import cairn.analysis.start.Propensity;
import cairn.analysis.start.SideVerdicts;
import cairn.analysis.start.Sides;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Gathers the estimates of differences, plain first, and adjusts their p values at the end. */
final class Comparisons {
  private final StudyPlan plan;
  private final List<Line> lines = new ArrayList<>();

  /**
   * No estimate yet.
   *
   * @param plan primary outcome and milestone, adjustment, confidence, fewest groups
   */
  Comparisons(StudyPlan plan) {
    this.plan = plan;
  }

  /** Who is compared in what. */
  private record Compared(
      View view, String type, String reference, String outcome, OpenAs open, GroupCounts counts) {}

  /** Estimates whose p values are looked at together. */
  private record Family(View view, Estimator estimator) {}

  private record Line(
      Compared compared,
      Estimator estimator,
      DifferenceEstimate estimate,
      Standing standing,
      @Nullable String note) {

    Family family() {
      return new Family(compared.view(), estimator);
    }

    Quantity p() {
      return standing == Standing.COMPARED ? estimate.p() : DifferenceEstimate.NONE;
    }
  }

  /** The plain and the adjusted estimates of one outcome on two sides. */
  void add(View view, ComparedPeople all, Propensity propensity, int outcome) {
    boolean anyOpen = SideVerdicts.isAnyOpen(all, propensity.sides(), outcome);
    for (OpenAs open : OpenAs.ways(anyOpen)) {
      add(view, all, propensity, outcome, open);
    }
  }

  private void add(View view, ComparedPeople all, Propensity propensity, int outcome, OpenAs open) {
    Sides sides = propensity.sides();
    SideVerdicts verdicts = SideVerdicts.of(all, sides, outcome, open);
    GroupCounts counts = GroupCounts.of(verdicts, plan.minimumGroups(), plan.confidence());
    AdjustedEstimates adjusted = new AdjustedEstimates(propensity, verdicts, counts);
    Compared compared =
        new Compared(
            view, sides.name(), sides.reference(), all.outcomes().get(outcome), open, counts);
    DifferenceEstimate plain =
        view == View.FIRST ? plain(counts) : AttendedTypes.plain(verdicts, plan.confidence());
    add(compared, Estimator.PLAIN, plain, List.of());
    if (counts.standing() == Standing.NOT_ESTIMABLE) {
      for (AdjustmentMethod each : AdjustmentMethod.values()) {
        add(compared, Estimator.of(each), plain, List.of());
      }
      return;
    }
    adjusted
        .all()
        .forEach(
            (each, estimate) -> {
              boolean modelled = each != AdjustmentMethod.WEIGHTED;
              List<String> notes = modelled ? adjusted.notes() : List.of();
              add(compared, Estimator.of(each), estimate, notes);
            });
  }

  /** The plain estimate of counts by group, and that nothing is adjusted and why. */
  void addPlain(TypePair pair, String reference, String why) {
    GroupCounts counts = pair.counts();
    Compared compared =
        new Compared(View.FIRST, pair.type(), reference, pair.outcome(), pair.open(), counts);
    add(compared, Estimator.PLAIN, plain(counts), List.of(why));
    for (AdjustmentMethod each : AdjustmentMethod.values()) {
      DifferenceEstimate none =
          DifferenceEstimate.refused(
              Standing.NOT_ESTIMABLE, why, plan.confidence(), AdjustedEstimates.name(each));
      add(compared, Estimator.of(each), none, List.of());
    }
  }

  private static DifferenceEstimate plain(GroupCounts counts) {
    GroupCounts.Plain plain = counts.plain();
    Quantity here = counts.seen(true).proportion();
    Quantity there = counts.seen(false).proportion();
    return new DifferenceEstimate(here, there, plain.interval(), plain.df(), plain.p(), null, "");
  }

  private void add(
      Compared compared, Estimator estimator, DifferenceEstimate estimate, List<String> notes) {
    GroupCounts counts = compared.counts();
    boolean nobody = counts.standing() == Standing.NOT_ESTIMABLE;
    Standing refused = nobody ? null : estimate.refused();
    List<String> said = new ArrayList<>();
    said.add(counts.reason());
    said.add(nobody ? "" : estimate.reason());
    said.addAll(notes);
    said.removeIf(String::isEmpty);
    lines.add(
        new Line(
            compared,
            estimator,
            estimate,
            refused == null ? counts.standing() : refused,
            said.isEmpty() ? Limits.lacking(estimate.interval()) : String.join("; ", said)));
  }

  /** The rows in order, each p adjusted within its family. */
  List<ComparisonRow> rows() {
    Map<Family, List<Integer>> families = new HashMap<>();
    IntStream.range(0, lines.size())
        .forEach(
            i -> families.computeIfAbsent(lines.get(i).family(), f -> new ArrayList<>()).add(i));
    Tested[] tested = new Tested[lines.size()];
    for (List<Integer> family : families.values()) {
      Quantity[] p = family.stream().map(i -> lines.get(i).p()).toArray(Quantity[]::new);
      Quantity[] holm = Adjustment.HOLM.adjust(p);
      long size = family.stream().filter(i -> lines.get(i).p().isPresent()).count();
      for (int k = 0; k < p.length; k++) {
        tested[family.get(k)] =
            new Tested(
                Limits.value(p[k]), Limits.value(holm[k]), p[k].isPresent() ? (Long) size : null);
      }
    }
    return IntStream.range(0, tested.length).mapToObj(i -> row(lines.get(i), tested[i])).toList();
  }

  private ComparisonRow row(Line line, Tested tested) {
    Compared compared = line.compared();
    GroupCounts counts = compared.counts();
    Counted here = counts.seen(true);
    Counted there = counts.seen(false);
    GroupCounts.Sharing sharing = counts.sharing();
    DifferenceEstimate estimate = line.estimate();
    return new ComparisonRow(
        compared.view(),
        compared.type(),
        compared.reference(),
        compared.outcome(),
        plan.primaryMilestone().key(),
        line.estimator(),
        compared.open(),
        new Primary(
            compared.outcome().equals(plan.primaryOutcome()),
            line.estimator() == Estimator.of(plan.adjustment())),
        new Verdicts(here.n(), here.x(), there.n(), there.x()),
        estimated(estimate),
        new Groups(
            counts.groups(true),
            counts.groups(false),
            Limits.value(sharing.icc()),
            Limits.value(sharing.designEffect())),
        tested,
        new EValues(Limits.value(estimate.eValue()), Limits.value(estimate.eValueOfLimit())),
        new Footing(line.standing(), line.note()));
  }

  private static Estimated estimated(DifferenceEstimate estimate) {
    Limits limits = Limits.of(estimate.interval());
    return new Estimated(
        Limits.value(estimate.share()),
        Limits.value(estimate.referenceShare()),
        Limits.value(estimate.interval().estimate()),
        limits.lower(),
        limits.upper(),
        limits.method(),
        Limits.value(estimate.df()));
  }
}
