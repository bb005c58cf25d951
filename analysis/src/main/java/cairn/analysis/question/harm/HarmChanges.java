package cairn.analysis.question.harm;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.harm.HarmPair;
import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.Setting;
import cairn.analysis.question.harm.HarmTally.ChangedKey;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.change.PairedChange;
import cairn.analysis.statistic.change.PairedSums;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Harms at the start and at a milestone. People of a group are taken together where there are
 * groups enough for it, else as strangers; the method says which.
 *
 * @param setting the groups below which people are taken as strangers, and the level
 */
record HarmChanges(Setting setting) {
  /** Rates are kept in thousandths, so that sums are whole numbers. */
  private static final double UNIT = 1000;

  private static final int SUMS = 6;
  private static final int WIDTH = 12;

  /** Share of the 28 days that must be asked about, and the line of a change: as in HARM-1. */
  private static final double COVERAGE = 0.5;

  private static final double PERCENT = 30;

  /** One row: type, milestone and kind. */
  private record Compared(String groupType, String milestone, String harm) {}

  void count(JudgedCourse judged, Counts<ChangedKey> counts) {
    String type = judged.course().firstType().key();
    String group = judged.cluster();
    for (Milestone milestone : judged.milestones()) {
      UseEvidence evidence = UseEvidence.ofPerson(judged.calendars(), judged.day(milestone));
      List<HarmPair> pairs = HarmPair.of(evidence, harm -> true, COVERAGE);
      for (HarmPair pair : pairs) {
        counts.add(
            new ChangedKey(type, milestone.key(), pair.harm(), group), numbers(List.of(pair)));
      }
      if (!pairs.isEmpty()) {
        counts.add(new ChangedKey(type, milestone.key(), HarmTally.ANY, group), numbers(pairs));
      }
    }
  }

  private static long[] numbers(List<HarmPair> pairs) {
    long x = Math.round(UNIT * pairs.stream().mapToDouble(HarmPair::before).sum());
    long y = Math.round(UNIT * pairs.stream().mapToDouble(HarmPair::after).sum());
    return new long[] {
      1,
      x,
      y,
      x * x,
      y * y,
      x * y,
      x > 0 ? 1 : 0,
      y > 0 ? 1 : 0,
      pairs.stream().anyMatch(pair -> pair.fell(PERCENT)) ? 1 : 0,
      pairs.stream().anyMatch(pair -> pair.exchanged().fell(PERCENT)) ? 1 : 0,
      pairs.stream().anyMatch(HarmPair::ended) ? 1 : 0,
      pairs.stream().anyMatch(pair -> pair.exchanged().ended()) ? 1 : 0
    };
  }

  List<HarmChangeRow> rows(Counts<ChangedKey> counts) {
    Map<String, List<long[]>> groups = new TreeMap<>();
    Map<String, Compared> cells = new TreeMap<>();
    counts
        .sorted()
        .forEach(
            (key, n) -> {
              for (String type : List.of(key.groupType(), Counts.ALL)) {
                Compared cell = new Compared(type, key.milestone(), key.harm());
                cells.put(cell.toString(), cell);
                groups.computeIfAbsent(cell.toString(), c -> new ArrayList<>()).add(n);
              }
            });
    List<HarmChangeRow> rows = new ArrayList<>();
    cells.forEach((name, cell) -> rows.add(row(cell, groups.getOrDefault(name, List.of()))));
    return HarmChangeRow.TABLE.inKeyOrder(rows);
  }

  private HarmChangeRow row(Compared cell, List<long[]> groups) {
    List<PairedSums> sums = groups.stream().map(HarmChanges::sums).toList();
    PairedSums all = sums.stream().reduce(PairedSums.NONE, PairedSums::plus);
    Interval change = PairedChange.byGroups(sums, 1, setting.level());
    long[] people = new long[WIDTH];
    groups.forEach(
        n -> {
          for (int i = SUMS; i < WIDTH; i++) {
            people[i] += n[i];
          }
        });
    return new HarmChangeRow(
        cell.groupType,
        cell.milestone,
        cell.harm,
        new HarmChangeRow.Changed(
            all.n(),
            groups.size(),
            people[6],
            people[7],
            new HarmChangeRow.Directions(people[8], people[9], people[10], people[11])),
        Limits.value(all.before()),
        Limits.value(all.after()),
        Limits.value(change.estimate()),
        Limits.of(change),
        Limits.lacking(change));
  }

  private static PairedSums sums(long[] n) {
    return new PairedSums(
        n[0], n[1] / UNIT, n[2] / UNIT, n[3] / UNIT / UNIT, n[4] / UNIT / UNIT, n[5] / UNIT / UNIT);
  }
}
