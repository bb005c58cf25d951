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
  private final List<Factor> factors;
  private final int rows;

  /**
   * A variable of several levels.
   *
   * @param reference the level that has no column, with its variable: {@code variable=level}
   * @param columns the names of the columns of the others
   */
  public record Factor(String reference, List<String> columns) {}

  private Covariates(List<String> names, List<double[]> columns, List<Factor> factors, int rows) {
    this.names = List.copyOf(names);
    this.columns = List.copyOf(columns);
    this.factors = List.copyOf(factors);
    this.rows = rows;
  }

  /** No columns yet, for this many people. */
  public static Covariates rows(int rows) {
    return new Covariates(List.of(), List.of(), List.of(), rows);
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
    return new Covariates(moreNames, more, factors, rows);
  }

  /**
   * These columns and a variable of several levels.
   *
   * @param level number of the level of each person, an index of {@code levels}; 0 is the reference
   * @param levels the names of the levels, the reference first
   */
  public Covariates andLevels(String name, int[] level, List<String> levels) {
    Covariates result = this;
    List<String> added = new ArrayList<>();
    for (int k = 1; k < levels.size(); k++) {
      double[] column = new double[level.length];
      for (int i = 0; i < level.length; i++) {
        column[i] = level[i] == k ? 1 : 0;
      }
      added.add(name + "=" + levels.get(k));
      result = result.and(name + "=" + levels.get(k), column);
    }
    List<Factor> more = new ArrayList<>(factors);
    more.add(new Factor(name + "=" + levels.get(0), List.copyOf(added)));
    return new Covariates(result.names, result.columns, more, rows);
  }

  /** These columns and then those of the same people. */
  public Covariates and(Covariates others) {
    if (others.rows != rows) {
      throw new IllegalArgumentException("covariates of others have one row a person too");
    }
    return new Covariates(
        both(names, others.names),
        both(columns, others.columns),
        both(factors, others.factors),
        rows);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** The variables of several levels. */
  public List<Factor> factors() {
    return factors;
  }

  /** The named columns only, in the order they stand here. */
  public Covariates only(List<String> kept) {
    List<String> left = names.stream().filter(kept::contains).toList();
    List<double[]> own = left.stream().map(name -> columns.get(names.indexOf(name))).toList();
    List<Factor> whole =
        factors.stream().filter(factor -> left.containsAll(factor.columns())).toList();
    return new Covariates(left, own, whole, rows);
  }

  /** The same columns of these people only, in this order. */
  public Covariates of(int[] people) {
    List<double[]> part =
        columns.stream()
            .map(column -> Arrays.stream(people).mapToDouble(i -> column[i]).toArray())
            .toList();
    return new Covariates(names, part, factors, people.length);
  }

  /** A column of ones, named (Intercept), before the others. */
  public Covariates withIntercept() {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    List<String> moreNames = new ArrayList<>(List.of("(Intercept)"));
    moreNames.addAll(names);
    List<double[]> more = new ArrayList<>(List.of(ones));
    more.addAll(columns);
    return new Covariates(moreNames, more, factors, rows);
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
    return new Covariates(names, changed, factors, rows);
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
