package cairn.reports.disclosure.joint;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of unknown numbers, each taken a whole number of times: {@code x0 + x3 - 2 x7}. Unknowns
 * are known by their place in the model. All sums are exact; one too large for a {@code long} is an
 * {@link ArithmeticException}.
 */
public final class LinearForm {
  /** The sum of nothing. */
  public static final LinearForm NOTHING = new LinearForm(new int[0], new long[0]);

  private final int[] unknowns;
  private final long[] times;

  private LinearForm(int[] unknowns, long[] times) {
    this.unknowns = unknowns;
    this.times = times;
  }

  /** One unknown, once. */
  public static LinearForm of(int unknown) {
    return new LinearForm(new int[] {unknown}, new long[] {1});
  }

  /** The sum of forms. */
  public static LinearForm sum(Collection<LinearForm> forms) {
    Map<Integer, Long> sum = new TreeMap<>();
    for (LinearForm form : forms) {
      for (int i = 0; i < form.size(); i++) {
        sum.merge(form.unknowns[i], form.times[i], Math::addExact);
      }
    }
    sum.values().removeIf(n -> n == 0);
    return new LinearForm(
        sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sum.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** This form and another. */
  public LinearForm plus(LinearForm other) {
    return sum(List.of(this, other));
  }

  /** This form less another. */
  public LinearForm minus(LinearForm other) {
    return sum(List.of(this, other.negative()));
  }

  /** This form so many times. */
  public LinearForm multiplied(long number) {
    if (number == 0) {
      return NOTHING;
    }
    long[] multiplied = Arrays.stream(times).map(n -> Math.multiplyExact(n, number)).toArray();
    return new LinearForm(unknowns, multiplied);
  }

  /** This form taken away from nothing. */
  public LinearForm negative() {
    return multiplied(-1);
  }

  /** How many unknowns it has. */
  public int size() {
    return unknowns.length;
  }

  /** The unknown at a place of the form, in rising order. */
  public int unknown(int place) {
    return unknowns[place];
  }

  /** How often the unknown at a place of the form is taken; never 0. */
  public long times(int place) {
    return times[place];
  }

  /** Whether another form is part of this one: what is left without it has nothing below 0. */
  public boolean covers(LinearForm part) {
    int at = 0;
    for (int i = 0; i < size(); i++) {
      boolean same = at < part.size() && part.unknowns[at] == unknowns[i];
      if (times[i] < (same ? part.times[at] : 0)) {
        return false;
      }
      at += same ? 1 : 0;
    }
    return at == part.size();
  }

  /**
   * This form with other names for its unknowns.
   *
   * @param names for each unknown its new place; they must rise as the old ones do
   */
  LinearForm renamed(int[] names) {
    return new LinearForm(Arrays.stream(unknowns).map(each -> names[each]).toArray(), times);
  }

  /** Whether no unknown is taken away. */
  public boolean isSum() {
    return Arrays.stream(times).allMatch(n -> n > 0);
  }

  /** The value where the unknowns have these. */
  public long at(long[] values) {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      sum = Math.addExact(sum, Math.multiplyExact(times[i], values[unknowns[i]]));
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinearForm form
        && Arrays.equals(unknowns, form.unknowns)
        && Arrays.equals(times, form.times);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(unknowns) + Arrays.hashCode(times);
  }
}
