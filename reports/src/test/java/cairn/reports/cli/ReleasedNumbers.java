package cairn.reports.cli;

import cairn.analysis.question.period.PeriodRow;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.part.PartReader;
import cairn.reports.cli.FunderAttack.Interval;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every number in the files that funders were given, what it truly is, and what somebody can work
 * out from all of them. What holds between them is written down here once more: a measure's
 * categories add up to the people; who came in a month came in its quarter, in the same category
 * where both are judged on one day; who started in a month did not come in the one before; whoever
 * came in the quarter came in one of its months; in a program's first months whoever came again is
 * one of those who came before.
 */
final class ReleasedNumbers {
  private static final Set<String> SAME_DAY = Set.of("change", "setback", "own_goal", "staying");

  /** A number in a file. */
  private record Cell(String period, String kind, String measure, Set<String> of, boolean total) {
    String name() {
      return period + "/" + kind + "/" + measure + "/" + new TreeSetWords(of);
    }
  }

  private record TreeSetWords(Set<String> of) {
    @Override
    public String toString() {
      return String.join("+", new TreeSet<>(of));
    }
  }

  /**
   * What the attack found.
   *
   * @param small hidden numbers from 1 to 10
   * @param exact of those, worked out
   * @param pinned of those, known to be 10 or fewer
   * @param raised of those that are no totals, known to be more than 1
   * @param small differences from 1 to 10 of people who contain others
   * @param differences of those, known to be so
   */
  record Found(
      int small, int exact, int pinned, int raised, int smallDifferences, int differences) {}

  private final Map<Cell, Long> shown = new LinkedHashMap<>();
  private final Map<Cell, Long> truth = new LinkedHashMap<>();
  private final Map<String, long[]> hidden = new TreeMap<>();
  private final List<YearMonth> months;

  private ReleasedNumbers(List<YearMonth> months) {
    this.months = months;
  }

  static ReleasedNumbers of(Path store, List<YearMonth> months) {
    ReleasedNumbers numbers = new ReleasedNumbers(months);
    for (YearMonth month : months) {
      List<PeriodRow> rows = rows(store, month);
      Path folder = store.resolve("reports").resolve(month.toString()).resolve("funder");
      for (String file : List.of("month.csv", "quarter.csv")) {
        if (Files.exists(folder.resolve(file))) {
          numbers.read(PlainCsv.read(folder.resolve(file)), rows);
        }
      }
    }
    return numbers;
  }

  private static List<PeriodRow> rows(Path store, YearMonth month) {
    List<PeriodRow> rows = new ArrayList<>();
    try (PartReader reader =
        Store.at(store).get(Place.results(month)).parts().reader(PeriodRow.TABLE.table(), 0)) {
      reader.forEachRemaining(row -> rows.add(PeriodRow.TABLE.record(row)));
    }
    return rows;
  }

