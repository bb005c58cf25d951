package cairn.analysis.question.staying;

import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.start.CountedSide;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.table.Counts;
import cairn.ingest.model.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first stays in one type of group, one a person, with the group each began in.
 *
 * @param type key of the group type
 * @param day days stayed, one a person
 * @param end the number of the end, as {@link EndCounts} has it: 0 censored, 1 stopped, 2 planned,
 *     3 from outside
 * @param group the number of the group, from 0 in the order of the groups' ids
 * @param groups how many groups there are, people in none among them, one by one
 * @param real how many of them are groups
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record TypeStays(String type, int[] day, int[] end, int[] group, int groups, int real) {

  /** One a group type with stays, in the order of the keys. */
  static Map<String, TypeStays> of(Counts<StayKey> stays) {
    Map<String, List<Map.Entry<StayKey, long[]>>> cells = new TreeMap<>();
    stays
        .sorted()
        .entrySet()
        .forEach(
            cell ->
                cells.computeIfAbsent(cell.getKey().groupType(), t -> new ArrayList<>()).add(cell));
    Map<String, TypeStays> types = new LinkedHashMap<>();
    cells.forEach((type, own) -> types.put(type, of(type, own)));
    return types;
  }

  private static TypeStays of(String type, List<Map.Entry<StayKey, long[]>> cells) {
    int people = (int) cells.stream().mapToLong(cell -> cell.getValue()[0]).sum();
    int[] day = new int[people];
    int[] end = new int[people];
    int[] group = new int[people];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<StayKey, long[]> cell : cells) {
      StayKey key = cell.getKey();
      Integer number = numbers.get(key.group());
      if (number == null) {
        number = numbers.size();
        numbers.put(key.group(), number);
      }
      int to = next + (int) cell.getValue()[0];
      Arrays.fill(group, next, to, number);
      Arrays.fill(end, next, to, FirstStays.cause(key.end()));
      Arrays.fill(day, next, to, key.days());
      next = to;
    }
    int real = (int) numbers.keySet().stream().filter(g -> !Group.isOnePerson(g)).count();
    return new TypeStays(type, day, end, group, numbers.size(), real);
  }

  /** Whether there are groups enough, or people where there is no group at all. */
  boolean isEnough(int fewest) {
    return CountedSide.isEnough(real, groups - real, fewest);
  }

  int people() {
    return day.length;
  }

  /** All ends, with their causes. */
  EndCounts ends() {
    return EndCounts.ofDays(day, end, FirstStays.CAUSES);
  }

  /** Stopping as the event, every other end as censoring. */
  EndCounts stopping() {
    return ends().onlyCause(FirstStays.STOPPED);
  }

  long stopped() {
    return Arrays.stream(end).filter(e -> e == FirstStays.STOPPED).count();
  }

  /** Stopping, group by group. */
  List<EndCounts> stoppingByGroup() {
    int[] sizes = new int[groups];
    for (int each : group) {
      sizes[each]++;
    }
    int[][] days = new int[groups][];
    int[][] ends = new int[groups][];
    for (int g = 0; g < groups; g++) {
      days[g] = new int[sizes[g]];
      ends[g] = new int[sizes[g]];
    }
    int[] next = new int[groups];
    for (int i = 0; i < day.length; i++) {
      int at = next[group[i]]++;
      days[group[i]][at] = day[i];
      ends[group[i]][at] = end[i];
    }
    List<EndCounts> all = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      all.add(EndCounts.ofDays(days[g], ends[g], FirstStays.CAUSES).onlyCause(FirstStays.STOPPED));
    }
    return all;
  }
}
