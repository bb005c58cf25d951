package cairn.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The explaining variables of a model: named columns, one row a person. A variable with several
 * levels becomes one 0/1 column for each level but the reference, named {@code variable=level}, so
 * that a message about a column names the variable and the group.
 */
public final class Covariates {
  private final List<String> names;
  private final List<double[]> columns;
  private final int rows;

  private Covariates(List<String> names, List<double[]> columns, int rows) {
    this.names = List.copyOf(names);
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /** No columns yet, for this many people. */
  public static Covariates rows(int rows) {
    return new Covariates(List.of(), List.of(), rows);
  }

  /**
   * These columns and one more.
   *
   * @throws NotEstimableException when a value is missing (NaN) or infinite, by name
   */
  public Covariates and(String name, double... values) {
    if (values.length != rows) {
      throw new IllegalArgumentException(
          "variable " + name + " has " + values.length + " values for " + rows + " people");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new NotEstimableException("variable " + name + " has a missing value");
      }
    }
    List<String> moreNames = new ArrayList<>(names);
    List<double[]> more = new ArrayList<>(columns);
    moreNames.add(name);
    more.add(values.clone());
    return new Covariates(moreNames, more, rows);
  }

  /**
   * These columns and a variable of several levels.
   *
   * @param level number of the level of each person, an index of {@code levels}; 0 is the reference
   * @param levels the names of the levels, the reference first
   */
  public Covariates andLevels(String name, int[] level, List<String> levels) {
    Covariates result = this;
    for (int k = 1; k < levels.size(); k++) {
      double[] column = new double[level.length];
      for (int i = 0; i < level.length; i++) {
        column[i] = level[i] == k ? 1 : 0;
      }
      result = result.and(name + "=" + levels.get(k), column);
    }
    return result;
  }

  /** A column of ones, named (Intercept), before the others. */
  public Covariates withIntercept() {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    List<String> moreNames = new ArrayList<>(List.of("(Intercept)"));
    moreNames.addAll(names);
    List<double[]> more = new ArrayList<>(List.of(ones));
    more.addAll(columns);
    return new Covariates(moreNames, more, rows);
  }

  /** The same people with one column set to one value for everybody. */
  public Covariates with(String name, double value) {
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("there is no variable " + name);
    }
    double[] same = new double[rows];
    Arrays.fill(same, value);
    List<double[]> changed = new ArrayList<>(columns);
    changed.set(at, same);
    return new Covariates(names, changed, rows);
  }

  /** The same columns of some of the people, in this order. */
  public Covariates of(int[] people) {
    List<double[]> some = new ArrayList<>();
    for (double[] column : columns) {
      some.add(Arrays.stream(people).mapToDouble(i -> column[i]).toArray());
    }
    return new Covariates(names, some, people.length);
  }

  /** The same people without the columns of these names. */
  public Covariates without(List<String> dropped) {
    Covariates kept = rows(rows);
    for (int j = 0; j < names.size(); j++) {
      kept = dropped.contains(names.get(j)) ? kept : kept.and(names.get(j), columns.get(j));
    }
    return kept;
  }

  /** The names of the columns. */
  public List<String> names() {
    return names;
  }

  /** How many people there are. */
  public int rows() {
    return rows;
  }

  /** How many columns there are. */
  public int size() {
    return names.size();
  }

  /** The value of a person in a column. */
  public double value(int row, int column) {
    return columns.get(column)[row];
  }

  /** The values of a column, one a person; not to be changed. */
  public double[] column(int column) {
    return columns.get(column);
  }

  /** The values of a person, one a column. */
  public double[] row(int row) {
    double[] values = new double[size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = columns.get(j)[row];
    }
    return values;
  }

  /** Σ β x of each person. */
  public double[] times(double[] beta) {
    double[] sum = new double[rows];
    for (int j = 0; j < size(); j++) {
      double[] column = columns.get(j);
      for (int i = 0; i < rows; i++) {
        sum[i] += beta[j] * column[i];
      }
    }
    return sum;
  }

  /** Refuses a column that is the same for everybody, by name. */
  public void requireVariation() {
    for (int j = 0; j < size(); j++) {
      double[] column = columns.get(j);
      boolean varies = false;
      for (double value : column) {
        varies |= value != column[0];
      }
      if (!varies) {
        throw new NotEstimableException(
            "variable " + names.get(j) + " has the same value for everybody");
      }
    }
  }
}
