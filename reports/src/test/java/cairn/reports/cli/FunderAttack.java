package cairn.reports.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who adds and subtracts all that funders were ever given: numbers by name, shown or
 * hidden, and what is known of how they hang together. It knows nothing of how they were protected,
 * and works with a solver that protection does not use.
 */
final class FunderAttack {
  /** Whole numbers from one to another, both possible as far as is known. */
  record Interval(long lower, long upper) {
    boolean isWithin(long least, long most) {
      return lower >= least && upper <= most;
    }
  }

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final List<Map<String, Integer>> forms = new ArrayList<>();
  private final List<Relationship> relations = new ArrayList<>();
  private final List<Double> sides = new ArrayList<>();

  /** A number that is known. */
  void shown(String name, long number) {
    relation(Map.of(name, 1), Relationship.EQ, number);
  }

  /** A number of which only is known that it is not 0. */
  void hidden(String name) {
    relation(Map.of(name, 1), Relationship.GEQ, 1);
  }

  /** Numbers that add up to another. */
  void addsUp(Collection<String> parts, String whole) {
    Map<String, Integer> form = new LinkedHashMap<>();
    parts.forEach(part -> form.merge(part, 1, Integer::sum));
    form.merge(whole, -1, Integer::sum);
    relation(form, Relationship.EQ, 0);
  }

  /** A form that is at least 0. */
  void atLeastNothing(Map<String, Integer> form) {
    relation(form, Relationship.GEQ, 0);
  }

  private void relation(Map<String, Integer> form, Relationship relation, double side) {
    form.keySet().forEach(name -> names.putIfAbsent(name, names.size()));
    forms.add(form);
    relations.add(relation);
    sides.add(side);
  }

  /** What is known of a form. */
  Interval of(Map<String, Integer> form) {
    OptionalDouble least = solved(form, GoalType.MINIMIZE);
    OptionalDouble most = solved(form, GoalType.MAXIMIZE);
    return new Interval(
        least.isEmpty() ? Long.MIN_VALUE : (long) Math.ceil(least.getAsDouble() - 1e-6),
        most.isEmpty() ? Long.MAX_VALUE : (long) Math.floor(most.getAsDouble() + 1e-6));
  }

  private OptionalDouble solved(Map<String, Integer> form, GoalType goal) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      constraints.add(new LinearConstraint(row(forms.get(i)), relations.get(i), sides.get(i)));
    }
    try {
      return OptionalDouble.of(
          new SimplexSolver()
              .optimize(
                  new LinearObjectiveFunction(row(form), 0),
                  new LinearConstraintSet(constraints),
                  goal,
                  new NonNegativeConstraint(true))
              .getValue());
    } catch (org.apache.commons.math3.optim.linear.UnboundedSolutionException e) {
      return OptionalDouble.empty();
    } catch (MathIllegalStateException e) {
      throw new IllegalStateException("what was told contradicts itself", e);
    }
  }

  private double[] row(Map<String, Integer> form) {
    double[] row = new double[names.size()];
    form.forEach((name, factor) -> row[names.get(name)] = factor);
    return row;
  }
}