  private void read(List<List<String>> lines, List<PeriodRow> rows) {
    List<String> columns = lines.get(0);
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> cell = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cell.put(columns.get(i), line.get(i));
      }
      if (cell.get("unit").equals("people") && !cell.get("status").equals("not_offered")) {
        add(cell, rows);
      }
    }
  }

  private void add(Map<String, String> line, List<PeriodRow> rows) {
    String measure = line.get("measure");
    boolean total = measure.equals("people");
    Set<String> of = total ? Set.of("all") : categories(line, rows);
    Cell cell = new Cell(line.get("period"), line.get("kind"), measure, of, total);
    long is =
        rows.stream()
            .filter(row -> row.period().equals(cell.period))
            .filter(row -> row.measure().key().equals(total ? "staying" : measure))
            .filter(row -> total || of.contains(row.category().key()))
            .filter(row -> KindsOfTypes.has(cell.kind, row.groupType()))
            .mapToLong(PeriodRow::people)
            .sum();
    truth.put(cell, is);
    boolean isShown = line.get("status").equals("shown");
    if (isShown) {
      shown.put(cell, Long.valueOf(line.get("number")));
      if (shown.get(cell) != is) {
        throw new IllegalStateException("not what is so: " + cell.name());
      }
    }
    if (!total && is > 0) {
      long[] count = hidden.computeIfAbsent(cell.period, m -> new long[2]);
      count[0] += isShown ? 0 : 1;
      count[1]++;
    }
  }

  /** The categories behind a word: all that no other row of the measure names. */
  private static Set<String> categories(Map<String, String> line, List<PeriodRow> rows) {
    String word = line.get("category");
    Set<String> all = new HashSet<>();
    rows.stream()
        .filter(row -> row.measure().key().equals(line.get("measure")))
        .forEach(row -> all.add(row.category().key()));
    if (word.equals("rest")) {
      Set<String> rest = new HashSet<>(all);
      rest.removeAll(Set.of("yes", "reached"));
      return rest;
    }
    Set<String> of = new HashSet<>();
    for (String category : word.split("_or_")) {
      of.add(category);
    }
    return of;
  }

  /** Of each month and each quarter, cells hidden and cells above 0, none of them totals. */
  Map<String, long[]> hiddenByPeriod() {
    return hidden;
  }

  /** Of each quarter, the kinds of group that stand in a row by themselves or joined. */
  Map<String, Set<String>> kinds() {
    Map<String, Set<String>> kinds = new TreeMap<>();
    for (Cell cell : truth.keySet()) {
      if (cell.period.contains("Q")) {
        kinds.computeIfAbsent(cell.period, quarter -> new TreeSet<>()).add(cell.kind);
      }
    }
    return kinds;
  }

  /** Of each quarter that ended, the kinds with so many people, whether they are shown or not. */
  static Map<String, Set<String>> kindsFrom(int people, Path store, List<YearMonth> months) {
    Map<String, Set<String>> large = new TreeMap<>();
    for (YearMonth month : months) {
      List<PeriodRow> rows =
          rows(store, month).stream()
              .filter(row -> row.period().contains("Q") && row.measure().key().equals("staying"))
              .toList();
      for (String kind : rows.isEmpty() ? List.<String>of() : KindsOfTypes.ALL) {
        long all =
            rows.stream()
                .filter(row -> KindsOfTypes.has(kind, row.groupType()))
                .mapToLong(PeriodRow::people)
                .sum();
        Set<String> kinds = large.computeIfAbsent(rows.get(0).period(), q -> new TreeSet<>());
        if (all >= people) {
          kinds.add(kind);
        }
      }
    }
    return large;
  }

  Found attacked() {
    FunderAttack attack = new FunderAttack();
    truth.keySet().forEach(cell -> tell(attack, cell));
    measures(attack);
    List<Map<String, Integer>> differences = new ArrayList<>(stayedAway(attack));
    for (YearMonth last : months) {
      String quarter = last.getYear() + "-Q" + ((last.getMonthValue() + 2) / 3);
      if (last.getMonthValue() % 3 == 0 && cells(quarter, "people").size() > 0) {
        differences.addAll(nested(attack, quarter, last));
      }
    }
    return count(attack, differences);
  }

  private void tell(FunderAttack attack, Cell cell) {
    Long number = shown.get(cell);
    if (number == null) {
      attack.hidden(cell.name());
    } else {
      attack.shown(cell.name(), number);
    }
  }

  private List<Cell> cells(String period, String measure) {
    return truth.keySet().stream()
        .filter(cell -> cell.period.equals(period) && cell.measure.equals(measure))
        .toList();
  }

  private void measures(FunderAttack attack) {
    for (Cell total : truth.keySet()) {
      if (total.total) {
        Map<String, List<String>> parts = new TreeMap<>();
        for (Cell cell : truth.keySet()) {
          if (!cell.total && cell.period.equals(total.period) && cell.kind.equals(total.kind)) {
            parts.computeIfAbsent(cell.measure, m -> new ArrayList<>()).add(cell.name());
          }
        }
        parts.values().forEach(each -> attack.addsUp(each, total.name()));
      }
    }
  }

  /** Tells what holds between a quarter and its months, and gives the differences. */
  private List<Map<String, Integer>> nested(FunderAttack attack, String quarter, YearMonth last) {
    List<Map<String, Integer>> differences = new ArrayList<>();
    Map<String, Integer> people = sum(cells(quarter, "people"), 1);
    List<YearMonth> all = List.of(last.minusMonths(2), last.minusMonths(1), last);
    for (int i = -1; i < all.size(); i++) {
      List<Map<String, Integer>> within = new ArrayList<>();
      within.add(i < 0 ? new HashMap<>() : sum(cells(all.get(i).toString(), "people"), -1));
      for (int later = i + 1; later < all.size(); later++) {
        Map<String, Integer> started = started(all.get(later).toString());
        for (Map<String, Integer> each : List.copyOf(within)) {
          within.add(plus(each, started));
        }
      }
      within.stream()
          .filter(each -> !each.isEmpty())
          .distinct()
          .forEach(each -> differences.add(plus(people, each)));
    }
    for (String measure : SAME_DAY) {
      groups(quarter, last.toString(), measure)
          .forEach(group -> differences.add(group(quarter, last.toString(), measure, group)));
    }
    for (YearMonth month : all) {
      if (!cells(quarter, "harm").isEmpty() && !cells(month.toString(), "harm").isEmpty()) {
        differences.add(group(quarter, month.toString(), "harm", Set.of("yes")));
      }
    }
    differences.removeIf(form -> value(form) < 0);
    differences.forEach(attack::atLeastNothing);
    return differences;
  }

  /** Those who came before and not in a month, while all months since the first were told. */
  private List<Map<String, Integer>> stayedAway(FunderAttack attack) {
    List<Map<String, Integer>> differences = new ArrayList<>();
    YearMonth first = months.get(0);
    if (came(first, "again", 1).isEmpty() || value(came(first, "again", 1)) > 0) {
      return differences;
    }
    Map<String, Integer> before = sum(cells(first.toString(), "people"), 1);
    for (YearMonth month : months.subList(1, Math.min(months.size(), 6))) {
      if (came(month, "again", 1).isEmpty()) {
        break;
      }
      differences.add(plus(before, came(month, "again", -1)));
      before = plus(before, came(month, "started", 1));
    }
    differences.removeIf(form -> value(form) < 0);
    differences.forEach(attack::atLeastNothing);
    return differences;
  }

  private Map<String, Integer> started(String month) {
    return came(YearMonth.parse(month), "started", -1);
  }

  private Map<String, Integer> came(YearMonth month, String which, int factor) {
    return sum(
        cells(month.toString(), "came").stream()
            .filter(cell -> cell.of.equals(Set.of(which)))
            .toList(),
        factor);
  }

  /** Sets of categories that are sums of bins of both. */
  private List<Set<String>> groups(String quarter, String month, String measure) {
    List<Set<String>> groups = new ArrayList<>();
    if (cells(quarter, measure).isEmpty() || cells(month, measure).isEmpty()) {
      return groups;
    }
    List<Cell> all = new ArrayList<>(cells(quarter, measure));
    all.addAll(cells(month, measure));
    for (Cell cell : all) {
      Set<String> joined = new HashSet<>(cell.of);
      for (Set<String> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(joined::contains)) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return groups;
  }

  private Map<String, Integer> group(
      String quarter, String month, String measure, Set<String> group) {
    return plus(
        sum(
            cells(quarter, measure).stream().filter(cell -> group.containsAll(cell.of)).toList(),
            1),
        sum(
            cells(month, measure).stream().filter(cell -> group.containsAll(cell.of)).toList(),
            -1));
  }

  private static Map<String, Integer> sum(List<Cell> cells, int factor) {
    Map<String, Integer> form = new LinkedHashMap<>();
    cells.forEach(cell -> form.put(cell.name(), factor));
    return form;
  }

  private static Map<String, Integer> plus(Map<String, Integer> a, Map<String, Integer> b) {
    Map<String, Integer> form = new LinkedHashMap<>(a);
    b.forEach((name, factor) -> form.merge(name, factor, Integer::sum));
    return form;
  }

  private long value(Map<String, Integer> form) {
    long value = 0;
    for (Map.Entry<Cell, Long> each : truth.entrySet()) {
      value += each.getValue() * form.getOrDefault(each.getKey().name(), 0);
    }
    return value;
  }

  private static boolean isSmall(long n) {
    return n >= 1 && n <= 10;
  }

  private Found count(FunderAttack attack, List<Map<String, Integer>> differences) {
    int[] found = new int[6];
    for (Map.Entry<Cell, Long> each : truth.entrySet()) {
      if (!shown.containsKey(each.getKey()) && isSmall(each.getValue())) {
        Interval known = attack.of(Map.of(each.getKey().name(), 1));
        found[0]++;
        found[1] += known.lower() == known.upper() ? 1 : 0;
        found[2] += known.upper() <= 10 ? 1 : 0;
        found[3] += known.lower() > 1 && !each.getKey().total ? 1 : 0;
      }
    }
    for (Map<String, Integer> form : differences) {
      if (isSmall(value(form))) {
        found[4]++;
        found[5] += attack.of(form).isWithin(1, 10) ? 1 : 0;
      }
    }
    return new Found(found[0], found[1], found[2], found[3], found[4], found[5]);
  }
}
