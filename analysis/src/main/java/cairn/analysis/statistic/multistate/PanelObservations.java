package cairn.analysis.statistic.multistate;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What panel observation leaves to know: how often somebody seen in one state was next seen in
 * another after some time, with the covariates at the start of that time. Equal intervals are
 * counted together, so the likelihood runs over distinct intervals and not over people.
 */
public final class PanelObservations {
  private final List<Interval> intervals;
  private final List<double[]> patterns;
  private final List<String> names;
  private final int states;
  private final int subjects;
  private final int observations;

  /** Intervals alike: covariate pattern, length, states before and after, and how many. */
  record Interval(int pattern, double length, int from, int to, long count) {}

  private PanelObservations(
      List<Interval> intervals,
      List<double[]> patterns,
      List<String> names,
      int states,
      int subjects,
      int observations) {
    this.intervals = intervals;
    this.patterns = patterns;
    this.names = names;
    this.states = states;
    this.subjects = subjects;
    this.observations = observations;
  }

  /** Observations without covariates. */
  public static PanelObservations of(int[] subject, double[] time, int[] state, int states) {
    return of(subject, time, state, states, Covariates.rows(subject.length));
  }

  /**
   * Observations, one a row; the rows of a subject stand together in rising time.
   *
   * @param subject any number for each subject
   * @param time time of observation, in the unit of the intensities
   * @param state 0 to states − 1
   * @param covariates one row an observation; those at the start of an interval hold during it
   * @throws NotEstimableException when times do not rise, a state is unknown or nobody is seen
   *     twice
   */
  public static PanelObservations of(
      int[] subject, double[] time, int[] state, int states, Covariates covariates) {
    Comparator<double[]> byValues = Arrays::compare;
    TreeMap<double[], Integer> patternIndex = new TreeMap<>(byValues);
    TreeMap<double[], long[]> counts = new TreeMap<>(byValues);
    int subjects = subject.length == 0 ? 0 : 1;
    for (int i = 0; i < subject.length; i++) {
      if (state[i] < 0 || state[i] >= states) {
        throw new NotEstimableException("state has a value outside 0 to " + (states - 1));
      }
      patternIndex.putIfAbsent(covariates.row(i), 0);
    }
    number(patternIndex);
    for (int i = 1; i < subject.length; i++) {
      if (subject[i] != subject[i - 1]) {
        subjects++;
        continue;
      }
      if (!(time[i] > time[i - 1])) {
        throw new NotEstimableException("time does not rise between two observations of a subject");
      }
      double pattern = patternIndex.getOrDefault(covariates.row(i - 1), 0);
      double[] key = {pattern, time[i] - time[i - 1], state[i - 1], state[i]};
      counts.computeIfAbsent(key, k -> new long[1])[0]++;
    }
    if (counts.isEmpty()) {
      throw new NotEstimableException("nobody is observed twice, so no move can be seen");
    }
    List<Interval> intervals = new ArrayList<>();
    counts.forEach(
        (k, n) -> intervals.add(new Interval((int) k[0], k[1], (int) k[2], (int) k[3], n[0])));
    return new PanelObservations(
        intervals,
        List.copyOf(patternIndex.keySet()),
        covariates.names(),
        states,
        subjects,
        subject.length);
  }

  /**
   * Intervals that have been counted already, each as if it were another subject's.
   *
   * @param counted lengths above 0, states from 0 to {@code states} − 1, equal ones may repeat
   * @throws NotEstimableException when there is none, a length is not above 0 or a state unknown
   */
  public static PanelObservations ofCounts(List<Counted> counted, int states) {
    TreeMap<double[], long[]> counts = new TreeMap<>(Arrays::compare);
    long total = 0;
    for (Counted one : counted) {
      if (!(one.length() > 0) || Math.min(one.from(), one.to()) < 0) {
        throw new NotEstimableException("an interval has no length or no state");
      }
      if (Math.max(one.from(), one.to()) >= states) {
        throw new NotEstimableException("state has a value outside 0 to " + (states - 1));
      }
      double[] key = {one.length(), one.from(), one.to()};
      counts.computeIfAbsent(key, k -> new long[1])[0] += one.count();
      total += one.count();
    }
    if (counts.isEmpty()) {
      throw new NotEstimableException("nobody is observed twice, so no move can be seen");
    }
    List<Interval> intervals = new ArrayList<>();
    counts.forEach((k, n) -> intervals.add(new Interval(0, k[0], (int) k[1], (int) k[2], n[0])));
    int subjects = Math.toIntExact(total);
    return new PanelObservations(
        intervals,
        List.of(new double[0]),
        List.of(),
        states,
        subjects,
        Math.multiplyExact(2, subjects));
  }

  /**
   * Equal intervals between two observations.
   *
   * @param length time between the two, in the unit of the intensities
   * @param from state at the first, from 0
   * @param to state at the second
   * @param count how many such intervals
   */
  public record Counted(double length, int from, int to, long count) {}

  private static void number(Map<double[], Integer> patterns) {
    int next = 0;
    for (var entry : patterns.entrySet()) {
      entry.setValue(next++);
    }
  }

  List<Interval> intervals() {
    return intervals;
  }

  double[] pattern(int index) {
    return patterns.get(index);
  }

  /** The names of the covariates. */
  public List<String> names() {
    return names;
  }

  /** How many states there are. */
  public int states() {
    return states;
  }

  /** How many subjects were observed. */
  public int subjects() {
    return subjects;
  }

  /** How many observations there are. */
  public int observations() {
    return observations;
  }

  /** How often each move from one observation to the next was seen. */
  public OneStepTransitions transitions() {
    long[][] table = new long[states][states];
    for (Interval one : intervals) {
      table[one.from()][one.to()] += one.count();
    }
    return OneStepTransitions.ofCounts(table);
  }

  /** Time spent in a state if nobody moved between observations. */
  double timeIn(int state) {
    double sum = 0;
    for (Interval one : intervals) {
      sum += one.from() == state ? one.length() * one.count() : 0;
    }
    return sum;
  }
}
