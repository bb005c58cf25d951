package cairn.analysis.question.profile;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.profile.ProfileRow.Outside;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.analysis.question.profile.ProfiledPeople.Person;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.chart.Funnel;
import cairn.analysis.statistic.chart.ObservedExpected;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The units of one kind in a funnel, and achieved over expected. A unit that nobody with a verdict
 * came to first has no row.
 */
final class Profiles {
  private final StudyPlan plan;
  private final CaseMix mix;

  Profiles(StudyPlan plan, CaseMix mix) {
    this.plan = plan;
    this.mix = mix;
  }

  /** What adds up in a unit. */
  private static final class Sum {
    private long n;
    private long achieved;
    private long open;
    private double expected;

    private Counted counted() {
      return new Counted(achieved, n);
    }
  }

  /**
   * The rows of a kind.
   *
   * @param unit the unit of a person, null for one in none
   * @param type key of the group type of a unit; null where it has none
   */
  List<ProfileRow> rows(
      Unit kind,
      List<Person> people,
      Function<Person, @Nullable String> unit,
      Function<String, @Nullable String> type) {
    Map<String, Sum> sums = new TreeMap<>();
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      String name = person.hasVerdict() || person.isOpen() ? unit.apply(person) : null;
      if (name != null) {
        Sum sum = sums.computeIfAbsent(name, u -> new Sum());
        sum.open += person.isOpen() ? 1 : 0;
      }
      if (name != null && person.hasVerdict()) {
        Sum sum = sums.computeIfAbsent(name, u -> new Sum());
        sum.n++;
        sum.achieved += person.achieved() ? 1 : 0;
        sum.expected += mix.chance()[i];
      }
    }
    List<ProfileRow> rows = new ArrayList<>();
    if (sums.values().stream().mapToLong(sum -> sum.n).sum() == 0) {
      return rows;
    }
    List<Counted> counts = sums.values().stream().map(Sum::counted).toList();
    double target = Funnel.target(counts);
    Double spread = spread(counts, target);
    Quantity[] p = sums.values().stream().map(sum -> p(sum, target)).toArray(Quantity[]::new);
    Quantity[] holm = Adjustment.HOLM.adjust(p);
    int at = 0;
    for (Map.Entry<String, Sum> each : sums.entrySet()) {
      ProfileRow.Test test =
          new ProfileRow.Test(Limits.value(p[at]), Limits.value(holm[at]), spread);
      rows.add(row(kind, each.getKey(), type.apply(each.getKey()), each.getValue(), target, test));
      at++;
    }
    return rows;
  }

  /** Nothing to tell with one unit, or where everybody or nobody achieved it. */
  private static @Nullable Double spread(List<Counted> counts, double target) {
    return counts.size() < 2 || target == 0 || target == 1
        ? null
        : (Double) Funnel.overdispersion(counts);
  }

  private static Quantity p(Sum sum, double target) {
    Counted unit = sum.counted();
    if (sum.open > 0 || unit.n() == 0) {
      return Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    }
    return target == 0 || target == 1 ? Quantity.of(1) : Quantity.of(Funnel.midP(unit, target));
  }

  private ProfileRow row(
      Unit kind, String name, @Nullable String type, Sum sum, double target, ProfileRow.Test test) {
    Funnel.Limits funnel =
        Funnel.ofShare(sum.counted(), target, plan.confidence(), Funnel.Kind.EXACT);
    boolean isOpen = sum.open > 0;
    Interval ratio =
        isOpen
            ? Interval.absent(AbsenceReason.NOT_ESTIMABLE, plan.confidence(), "none: left open")
            : new ObservedExpected(sum.achieved, sum.expected).exact(plan.confidence());
    Limits limits = Limits.of(ratio);
    return new ProfileRow(
        kind,
        name,
        type,
        plan.primaryOutcome(),
        plan.primaryMilestone().key(),
        new ProfileRow.People(
            sum.n,
            sum.achieved,
            sum.open,
            isOpen ? null : Limits.value(sum.counted().proportion())),
        new ProfileRow.Funnel(
            target,
            Limits.value(funnel.lower()),
            Limits.value(funnel.upper()),
            isOpen ? null : outside(funnel.outside())),
        new ProfileRow.Expected(
            sum.expected,
            Limits.value(ratio.estimate()),
            limits.lower(),
            limits.upper(),
            limits.method()),
        test,
        note(sum, test, funnel, ratio));
  }

  private @Nullable String note(
      Sum sum, ProfileRow.Test test, Funnel.Limits funnel, Interval ratio) {
    List<String> said = new ArrayList<>();
    if (sum.open > 0) {
      said.add(
          sum.open
              + " more left open by reports: "
              + sum.achieved
              + " to "
              + (sum.achieved + sum.open)
              + " of "
              + (sum.n + sum.open));
    }
    if (test.overdispersion() == null) {
      said.add("one unit, or everybody alike: nothing varies");
    }
    if (!funnel.upper().isPresent()) {
      said.add("no limits: so few people, or so many alike, that chance allows one share alone");
    }
    if (sum.open == 0 && !ratio.estimate().isPresent()) {
      said.add("nothing is expected of these people");
    } else if (sum.open == 0 && Limits.lacking(ratio) != null) {
      said.add(Limits.lacking(ratio));
    }
    if (mix.note() != null) {
      said.add(mix.note());
    }
    return said.isEmpty() ? null : String.join("; ", said);
  }

  private static Outside outside(int side) {
    return side > 0 ? Outside.ABOVE : side < 0 ? Outside.BELOW : Outside.WITHIN;
  }
}
