package cairn.analysis.start;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.missing.PartlySeen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The verdicts of one outcome on two sides: a row for each person and problem.
 *
 * @param verdict 1 achieved, 0 not, −1 missing
 * @param first whether the person is on the side of the type
 * @param cluster number of the person's group; below 0 of a person in none
 * @param position where the person stands among the sides' people
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record SideVerdicts(int[] verdict, boolean[] first, int[] cluster, int[] position) {

  /** Rows with a verdict, those left open among them as said. */
  public static SideVerdicts of(ComparedPeople all, Sides sides, int outcome, OpenAs open) {
    return of(all, sides, outcome, open, false);
  }

  /**
   * Rows with a verdict, and those whose verdict is missing or left open, which count as missing.
   */
  public static SideVerdicts withMissing(ComparedPeople all, Sides sides, int outcome) {
    return of(all, sides, outcome, OpenAs.NOBODY_OPEN, true);
  }

  /** Whether reports leave anybody's verdict open. */
  public static boolean isAnyOpen(ComparedPeople all, Sides sides, int outcome) {
    for (int person : sides.people()) {
      for (int row = all.firstRow(person); row < all.firstRow(person + 1); row++) {
        if (all.verdict(row, outcome) == JudgedRow.UNPLACED) {
          return true;
        }
      }
    }
    return false;
  }

  private static SideVerdicts of(
      ComparedPeople all, Sides sides, int outcome, OpenAs open, boolean withMissing) {
    int most = 0;
    for (int person : sides.people()) {
      most += all.firstRow(person + 1) - all.firstRow(person);
    }
    int[] verdict = new int[most];
    int[] position = new int[most];
    int n = 0;
    for (int k = 0; k < sides.size(); k++) {
      int person = sides.people()[k];
      for (int row = all.firstRow(person); row < all.firstRow(person + 1); row++) {
        int value =
            switch (all.verdict(row, outcome)) {
              case JudgedRow.ACHIEVED -> 1;
              case JudgedRow.NOT_ACHIEVED -> 0;
              case JudgedRow.UNPLACED ->
                  withMissing ? -1 : open.isAchieved(sides.first()[k]) ? 1 : 0;
              case JudgedRow.MISSING -> -1;
              default -> -2;
            };
        if (value >= (withMissing ? -1 : 0)) {
          verdict[n] = value;
          position[n++] = k;
        }
      }
    }
    verdict = Arrays.copyOf(verdict, n);
    position = Arrays.copyOf(position, n);
    boolean[] first = new boolean[n];
    int[] cluster = new int[n];
    for (int i = 0; i < n; i++) {
      first[i] = sides.first()[position[i]];
      cluster[i] = sides.cluster()[position[i]];
    }
    return new SideVerdicts(verdict, first, cluster, position);
  }

  /** How many rows. */
  public int size() {
    return verdict.length;
  }

  /** Whether each achieved it. */
  public boolean[] yes() {
    boolean[] yes = new boolean[verdict.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = verdict[i] == 1;
    }
    return yes;
  }

  /** The verdicts as numbers. */
  public double[] values() {
    return Arrays.stream(verdict).asDoubleStream().toArray();
  }

  /** The columns of a design, brought to the rows. */
  public Covariates covariates(Covariates ofPeople) {
    Covariates rows = Covariates.rows(verdict.length);
    for (int j = 0; j < ofPeople.size(); j++) {
      double[] column = new double[verdict.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = ofPeople.value(position[i], j);
      }
      rows = rows.and(ofPeople.names().get(j), column);
    }
    return rows;
  }

  /** What was seen and what is missing of a side, group by group, in the order of the groups. */
  public CountedSide byGroup(boolean side) {
    TreeMap<Integer, long[]> counts = new TreeMap<>();
    for (int i = 0; i < verdict.length; i++) {
      if (first[i] == side) {
        long[] n = counts.computeIfAbsent(cluster[i], c -> new long[3]);
        n[0] += verdict[i] == 1 ? 1 : 0;
        n[1] += verdict[i] >= 0 ? 1 : 0;
        n[2] += verdict[i] < 0 ? 1 : 0;
      }
    }
    List<PartlySeen> groups = new ArrayList<>();
    List<PartlySeen> people = new ArrayList<>();
    counts.forEach(
        (group, n) ->
            (group < 0 ? people : groups).add(new PartlySeen(new Counted(n[0], n[1]), n[2])));
    return new CountedSide(groups, people);
  }
}
