package cairn.analysis.question.staying;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingComparisonRow.Adjusted;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingComparisonRow.Hazard;
import cairn.analysis.question.staying.StayingComparisonRow.Headline;
import cairn.analysis.question.staying.StayingComparisonRow.ReferenceSide;
import cairn.analysis.question.staying.StayingComparisonRow.Side;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.survival.LogRank;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Staying in one group type against another, by the first stay of each person in each type. Ends
 * that are no stopping censor in the log-rank test, the restricted mean and the hazard ratio, and
 * compete in Gray's tests. Every interval allows for people sharing a group; where a side has too
 * few of them the row only describes and has no p by groups. Somebody who stayed in both types
 * stands on both sides.
 */
final class StayingComparisons {
  private static final Quantity NONE = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);

  private final List<TypeStays> types;
  private final String reference;
  private final Setting setting;
  private final StayingHorizon.Longest longest;
  private final @Nullable StayingPeople people;

  private StayingComparisons(
      List<TypeStays> types,
      String reference,
      Setting setting,
      StayingHorizon.Longest longest,
      @Nullable StayingPeople people) {
    this.types = types;
    this.reference = reference;
    this.setting = setting;
    this.longest = longest;
    this.people = people;
  }

  /**
   * Rows of {@code staying_comparisons}: each type against the reference, every two others, and all
   * that are asked about stopping at once; none with fewer than two types.
   *
   * @param tally the counts
   * @param reference key of the reference group type
   * @param setting the level, the groups of a type below which a comparison only describes, and
   *     which types are asked about stopping
   * @param longest weeks over which restricted means are taken, unless less is known
   * @param people who stayed how long, with what is known of them at the start; null where they are
   *     too many for adjusted ratios
   */
  static List<StayingComparisonRow> rows(
      StayingTally tally,
      String reference,
      Setting setting,
      StayingHorizon.Longest longest,
      @Nullable StayingPeople people) {
    Map<String, TypeStays> byType = TypeStays.of(tally.stays());
    byType.remove(Counts.ALL);
    List<TypeStays> types = List.copyOf(byType.values());
    return types.size() < 2
        ? List.of()
        : new StayingComparisons(types, reference, setting, longest, people).rows();
  }

  /** Two types, the restricted means of both over one stretch, and the tests of stopping. */
  private record Compared(
      StayPair pair,
      boolean enough,
      StayingHorizon horizon,
      StayingMeans.@Nullable Estimated means,
      @Nullable TestResult logRank,
      @Nullable StayingHazard hazard) {
    Quantity meanP() {
      return means == null ? NONE : means.p();
    }

    /**
     * By groups; where nobody of one side stopped, its groups show no spread and the score does.
     */
    Quantity stoppingP() {
      if (!enough || hazard == null) {
        return NONE;
      }
      Quantity byGroups = StayPair.byGroups(List.of(pair.here(), pair.there()));
      return byGroups.isPresent() ? byGroups : hazard.test().p();
    }
  }

  /** The p of stopping alike, by groups, and the same by Holm over all pairs. */
  private record Stopping(Quantity p, Quantity holm) {}

  private List<StayingComparisonRow> rows() {
    List<Compared> all = StayPair.all(types, reference).stream().map(this::compared).toList();
    Quantity[] stopping = new Quantity[all.size()];
    Quantity[] withReference = new Quantity[all.size()];
    Quantity[] others = new Quantity[all.size()];
    for (int i = 0; i < all.size(); i++) {
      Compared each = all.get(i);
      stopping[i] = each.stoppingP();
      boolean isReference = each.pair().there().type().equals(reference);
      withReference[i] = isReference ? each.meanP() : NONE;
      others[i] = isReference ? NONE : each.meanP();
    }
    Quantity[] holm = Adjustment.HOLM.adjust(stopping);
    Quantity[] first = Adjustment.HOLM.adjust(withReference);
    Quantity[] second = Adjustment.HOLM.adjust(others);
    List<StayingComparisonRow> rows = new ArrayList<>();
    List<TypeStays> asked = types.stream().filter(this::isAsked).toList();
    if (asked.size() > 1) {
      rows.add(overall(asked));
    }
    for (int i = 0; i < all.size(); i++) {
      Quantity ofMeans = first[i].isPresent() ? first[i] : second[i];
      rows.add(row(all.get(i), new Stopping(stopping[i], holm[i]), ofMeans));
    }
    return StayingComparisonRow.TABLE.inKeyOrder(rows);
  }

  private StudyPlan plan() {
    return setting.plan();
  }

  private boolean isAsked(TypeStays type) {
    return setting.asked(type.type()).stopping();
  }

  private Compared compared(StayPair pair) {
    boolean enough = pair.isEnough(plan().minimumGroups());
    boolean asked = isAsked(pair.here()) && isAsked(pair.there());
    StayingHorizon horizon = longest.of(pair.here(), pair.there());
    return new Compared(
        pair,
        enough,
        horizon,
        horizon.weeks() > 0 ? StayingMeans.of(pair, horizon, enough, plan().confidence()) : null,
        asked ? pair.logRank() : null,
        asked ? StayingHazard.of(pair.here(), pair.there(), enough, plan().confidence()) : null);
  }

  private StayingComparisonRow overall(List<TypeStays> asked) {
    TestResult test = LogRank.test(asked.stream().map(TypeStays::stopping).toList(), 0).test();
    boolean enough = asked.stream().allMatch(t -> t.isEnough(plan().minimumGroups()));
    return new StayingComparisonRow(
        Counts.ALL,
        Counts.ALL,
        Comparison.OVERALL,
        new Side(
            asked.stream().mapToLong(TypeStays::people).sum(),
            asked.stream().mapToLong(TypeStays::stopped).sum(),
            asked.stream().mapToLong(TypeStays::groups).sum()),
        ReferenceSide.NOBODY,
        StayingTests.LogRank.of(test, enough ? Limits.value(StayPair.byGroups(asked)) : null, null),
        StayingTests.Gray.of(asked.stream().map(TypeStays::ends).toList()),
        null,
        null,
        null,
        Headline.NONE,
        standing(test.p().isPresent(), enough),
        note(enough, List.of(), null));
  }

  private StayingComparisonRow row(Compared compared, Stopping stopping, Quantity ofMeans) {
    StayPair pair = compared.pair();
    TypeStays here = pair.here();
    TypeStays there = pair.there();
    boolean enough = compared.enough();
    TestResult test = compared.logRank();
    StayingHazard hazard = compared.hazard();
    StayingMeans.Estimated means = compared.means();
    List<String> notes = new ArrayList<>();
    if (means == null) {
      notes.add("no restricted mean: nobody was observed for a week in one of the types");
    }
    if (hazard != null && hazard.note() != null) {
      notes.add(hazard.note());
    }
    boolean isReference = there.type().equals(reference);
    return new StayingComparisonRow(
        here.type(),
        there.type(),
        isReference ? Comparison.REFERENCE : Comparison.PAIR,
        Side.of(here, isAsked(here)),
        ReferenceSide.of(there, isAsked(there)),
        test == null
            ? null
            : StayingTests.LogRank.of(
                test, Limits.value(stopping.p()), Limits.value(stopping.holm())),
        test == null ? null : StayingTests.Gray.of(pair.ends()),
        means == null ? null : means.over(compared.horizon(), ofMeans),
        hazard == null ? null : hazard(hazard),
        isReference && test != null ? adjusted(here.type()) : null,
        means == null ? Headline.NONE : Headline.RESTRICTED_MEAN,
        standing(test != null && test.p().isPresent() || means != null, enough),
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

  private Adjusted adjusted(String type) {
    AdjustedStaying adjusted =
        people == null
            ? AdjustedStaying.none(
                "more than a million people: no adjusted ratio", plan().confidence())
            : AdjustedStaying.of(people, type, reference, plan().confidence());
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
      all.add("fewer than " + plan().minimumGroups() + " groups of one of the types");
    }
    all.addAll(notes);
    if (all.isEmpty()) {
      return means == null ? null : means.lacking();
    }
    return String.join("; ", all);
  }
}
