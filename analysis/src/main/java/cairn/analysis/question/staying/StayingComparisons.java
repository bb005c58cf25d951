package cairn.analysis.question.staying;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.staying.StayingComparisonRow.Adjusted;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingComparisonRow.Hazard;
import cairn.analysis.question.staying.StayingComparisonRow.Headline;
import cairn.analysis.question.staying.StayingComparisonRow.ReferenceSide;
import cairn.analysis.question.staying.StayingComparisonRow.Side;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.LogRank;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staying in one group type against another, by the first stay of each person in each type. Ends
 * that are no stopping censor in the log-rank test, the restricted mean and the hazard ratio, and
 * compete in Gray's tests. Where both sides have enough groups, intervals allow for people sharing
 * one; where they have not, the row only describes. Somebody who stayed in both types stands on
 * both sides.
 */
final class StayingComparisons {
  private final List<TypeStays> types;
  private final String reference;
  private final StudyPlan plan;
  private final StayingHorizon.Longest longest;
  private final @Nullable StayingPeople people;

  private StayingComparisons(
      List<TypeStays> types,
      String reference,
      StudyPlan plan,
      StayingHorizon.Longest longest,
      @Nullable StayingPeople people) {
    this.types = types;
    this.reference = reference;
    this.plan = plan;
    this.longest = longest;
    this.people = people;
  }

  /**
   * Rows of {@code staying_comparisons}: each type against the reference, every two others, and all
   * at once; none with fewer than two types.
   *
   * @param tally the counts
   * @param reference key of the reference group type
   * @param plan the level, and the groups of a type below which a comparison only describes
   * @param longest weeks over which restricted means are taken, unless less is known
   * @param people who stayed how long, with what is known of them at the start; null where they are
   *     too many for adjusted ratios
   */
  static List<StayingComparisonRow> rows(
      StayingTally tally,
      String reference,
      StudyPlan plan,
      StayingHorizon.Longest longest,
      @Nullable StayingPeople people) {
    List<TypeStays> types = List.copyOf(TypeStays.of(tally.stays()).values());
    return types.size() < 2
        ? List.of()
        : new StayingComparisons(types, reference, plan, longest, people).rows();
  }

  private List<StayingComparisonRow> rows() {
    List<StayPair> pairs = StayPair.all(types, reference);
    List<TestResult> tests = pairs.stream().map(StayPair::logRank).toList();
    Quantity[] ofPairs = new Quantity[pairs.size()];
    for (int i = 0; i < ofPairs.length; i++) {
      ofPairs[i] = pairs.get(i).p(plan.minimumGroups(), tests.get(i));
    }
    Quantity[] holm = Adjustment.HOLM.adjust(ofPairs);
    List<StayingComparisonRow> all = new ArrayList<>(List.of(overall()));
    for (int i = 0; i < ofPairs.length; i++) {
      all.add(row(pairs.get(i), tests.get(i), holm[i]));
    }
    return StayingComparisonRow.TABLE.inKeyOrder(all);
  }

  private StayingComparisonRow overall() {
    TestResult test = LogRank.test(types.stream().map(TypeStays::stopping).toList(), 0).test();
    boolean enough = types.stream().allMatch(t -> t.groups() >= plan.minimumGroups());
    return new StayingComparisonRow(
        Counts.ALL,
        Counts.ALL,
        Comparison.OVERALL,
        new Side(
            types.stream().mapToLong(TypeStays::people).sum(),
            types.stream().mapToLong(TypeStays::stopped).sum(),
            types.stream().mapToLong(TypeStays::groups).sum()),
        ReferenceSide.NOBODY,
        StayingTests.LogRank.of(test, null, null),
        StayingTests.Gray.of(types.stream().map(TypeStays::ends).toList()),
        null,
        null,
        null,
        Headline.NONE,
        standing(test.p().isPresent(), enough),
        note(enough, List.of(), null));
  }

  private StayingComparisonRow row(StayPair pair, TestResult test, Quantity holm) {
    TypeStays here = pair.here();
    TypeStays there = pair.there();
    boolean enough = pair.isEnough(plan.minimumGroups());
    StayingHazard hazard = StayingHazard.of(here, there, enough, plan.confidence());
    StayingHorizon horizon = longest.of(here, there);
    StayingMeans.Estimated means =
        horizon.weeks() > 0 ? StayingMeans.of(pair, horizon, enough, plan.confidence()) : null;
    List<String> notes = new ArrayList<>();
    if (means == null) {
      notes.add("no restricted mean: nobody was observed for a week in one of the types");
    }
    if (hazard.note() != null) {
      notes.add(hazard.note());
    }
    boolean isReference = there.type().equals(reference);
    return new StayingComparisonRow(
        here.type(),
        there.type(),
        isReference ? Comparison.REFERENCE : Comparison.PAIR,
        Side.of(here),
        ReferenceSide.of(there),
        StayingTests.LogRank.of(test, Limits.value(holm), Limits.value(hazard.test().p())),
        StayingTests.Gray.of(pair.ends()),
        means == null ? null : means.over(horizon),
        hazard(hazard),
        isReference ? adjusted(here.type(), enough) : null,
        means == null ? Headline.NONE : Headline.RESTRICTED_MEAN,
        standing(test.p().isPresent() || means != null, enough),
        note(enough, notes, means));
  }

  private static Hazard hazard(StayingHazard hazard) {
    return new Hazard(
        Limits.value(hazard.ratio().estimate()),
        Limits.value(hazard.ratio().lower()),
        Limits.value(hazard.ratio().upper()),
        hazard.note() == null ? hazard.ratio().method() : null,
        Limits.value(hazard.proportional().statistic()),
        Limits.value(hazard.proportional().p()));
  }

  private Adjusted adjusted(String type, boolean byGroup) {
    AdjustedStaying adjusted =
        people == null
            ? AdjustedStaying.none(
                "more than a million people: no adjusted ratio", plan.confidence())
            : AdjustedStaying.of(people, type, reference, byGroup, plan.confidence());
    return new Adjusted(
        adjusted.people(),
        adjusted.stopped(),
        new StayingComparisonRow.AdjustedHazard(
            Limits.value(adjusted.ratio().estimate()),
            Limits.value(adjusted.ratio().lower()),
            Limits.value(adjusted.ratio().upper()),
            adjusted.note() == null ? adjusted.ratio().method() : null),
        adjusted.columns(),
        adjusted.note());
  }

  private static Standing standing(boolean estimable, boolean enough) {
    if (!estimable) {
      return Standing.NOT_ESTIMABLE;
    }
    return enough ? Standing.COMPARED : Standing.DESCRIPTIVE_ONLY;
  }

  private @Nullable String note(
      boolean enough, List<String> notes, StayingMeans.@Nullable Estimated means) {
    List<String> all = new ArrayList<>();
    if (!enough) {
      all.add("fewer than " + plan.minimumGroups() + " groups of one of the types");
    }
    all.addAll(notes);
    if (all.isEmpty()) {
      return means == null ? null : means.lacking();
    }
    return String.join("; ", all);
  }
}
