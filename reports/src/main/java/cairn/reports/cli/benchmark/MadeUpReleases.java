package cairn.reports.cli.benchmark;

import cairn.reports.disclosure.joint.Amount;
import cairn.reports.disclosure.joint.Handout;
import cairn.reports.disclosure.joint.JointBuilder;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.joint.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Releases as a program gives them to a funder: each month who came, new and again, in all; each
 * quarter the same by kind of group, whether anything changed for the better of those judged, and
 * how many different people came.
 *
 * @param kinds how many kinds of group
 * @param seed where the numbers start
 */
record MadeUpReleases(int kinds, long seed) {
  private static final String AUDIENCE = "funder";
  private static final int MONTHS = 3;

  /** Counts of one month by kind of group. */
  private record Month(List<Amount> fresh, List<Amount> again) {}

  /** Everything up to a month, all of it open. */
  JointModel upTo(int months) {
    SplittableRandom random = new SplittableRandom(seed);
    JointBuilder joint = new JointBuilder(SmallHidden.CMS_11, Map.of());
    List<Month> made = new ArrayList<>();
    for (int month = 1; month <= months; month++) {
      Month now = new Month(amounts(joint, random, 12), amounts(joint, random, 40));
      made.add(now);
      month(joint, new Handout("month " + month, AUDIENCE), now);
      if (month % MONTHS == 0) {
        Handout quarter = new Handout("quarter " + month / MONTHS, AUDIENCE);
        quarter(joint, random, quarter, made.subList(month - MONTHS, month));
      }
    }
    return joint.build();
  }

  private List<Amount> amounts(JointBuilder joint, SplittableRandom random, int about) {
    List<Amount> amounts = new ArrayList<>();
    for (int kind = 0; kind < kinds; kind++) {
      amounts.add(joint.unknown(random.nextInt(2 * about / (1 + kind % 3))));
    }
    return amounts;
  }

  /** Who came in all. */
  private static void month(JointBuilder joint, Handout month, Month now) {
    joint.count(month.cell("people", "all", "new"), Amount.sum(now.fresh()));
    joint.count(month.cell("people", "all", "again"), Amount.sum(now.again()));
  }

  private void quarter(
      JointBuilder joint, SplittableRandom random, Handout quarter, List<Month> months) {
    List<String> rows = new ArrayList<>();
    List<List<Amount>> fresh = new ArrayList<>();
    List<List<Amount>> changed = new ArrayList<>();
    for (int k = 0; k < kinds; k++) {
      int kind = k;
      rows.add("kind " + kind);
      fresh.add(List.of(Amount.sum(months.stream().map(m -> m.fresh().get(kind)).toList())));
      List<Amount> came =
          months.stream().map(m -> m.fresh().get(kind).plus(m.again().get(kind))).toList();
      long most = came.stream().mapToLong(Amount::value).max().orElse(0);
      Amount different = joint.unknown(most + random.nextInt((int) most / 2 + 1));
      joint.union(quarter.id() + " " + rows.get(kind), different, came);
      joint.count(quarter.cell("different people", rows.get(kind), ""), different);
      long judged = different.value() * (6 + random.nextInt(4)) / 10;
      long better = judged * random.nextInt(10) / 10;
      List<Amount> line = List.of(joint.unknown(better), joint.unknown(judged - better));
      joint.within(quarter.id() + " judged of " + rows.get(kind), Amount.sum(line), different);
      joint.share(
          quarter.cell("share better", rows.get(kind), ""), line.get(0), Amount.sum(line), 0);
      changed.add(line);
    }
    joint.table(quarter, "new", rows, List.of("people"), fresh, Totals.OF_COLUMNS);
    joint.table(quarter, "change", rows, List.of("better", "not"), changed, Totals.BOTH);
  }
}
