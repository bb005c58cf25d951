package cairn.analysis.question.change;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.context.WeighedScores;
import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.Setting;
import cairn.analysis.question.change.DecisionalBalanceRow.Down;
import cairn.analysis.question.change.DecisionalBalanceRow.Reliable;
import cairn.analysis.question.change.DecisionalBalanceRow.Up;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.change.PairedChange;
import cairn.analysis.statistic.change.PairedSums;
import cairn.analysis.statistic.change.ReliableChangeIndex;
import cairn.analysis.statistic.cluster.ClusterRobust;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.ingest.model.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** What speaks for a change and what against it, at the start and at each milestone. */
final class Weighing {
  private static final int FEWEST = 10;
  private static final double ROUNDING = 1e-9;

  /** Of a person who did not change, error alone passes it once in twenty, up or down. */
  private static final double Z = 1.96;

  private final Map<String, List<People>> types = new TreeMap<>();
  private final WeighedKey.What what;
  private final Setting setting;

  private Weighing(WeighedKey.What what, Setting setting) {
    this.what = what;
    this.setting = setting;
  }

  private record People(WeighedKey key, long n) {}

  /** Counts a person once, from the first start, at every milestone that is due. */
  static void count(JudgedPerson person, Setting setting, Counts<WeighedKey> tally) {
    if (person.judged().isEmpty() || person.history().measures().isEmpty()) {
      return;
    }
    JudgedCourse first = person.judged().get(0);
    LocalDate start = first.course().start();
    String type = first.course().firstType().key();
    for (Milestone milestone : setting.plan().due(start, setting.cutoff())) {
      LocalDate at = milestone.day(start, setting.cutoff());
      for (WeighedScores scores : WeighedScores.of(person.history().measures(), start, at)) {
        tally.count(WeighedKey.of(milestone.key(), type, first.cluster(), scores));
      }
    }
  }

  /** Rows of {@code decisional_balance}: none where nobody weighed. */
  static List<DecisionalBalanceRow> rows(Counts<WeighedKey> tally, Setting setting) {
    Map<WeighedKey.What, Weighing> all = new LinkedHashMap<>();
    tally
        .with(List.of(WeighedKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) ->
                all.computeIfAbsent(key.what(), what -> new Weighing(what, setting))
                    .types
                    .computeIfAbsent(key.groupType(), type -> new ArrayList<>())
                    .add(new People(key, n[0])));
    List<DecisionalBalanceRow> rows = new ArrayList<>();
    all.values().forEach(each -> each.add(rows));
    return DecisionalBalanceRow.TABLE.inKeyOrder(rows);
  }

  private void add(List<DecisionalBalanceRow> rows) {
    Least least = least();
    types.forEach((type, people) -> rows.add(row(type, people, least)));
  }

  /** The smallest reliable change, or why there is none. */
  private record Least(double points, @Nullable String why) {
    static Least none(String why) {
      return new Least(0, why);
    }
  }

  /** From what is published of the questionnaire and the first scores of everybody. */
  private Least least() {
    Instrument instrument =
        setting.request().contract().catalogues().instruments().get(what.instrument());
    if (instrument == null || what.side() == Side.BALANCE) {
      return Least.none("no reliability is published of the balance");
    }
    Double published = instrument.norms().reliableChange();
    Double reliability = instrument.norms().reliability();
    if (published != null) {
      return new Least(published, null);
    }
    if (reliability == null) {
      return Least.none("no reliability is published");
    }
    PairedSums first = PairedSums.NONE;
    for (People each : types.getOrDefault(Counts.ALL, List.of())) {
      first = first.plus(sums(each.key().start(), 0, each.n()));
    }
    if (first.n() < FEWEST) {
      return Least.none("fewer than " + FEWEST + " people at the start: no standard deviation");
    }
    double deviation =
        Math.sqrt(Math.max(0, first.xx() - first.x() * first.x() / first.n()) / (first.n() - 1.0));
    return deviation > 0
        ? new Least(ReliableChangeIndex.smallestReliableChange(deviation, reliability, Z), null)
        : Least.none("the same score in everybody at the start");
  }

  private static PairedSums sums(double x, double y, long n) {
    return new PairedSums(n, n * x, n * y, n * x * x, n * y * y, n * x * y);
  }

  private DecisionalBalanceRow row(String type, List<People> people, Least least) {
    List<People> pairs = people.stream().filter(each -> each.key().isPair()).toList();
    Map<String, PairedSums> groups = new TreeMap<>();
    for (People each : pairs) {
      groups.merge(
          each.key().group(),
          sums(each.key().start(), each.key().then(), each.n()),
          PairedSums::plus);
    }
    PairedSums all = groups.values().stream().reduce(PairedSums.NONE, PairedSums::plus);
    Interval change = PairedChange.byGroups(List.copyOf(groups.values()), 1, setting.level());
    Limits limits = Limits.of(change);
    String lacking = all.n() == 0 ? "nobody was asked both times" : Limits.lacking(change);
    long n = people.stream().mapToLong(People::n).sum();
    return new DecisionalBalanceRow(
        type,
        what.milestone(),
        what.instrument(),
        what.side(),
        new DecisionalBalanceRow.Weighed(
            all.n(),
            groups.size(),
            n - all.n(),
            Limits.value(all.before()),
            Limits.value(all.after())),
        new DecisionalBalanceRow.Change(
            Limits.value(change.estimate()), limits.lower(), limits.upper()),
        least.why() == null && all.n() > 0 ? reliable(pairs, least.points()) : null,
        lacking != null ? lacking : least.why());
  }

  private Reliable reliable(List<People> pairs, double least) {
    Counted up = all(pairs, change -> change >= least - ROUNDING);
    Counted down = all(pairs, change -> change <= -least + ROUNDING);
    Interval upwards = share(pairs, change -> change >= least - ROUNDING);
    Interval downwards = share(pairs, change -> change <= -least + ROUNDING);
    Limits above = Limits.of(upwards);
    Limits below = Limits.of(downwards);
    return new Reliable(
        least,
        new Up(up.x(), Limits.value(upwards.estimate()), above.lower(), above.upper()),
        new Down(down.x(), Limits.value(downwards.estimate()), below.lower(), below.upper()));
  }

  private static Counted all(List<People> pairs, DoublePredicate which) {
    return byGroup(pairs, which).values().stream().reduce(new Counted(0, 0), Counted::plus);
  }

  private Interval share(List<People> pairs, DoublePredicate which) {
    List<Counted> groups = List.copyOf(byGroup(pairs, which).values());
    return ClusterRobust.proportion(groups, setting.level()).interval().within(0, 1);
  }

  private static Map<String, Counted> byGroup(List<People> pairs, DoublePredicate which) {
    Map<String, Counted> groups = new TreeMap<>();
    for (People each : pairs) {
      long x = which.test(each.key().change()) ? each.n() : 0;
      groups.merge(each.key().group(), new Counted(x, each.n()), Counted::plus);
    }
    return groups;
  }
}
