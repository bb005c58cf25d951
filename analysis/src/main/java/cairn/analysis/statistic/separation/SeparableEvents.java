package cairn.analysis.statistic.separation;

import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An event in time. A column separates where at every event those who have it stand nowhere lower
 * than anybody at risk then, or nowhere higher; what it leaves open are comparisons among people
 * who have the same value of it, which are strata of their own. A stratum in which no event comes
 * while others are at risk compares nobody.
 */
final class SeparableEvents implements Separable {
  private final SurvivalTimes all;
  private final int[] strata;
  private final int[] people;
  private final SurvivalTimes open;

  /** {@code open} holds the people of {@code people}, in this order. */
  private SeparableEvents(SurvivalTimes all, int[] strata, int[] people, SurvivalTimes open) {
    this.all = all;
    this.strata = strata;
    this.people = people;
    this.open = open;
  }

  static SeparableEvents of(SurvivalTimes data) {
    int[] strata = new int[data.people()];
    Arrays.setAll(strata, data::stratum);
    int[] people = new int[data.people()];
    Arrays.setAll(people, i -> i);
    return new SeparableEvents(data, strata, people, data).compared();
  }

  /** The same without strata that compare nobody. */
  private SeparableEvents compared() {
    Set<Integer> comparing = new HashSet<>();
    for (int b = 0, opened = 0; b < open.blocks(); b++) {
      opened = open.opensStratum(b) ? open.blockStart(b) : opened;
      for (int i = open.blockStart(b); i < open.blockEnd(b); i++) {
        if (open.event(open.person(i)) && open.blockEnd(b) - opened > 1) {
          comparing.add(open.stratum(open.person(i)));
        }
      }
    }
    int[] left = Arrays.stream(people).filter(i -> comparing.contains(strata[i])).toArray();
    return left.length == people.length ? this : among(strata, left);
  }

  private SeparableEvents among(int[] newStrata, int[] left) {
    if (left.length == 0) {
      return new SeparableEvents(all, newStrata, left, open);
    }
    double[] time = new double[left.length];
    boolean[] event = new boolean[left.length];
    int[] stratum = new int[left.length];
    for (int k = 0; k < left.length; k++) {
      time[k] = all.time(left[k]);
      event[k] = all.event(left[k]);
      stratum[k] = newStrata[left[k]];
    }
    return new SeparableEvents(
        all, newStrata, left, SurvivalTimes.stratified(time, event, stratum));
  }

  @Override
  public int[] people() {
    return people;
  }

  @Override
  public boolean has(int person) {
    return all.event(person);
  }

  @Override
  public boolean isTimed() {
    return true;
  }

  @Override
  public String what() {
    return "the event";
  }

  @Override
  public int[] strata() {
    return strata;
  }

  @Override
  public Tells by(double[] column) {
    boolean same = true;
    boolean lowest = true;
    boolean highest = true;
    Range risk = new Range();
    for (int b = 0; b < open.blocks(); b++) {
      risk = open.opensStratum(b) ? new Range() : risk;
      Range having = new Range();
      for (int i = open.blockStart(b); i < open.blockEnd(b); i++) {
        double value = column[people[open.person(i)]];
        risk.add(value);
        if (open.event(open.person(i))) {
          having.add(value);
        }
      }
      if (having.low <= having.high) {
        same &= risk.low == risk.high;
        lowest &= having.high == risk.low;
        highest &= having.low == risk.high;
      }
    }
    return same ? Tells.SAME : lowest || highest ? Tells.WHO : Tells.SOMETHING;
  }

  @Override
  public Separable without(double[] column) {
    if (by(column) == Tells.SAME) {
      return this;
    }
    Map<Double, Map<Integer, Integer>> finer = new HashMap<>();
    int[] split = strata.clone();
    int next = 0;
    for (int i : people) {
      Map<Integer, Integer> own = finer.computeIfAbsent(column[i], v -> new HashMap<>());
      Integer known = own.get(strata[i]);
      if (known == null) {
        known = next++;
        own.put(strata[i], known);
      }
      split[i] = known;
    }
    boolean some = Arrays.stream(people).anyMatch(all::event);
    return some ? among(split, people).compared() : among(split, new int[0]);
  }

  private static final class Range {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void add(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
}
