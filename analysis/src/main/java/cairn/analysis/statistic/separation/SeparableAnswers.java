package cairn.analysis.statistic.separation;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Yes and no. A column separates where it is nowhere lower in those with a yes than in those with a
 * no, or nowhere higher; what it leaves open are the people at the one value that both have.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
record SeparableAnswers(boolean[] yes, int[] people) implements Separable {

  static SeparableAnswers of(boolean[] yes, double[] weight) {
    int[] people = IntStream.range(0, yes.length).filter(i -> weight[i] > 0).toArray();
    long with = Arrays.stream(people).filter(i -> yes[i]).count();
    if (with == 0 || with == people.length) {
      throw new NotEstimableException("the outcome is the same for everybody");
    }
    return new SeparableAnswers(yes, people);
  }

  @Override
  public boolean has(int person) {
    return yes[person];
  }

  @Override
  public boolean isTimed() {
    return false;
  }

  @Override
  public String what() {
    return "the outcome";
  }

  @Override
  public Tells by(double[] column) {
    Range with = range(column, true);
    Range without = range(column, false);
    if (Math.min(with.low, without.low) == Math.max(with.high, without.high)) {
      return Tells.SAME;
    }
    return with.high <= without.low || with.low >= without.high ? Tells.WHO : Tells.SOMETHING;
  }

  @Override
  public Separable without(double[] column) {
    Range with = range(column, true);
    Range without = range(column, false);
    if (by(column) == Tells.SAME) {
      return this;
    }
    double shared = with.high <= without.low ? with.high : with.low;
    boolean both = with.high == without.low || with.low == without.high;
    return new SeparableAnswers(
        yes, Arrays.stream(people).filter(i -> both && column[i] == shared).toArray());
  }

  @Override
  public int[] strata() {
    return new int[yes.length];
  }

  private record Range(double low, double high) {}

  /** The range of those with an answer; of nobody from infinity to minus infinity. */
  private Range range(double[] column, boolean answer) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i : people) {
      if (yes[i] == answer) {
        low = Math.min(low, column[i]);
        high = Math.max(high, column[i]);
      }
    }
    return new Range(low, high);
  }
}
