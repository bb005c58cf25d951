package cairn.analysis.compare;

import cairn.analysis.result.StayingComparisonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.ClusteredRestrictedMean;
import cairn.analysis.statistic.EndCounts;
import cairn.analysis.statistic.GrayTest;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.KaplanMeier;
import cairn.analysis.statistic.LogRank;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.RestrictedMean;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.ClusteredLogRank;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Staying in one group type against another, by the first stay of each person in each type. Ends
 * that are no stopping censor in the log-rank test, the restricted mean and the hazard ratio, and
 * compete in Gray's tests. Where both sides have enough groups, intervals allow for people sharing
 * one; where they have not, the row only describes. Somebody who stayed in both types stands on
 * both sides.
 */
public final class StayingComparisonRows {

  private final Map<String, TypeStays> types;
  private final String reference;
  private final int minimumGroups;
  private final int planWeeks;
  private final Map<String, Integer> plannedDays;
  private final @Nullable StayingPeople people;
  private final double level;

  private StayingComparisonRows(
      Map<String, TypeStays> types,
      String reference,
      int minimumGroups,
      int planWeeks,
      Map<String, Integer> plannedDays,
      @Nullable StayingPeople people,
      double level) {
    this.types = types;
    this.reference = reference;
    this.minimumGroups = minimumGroups;
    this.planWeeks = planWeeks;
    this.plannedDays = plannedDays;
    this.people = people;
    this.level = level;
  }

  /**
   * Rows of {@code staying_comparisons}: each type against the reference, every two others, and all
   * at once; none with fewer than two types.
   *
   * @param summary the counts
   * @param reference key of the reference group type
   * @param minimumGroups groups of a type below which a comparison only describes
   * @param planWeeks weeks over which restricted means are taken, unless less is known
   * @param plannedDays days that a planned course of a type lasts, for types that have one
   * @param people who stayed how long, with what is known of them at the start; null where they are
   *     too many for adjusted ratios
   * @param level of the intervals
   */
  public static List<Row> of(
      Summary summary,
      String reference,
      int minimumGroups,
      int planWeeks,
      Map<String, Integer> plannedDays,
      @Nullable StayingPeople people,
      double level) {
    Map<String, TypeStays> types = TypeStays.of(summary);
    return types.size() < 2
        ? List.of()
        : new StayingComparisonRows(
                types, reference, minimumGroups, planWeeks, plannedDays, people, level)
            .rows();
  }

  /** A type against another. */
  private record Pair(TypeStays here, TypeStays there) {

    /** The p value of a comparison: by groups where both types have enough of them. */
    Quantity p(int minimumGroups, TestResult plain) {
      boolean enough = here.groups() >= minimumGroups && there.groups() >= minimumGroups;
      return enough && plain.p().isPresent()
          ? ClusteredLogRank.ofCounts(List.of(here.stoppingByGroup(), there.stoppingByGroup())).p()
          : plain.p();
    }
  }

  private List<Row> rows() {
    List<Pair> pairs = pairs();
    List<LogRank.Result> tests = new ArrayList<>();
    for (Pair pair : pairs) {
      tests.add(LogRank.test(List.of(pair.here().stopping(), pair.there().stopping()), 0));
    }
    Quantity[] ofPairs = new Quantity[pairs.size()];
    for (int i = 0; i < ofPairs.length; i++) {
      ofPairs[i] = pairs.get(i).p(minimumGroups, tests.get(i).test());
    }
    Quantity[] holm = Adjustment.HOLM.adjust(ofPairs);
    List<Row> all = new ArrayList<>(List.of(overall()));
    for (int i = 0; i < pairs.size(); i++) {
      all.add(row(pairs.get(i), tests.get(i).test(), holm[i]));
    }
    return KeyOrder.of(StayingComparisonTables.STAYING_COMPARISONS, all);
  }

