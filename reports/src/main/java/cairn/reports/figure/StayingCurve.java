package cairn.reports.figure;

import cairn.reports.table.Value;
import java.util.List;

/**
 * How long the people of one group type kept coming.
 *
 * @param label the group type's name
 * @param people how many people there are, or hidden
 * @param steps the Kaplan–Meier estimate, in order of time; before the first step it is 1. No
 *     steps: nobody stopped, or nothing may be drawn
 * @param until the time at which the curve ends, in weeks; 0 draws no curve
 * @param endedAt times at which the follow-up of somebody still attending ended
 * @param counts what the table under the curves says at each tick
 */
public record StayingCurve(
    String label,
    Value people,
    List<Step> steps,
    double until,
    List<Double> endedAt,
    Counts counts) {
  public StayingCurve {
    steps = List.copyOf(steps);
    endedAt = List.copyOf(endedAt);
    for (int s = 1; s < steps.size(); s++) {
      if (steps.get(s).time() < steps.get(s - 1).time()) {
        throw new IllegalArgumentException("steps are in order of time");
      }
    }
  }

  /**
   * The estimate from a time on.
   *
   * @param time weeks since the first session
   * @param share the share still attending, 0 to 1
   * @param lower the lower limit of its interval
   * @param upper the upper limit
   */
  public record Step(double time, double share, double lower, double upper) {
    public Step {
      if (!(time >= 0 && 0 <= lower && lower <= share && share <= upper && upper <= 1)) {
        throw new IllegalArgumentException("a step has 0 <= lower <= share <= upper <= 1");
      }
    }
  }

  /**
   * Where everybody is at each tick: the four add up to the number of people.
   *
   * @param stillAttending people still attending
   * @param stopped people who stopped
   * @param plannedEnd people who reached the planned end of their group
   * @param followUpEnded people still attending when the follow-up ended
   */
  public record Counts(
      List<Value> stillAttending,
      List<Value> stopped,
      List<Value> plannedEnd,
      List<Value> followUpEnded) {
    public Counts {
      stillAttending = List.copyOf(stillAttending);
      stopped = List.copyOf(stopped);
      plannedEnd = List.copyOf(plannedEnd);
      followUpEnded = List.copyOf(followUpEnded);
    }

    /** The four rows, in the order of the table. */
    List<List<Value>> rows() {
      return List.of(stillAttending, stopped, plannedEnd, followUpEnded);
    }
  }

  /** The estimate at {@code time}; 1 before the first step. */
  public Step at(double time) {
    Step found = new Step(0, 1, 1, 1);
    for (Step step : steps) {
      if (step.time() <= time) {
        found = step;
      }
    }
    return found;
  }

  /**
   * Refuses a table that has not one value a tick, or whose known counts do not add up to the
   * number of people.
   */
  void check(int ticks) {
    for (List<Value> row : counts.rows()) {
      if (row.size() != ticks) {
        throw new IllegalArgumentException(label + ": one count a tick is needed");
      }
    }
    for (int t = 0; t < ticks; t++) {
      long sum = 0;
      boolean known = true;
      for (List<Value> row : counts.rows()) {
        known &= row.get(t) instanceof Value.Count;
        sum += row.get(t) instanceof Value.Count c ? c.count() : 0;
      }
      if (known && people instanceof Value.Count n && n.count() != sum) {
        throw new IllegalArgumentException(label + ": counts do not add up to n at tick " + t);
      }
    }
  }
}
