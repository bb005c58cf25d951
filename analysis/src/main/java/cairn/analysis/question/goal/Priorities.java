package cairn.analysis.question.goal;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.goal.OwnOrder;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.Setting;
import cairn.analysis.question.goal.OrderKey.Moved;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people put first in their own order at the start, and what became of it. */
final class Priorities {
  /** Days from the start within which an order is that of the start. */
  private static final int EARLY_DAYS = 28;

  private final Map<OrderKey, Long> people;
  private final double level;

  private Priorities(Map<OrderKey, Long> people, double level) {
    this.people = people;
    this.level = level;
  }

  /** Counts a person once, from the first start, at every milestone that is due. */
  static void count(JudgedPerson person, Setting setting, Counts<OrderKey> tally) {
    JudgedCourse first = person.judged().get(0);
    OwnOrder order = new OwnOrder(person.goals());
    LocalDate start = first.course().start();
    for (Milestone milestone : setting.plan().due(start, setting.cutoff())) {
      LocalDate last = milestone.day(start, setting.cutoff()).minusDays(1);
      tally.count(key(first, milestone.key(), order, last));
    }
  }

  private static OrderKey key(JudgedCourse course, String milestone, OwnOrder order, LocalDate by) {
    LocalDate told = order.firstTold();
    String atStart = OrderKey.NOT_TOLD;
    String then = OrderKey.NOT_TOLD;
    Moved moved = Moved.NOT_REVIEWED;
    if (told != null && !told.isAfter(by)) {
      boolean early = !told.isAfter(course.course().start().plusDays(EARLY_DAYS));
      atStart = early ? word(order.first(told)) : OrderKey.NOT_TOLD;
      then = early && !order.isToldBetween(told, by) ? OrderKey.NOT_TOLD : word(order.first(by));
      moved = Moved.of(order.moved(atStart, told, by));
    }
    return new OrderKey(
        course.course().firstType().key(), milestone, course.cluster(), atStart, then, moved);
  }

  private static String word(@Nullable String concern) {
    return concern == null ? OrderKey.NOT_TOLD : concern;
  }

  /** Rows of {@code priorities}: none where no order was ever told. */
  static List<PriorityRow> rows(Counts<OrderKey> tally, double level) {
    Map<String, Map<String, Map<OrderKey, Long>>> types = new TreeMap<>();
    tally
        .with(List.of(OrderKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) ->
                types
                    .computeIfAbsent(key.groupType(), t -> new TreeMap<>())
                    .computeIfAbsent(key.milestone(), m -> new TreeMap<>(Priorities::inOrder))
                    .put(key, n[0]));
    List<PriorityRow> rows = new ArrayList<>();
    types.forEach(
        (type, milestones) ->
            milestones.forEach(
                (milestone, people) -> new Priorities(people, level).add(type, milestone, rows)));
    return rows;
  }

  private static int inOrder(OrderKey a, OrderKey b) {
    return Comparator.comparing(OrderKey::group)
        .thenComparing(OrderKey::atStart)
        .thenComparing(OrderKey::then)
        .thenComparing(OrderKey::moved)
        .compare(a, b);
  }

  private void add(String type, String milestone, List<PriorityRow> rows) {
    TreeSet<String> concerns = new TreeSet<>();
    people.keySet().stream()
        .flatMap(key -> Stream.of(key.atStart(), key.then()))
        .filter(concern -> !concern.equals(OrderKey.NOT_TOLD))
        .forEach(concerns::add);
    if (concerns.isEmpty()) {
      return;
    }
    rows.add(row(type, milestone, Counts.ALL));
    concerns.forEach(concern -> rows.add(row(type, milestone, concern)));
  }

  private PriorityRow row(String type, String milestone, String concern) {
    boolean any = concern.equals(Counts.ALL);
    Predicate<OrderKey> started = key -> any || key.atStart().equals(concern);
    Predicate<OrderKey> again = started.and(OrderKey::isToldAgain);
    Predicate<OrderKey> reviewed = again.and(key -> key.moved() != Moved.NOT_REVIEWED);
    Interval changed = share(again, OrderKey::isChanged);
    Interval moved = share(reviewed, key -> key.moved() == Moved.MET_OR_PARTLY);
    Limits ofChanged = Limits.of(changed);
    Limits ofMoved = Limits.of(moved);
    return new PriorityRow(
        type,
        milestone,
        concern,
        new PriorityRow.Told(
            n(again),
            n(started.and(OrderKey::isToldOnce)),
            n(key -> key.isToldLate() && (any || key.then().equals(concern))),
            n(key -> true)),
        n(key -> key.isToldAgain() && (any || key.then().equals(concern))),
        new PriorityRow.Changed(
            n(again.and(OrderKey::isChanged)),
            Limits.value(changed.estimate()),
            ofChanged.lower(),
            ofChanged.upper()),
        new PriorityRow.Moved(
            n(reviewed),
            n(reviewed.and(key -> key.moved() == Moved.MET_OR_PARTLY)),
            Limits.value(moved.estimate()),
            ofMoved.lower(),
            ofMoved.upper()),
        n(again) == 0
            ? "nobody told an order again"
            : n(reviewed) == 0 ? "no goal about it was looked at since" : lacking(changed, moved));
  }

  private static @Nullable String lacking(Interval... shares) {
    return Stream.of(shares).map(Limits::lacking).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private long n(Predicate<OrderKey> which) {
    return people.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** A share of people, each group one unit. */
  private Interval share(Predicate<OrderKey> of, Predicate<OrderKey> with) {
    Map<String, Counted> groups = new TreeMap<>();
    people.forEach(
        (key, n) -> {
          if (of.test(key)) {
            groups.merge(key.group(), new Counted(with.test(key) ? n : 0, n), Counted::plus);
          }
        });
    return ClusterRobust.proportion(List.copyOf(groups.values()), level).interval().within(0, 1);
  }
}