  private List<Pair> pairs() {
    List<TypeStays> all = List.copyOf(types.values());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        boolean turned = all.get(i).type().equals(reference);
        pairs.add(turned ? new Pair(all.get(j), all.get(i)) : new Pair(all.get(i), all.get(j)));
      }
    }
    return pairs;
  }

  private Row overall() {
    List<EndCounts> ends = types.values().stream().map(TypeStays::ends).toList();
    List<EndCounts> stopping = types.values().stream().map(TypeStays::stopping).toList();
    long stopped = types.values().stream().mapToLong(TypeStays::stopped).sum();
    TestResult test = LogRank.test(stopping, 0).test();
    RowDraft draft =
        new RowDraft(StayingComparisonTables.STAYING_COMPARISONS)
            .set("group_type", Summary.ALL)
            .set("reference", Summary.ALL)
            .set("comparison", "overall")
            .set("n", types.values().stream().mapToLong(TypeStays::people).sum())
            .set("stopped", stopped)
            .set("clusters", types.values().stream().mapToLong(TypeStays::groups).sum())
            .set("reference_n", 0L)
            .set("reference_stopped", 0L)
            .set("reference_clusters", 0L)
            .set("headline", "none");
    tests(draft, test, ends);
    boolean enough = types.values().stream().allMatch(t -> t.groups() >= minimumGroups);
    return standing(draft, test.p().isPresent(), enough, List.of());
  }

  private Row row(Pair pair, TestResult test, Quantity holm) {
    TypeStays here = pair.here();
    TypeStays there = pair.there();
    boolean enough = here.groups() >= minimumGroups && there.groups() >= minimumGroups;
    StayingHazard hazard = StayingHazard.of(here, there, enough, level);
    StayingHorizon horizon = StayingHorizon.of(planWeeks, plannedDays, here, there);
    RowDraft draft =
        whom(here, there)
            .set("log_rank_p_holm", holm)
            .set("log_rank_p_groups", hazard.test().p())
            .set("hazard_ratio", hazard.ratio().estimate())
            .set("hazard_lower", hazard.ratio().lower())
            .set("hazard_upper", hazard.ratio().upper())
            .set("proportional", hazard.proportional().statistic())
            .set("proportional_p", hazard.proportional().p())
            .set("headline", hazard.headline(horizon.weeks() > 0));
    tests(draft, test, List.of(here.ends(), there.ends()));
    List<String> notes = new ArrayList<>();
    if (horizon.weeks() > 0) {
      means(draft, pair, horizon, enough);
    } else {
      notes.add("no restricted mean: nobody was observed for a week in one of the types");
    }
    if (hazard.note() == null) {
      draft.set("hazard_method", hazard.ratio().method());
    } else {
      notes.add(hazard.note());
    }
    if (there.type().equals(reference)) {
      adjusted(draft, here.type(), enough);
    }
    return standing(draft, test.p().isPresent() || horizon.weeks() > 0, enough, notes);
  }

  private RowDraft whom(TypeStays here, TypeStays there) {
    return new RowDraft(StayingComparisonTables.STAYING_COMPARISONS)
        .set("group_type", here.type())
        .set("reference", there.type())
        .set("comparison", there.type().equals(reference) ? "reference" : "pair")
        .set("n", (long) here.people())
        .set("stopped", here.stopped())
        .set("clusters", (long) here.groups())
        .set("reference_n", (long) there.people())
        .set("reference_stopped", there.stopped())
        .set("reference_clusters", (long) there.groups());
  }

  private void adjusted(RowDraft draft, String type, boolean byGroup) {
    AdjustedStaying adjusted =
        people == null
            ? AdjustedStaying.none("more than a million people: no adjusted ratio", level)
            : AdjustedStaying.of(people, type, reference, byGroup, level);
    Interval ratio = adjusted.ratio();
    draft
        .set("adjusted_n", adjusted.people())
        .set("adjusted_stopped", adjusted.stopped())
        .set("adjusted_hazard_ratio", ratio.estimate())
        .set("adjusted_hazard_lower", ratio.lower())
        .set("adjusted_hazard_upper", ratio.upper())
        .set("adjusted_hazard_method", adjusted.note() == null ? ratio.method() : null)
        .set("adjusted_for", adjusted.columns())
        .set("adjusted_note", adjusted.note());
  }

  private static void tests(RowDraft draft, TestResult logRank, List<EndCounts> ends) {
    draft
        .set("log_rank", logRank.statistic())
        .set("log_rank_df", logRank.df())
        .set("log_rank_p", logRank.p());
    List<String> causes = List.of("gray_stopped", "gray_planned_end", "gray_other_end");
    for (int cause = 1; cause <= causes.size(); cause++) {
      int which = cause;
      if (ends.stream().anyMatch(e -> e.total(which) > 0)) {
        TestResult gray = GrayTest.test(ends, cause, 0);
        draft.set(causes.get(cause - 1), gray.statistic());
        draft.set(causes.get(cause - 1) + "_p", gray.p());
      }
    }
  }

  private void means(RowDraft draft, Pair pair, StayingHorizon horizon, boolean byGroup) {
    Interval here;
    Interval there;
    Interval difference;
    if (byGroup) {
      ClusteredRestrictedMean a = clustered(pair.here(), horizon);
      ClusteredRestrictedMean b = clustered(pair.there(), horizon);
      here = a.interval(level);
      there = b.interval(level);
      difference = a.minus(b, level);
    } else {
      RestrictedMean a = plain(pair.here(), horizon);
      RestrictedMean b = plain(pair.there(), horizon);
      here = a.interval(level);
      there = b.interval(level);
      difference = a.minus(b, level);
    }
    draft
        .set("horizon_weeks", (long) horizon.weeks())
        .set("horizon_from", horizon.from())
        .set("mean_method", difference.method());
    weeks(draft, "mean_weeks", "mean", here);
    weeks(draft, "reference_mean_weeks", "reference_mean", there);
    weeks(draft, "mean_difference", "mean_difference", difference);
  }

  private static void weeks(RowDraft draft, String estimate, String limits, Interval days) {
    Interval weeks = StayingRows.weeks(days);
    draft.set(estimate, weeks.estimate()).limits(limits + "_", weeks);
  }

  private static ClusteredRestrictedMean clustered(TypeStays type, StayingHorizon horizon) {
    return ClusteredRestrictedMean.of(type.stopping(), type.stoppingByGroup(), horizon.days());
  }

  private static RestrictedMean plain(TypeStays type, StayingHorizon horizon) {
    return RestrictedMean.of(KaplanMeier.estimate(type.stopping()), horizon.days());
  }

  private Row standing(RowDraft draft, boolean estimable, boolean enough, List<String> notes) {
    List<String> all = new ArrayList<>();
    if (!enough) {
      all.add("fewer than " + minimumGroups + " groups of one of the types");
    }
    all.addAll(notes);
    String standing = !estimable ? "not_estimable" : enough ? "compared" : "descriptive_only";
    return draft
        .set("standing", standing)
        .set("note", all.isEmpty() ? null : String.join("; ", all))
        .build();
  }
}
