package cairn.analysis.start;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.separation.IndependentColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What two sides are adjusted for, as columns of a model. Nothing is left out because it is
 * unknown: unknown is a level of its own, and an unknown number stands at the mean with a mark.
 *
 * <p>A level that fewer than {@value #FEWEST} people of either side are at is joined with the other
 * such levels; where those together are too few, they are joined with the most frequent level. The
 * people at such a level count as having nobody to be compared with where the other side is at it
 * less than a tenth as often, and not for being few. What is the same for everybody is left out,
 * and from the end of the plan's list what would make more than one column for {@value
 * #PEOPLE_A_COLUMN} people of the smaller side. All of this is told. The numbers are house rules.
 *
 * @param x the columns, a row for each person of the sides
 * @param alone people at levels that the other side has next to nobody at
 * @param fate what became of a level that is no column of its own, by covariate and level
 * @param notes the same in a few words
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record Design(
    Covariates x, boolean[] alone, Map<String, Map<String, String>> fate, List<String> notes) {
  static final int FEWEST = 5;
  static final int PEOPLE_A_COLUMN = 5;
  private static final String OTHER = "other";

  /** The columns of people on two sides. */
  public static Design of(List<Trait> traits, Sides sides) {
    Draft draft = new Draft(sides);
    int most = Math.min(sides.count(true), sides.count(false)) / PEOPLE_A_COLUMN;
    for (Trait trait : traits) {
      Covariates before = draft.x;
      if (trait instanceof Trait.Amount amount) {
        draft.add(amount);
      } else if (trait instanceof Trait.Kind kind) {
        draft.add(kind);
      }
      if (draft.x.size() > most) {
        draft.x = before;
        draft.leftOut(trait.key(), "left out for want of people");
      }
    }
    Covariates independent = IndependentColumns.of(draft.x);
    for (String name : draft.x.names()) {
      if (!independent.names().contains(name)) {
        draft.notes.add(name.replace('=', ' ') + " says nothing more than the others");
      }
    }
    return new Design(independent, draft.alone, draft.fate, List.copyOf(draft.notes));
  }

  /** What became of a level; empty where it has a column of its own. */
  public String fate(String covariate, String level) {
    return fate.getOrDefault(covariate, Map.of()).getOrDefault(level, "");
  }

  private static final class Draft {
    private final Sides sides;
    private final boolean[] alone;
    private final Map<String, Map<String, String>> fate = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private Covariates x;

    Draft(Sides sides) {
      this.sides = sides;
      this.alone = new boolean[sides.size()];
      this.x = Covariates.rows(sides.size());
    }

    void leftOut(String covariate, String why) {
      notes.add(covariate + " " + why);
      fate.computeIfAbsent(covariate, c -> new TreeMap<>()).put(Trait.MEAN, why);
    }

    void add(Trait.Amount amount) {
      double[] value = new double[sides.size()];
      double[] unknown = new double[sides.size()];
      int[] known = new int[2];
      double sum = 0;
      for (int k = 0; k < value.length; k++) {
        value[k] = amount.values()[sides.people()[k]];
        unknown[k] = Double.isNaN(value[k]) ? 1 : 0;
        known[sides.first()[k] ? 0 : 1] += unknown[k] == 0 ? 1 : 0;
        sum += unknown[k] == 0 ? value[k] : 0;
      }
      if (Math.min(known[0], known[1]) < FEWEST) {
        leftOut(amount.key(), "left out: known of fewer than " + FEWEST + " people of a side");
        return;
      }
      for (int k = 0; k < value.length; k++) {
        value[k] = unknown[k] == 1 ? sum / (known[0] + known[1]) : value[k];
      }
      x = x.and(amount.key(), value);
      int without = sides.size() - known[0] - known[1];
      int fewest = Math.min(sides.count(true) - known[0], sides.count(false) - known[1]);
      if (without > 0) {
        String whom = without == 1 ? " person" : " people";
        notes.add(amount.key() + " unknown of " + without + whom + ", put at the mean");
        x = fewest >= FEWEST ? x.and(amount.key() + "=" + Trait.UNKNOWN, unknown) : x;
      }
    }

    void add(Trait.Kind kind) {
      int[][] n = new int[kind.levels().size()][2];
      for (int k = 0; k < sides.size(); k++) {
        n[kind.level()[sides.people()[k]]][sides.first()[k] ? 0 : 1]++;
      }
      int[] column = columns(kind, n);
      List<String> names = new ArrayList<>();
      names.add("reference");
      for (int level = 0; level < n.length; level++) {
        if (column[level] == names.size()) {
          boolean joined = !fate(kind.key(), level(kind, level)).isEmpty();
          names.add(joined ? OTHER : level(kind, level));
        }
      }
      int[] of = new int[sides.size()];
      for (int k = 0; k < of.length; k++) {
        of[k] = column[kind.level()[sides.people()[k]]];
      }
      x = x.andLevels(kind.key(), of, names);
      if (names.size() == 1) {
        notes.add(kind.key() + " left out: next to nobody is at another level");
      }
    }

    private static String level(Trait.Kind kind, int level) {
      return kind.levels().get(level);
    }

    private String fate(String covariate, String level) {
      return fate.getOrDefault(covariate, Map.of()).getOrDefault(level, "");
    }

    /** The column of each level: 0 is the reference, the most frequent one. */
    private int[] columns(Trait.Kind kind, int[][] n) {
      int[] rare = new int[2];
      int most = -1;
      for (int level = 0; level < n.length; level++) {
        if (isRare(n[level])) {
          rare[0] += n[level][0];
          rare[1] += n[level][1];
        } else if (most < 0 || n[level][0] + n[level][1] > n[most][0] + n[most][1]) {
          most = level;
        }
      }
      boolean together = !isRare(rare);
      int[] column = new int[n.length];
      int next = 1;
      int other = together && most >= 0 ? -1 : 0;
      List<String> joined = new ArrayList<>();
      for (int level = 0; level < n.length; level++) {
        if (!isRare(n[level])) {
          column[level] = level == most ? 0 : next++;
        } else if (n[level][0] + n[level][1] > 0) {
          other = other < 0 ? next++ : other;
          column[level] = other;
          joined.add(level(kind, level));
          fate.computeIfAbsent(kind.key(), c -> new TreeMap<>())
              .put(
                  level(kind, level),
                  together ? "joined into other" : "joined with the most frequent level");
        }
      }
      if (!joined.isEmpty()) {
        notes.add(
            kind.key()
                + (joined.size() == 1 ? " " + joined.get(0) : ": " + joined.size() + " levels")
                + (together ? " joined into other" : " joined with the most frequent level"));
      }
      mark(kind, n);
      return column;
    }

    /**
     * Marks the people at rare levels that the other side is at less than a tenth as often, where
     * it would have {@value #FEWEST} people there if it were alike.
     */
    private void mark(Trait.Kind kind, int[][] n) {
      int[] of = {sides.count(true), sides.count(false)};
      for (int k = 0; k < alone.length; k++) {
        int[] at = n[kind.level()[sides.people()[k]]];
        int own = sides.first()[k] ? 0 : 1;
        double alike = (double) at[own] / of[own] * of[1 - own];
        alone[k] |= isRare(at) && alike >= FEWEST && at[1 - own] < alike / 10;
      }
    }

    private static boolean isRare(int[] n) {
      return Math.min(n[0], n[1]) < FEWEST;
    }
  }
}
