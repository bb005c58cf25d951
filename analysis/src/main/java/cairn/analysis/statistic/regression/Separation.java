package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why a logistic or a Cox model has no finite estimate: a direction of the coefficients along which
 * the likelihood rises for ever, found by linear programming, with the variables and levels in it.
 *
 * <p>Logistic: δ with (2y − 1) δx ≥ 0 for everybody, above 0 for somebody. Cox: δ x of each event
 * at least δ x of everybody at risk then, above it once. Coefficients of columns outside the
 * direction are finite; they are those of the people whom the direction leaves open ({@link
 * #open}).
 *
 * <p>Worked example: x = 0, 0, 1, 1 and y = 0, 1, 1, 1: everybody with x = 1 is yes; the direction
 * is (0, 1), and the two people with x = 0 are left open.
 *
 * <p>Source: Albert and Anderson (1984), Biometrika 71, 1–10; Konis (2007), Linear programming
 * algorithms for detecting separated data; Bryson and Johnson (1981) on Cox models.
 *
 * @param columns the variables that have no finite coefficient
 * @param open the people of whom the other coefficients can be estimated; empty when they cannot
 * @param sentence what is so, by variable and level
 */
public record Separation(List<String> columns, List<Integer> open, String sentence) {

  /** Keeps its own lists. */
  public Separation {
    columns = List.copyOf(columns);
    open = List.copyOf(open);
  }

  /** What separates yes from no, if anything does. */
  public static Optional<Separation> ofLogistic(boolean[] yes, Covariates covariates) {
    double[][] x = rows(covariates.withIntercept());
    double[][] towards = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      double sign = yes[i] ? 1 : -1;
      towards[i] = Arrays.stream(x[i]).map(v -> sign * v).toArray();
    }
    double[] direction = RecessionDirection.of(new ListedRows(towards));
    if (direction.length == 0) {
      return Optional.empty();
    }
    int[] open =
        IntStream.range(0, x.length)
            .filter(
                i -> Math.abs(RecessionDirection.dot(direction, x[i])) < RecessionDirection.ZERO)
            .toArray();
    return Optional.of(
        named(covariates, Arrays.copyOfRange(direction, 1, direction.length), open, yes, false));
  }

  private static double[][] rows(Covariates covariates) {
    double[][] rows = new double[covariates.rows()][];
    Arrays.setAll(rows, covariates::row);
    return RecessionDirection.scaled(rows);
  }

  /** Rows that are there one by one. */
  private static final class ListedRows implements RecessionDirection.Rows {
    private final double[][] rows;

    ListedRows(double[][] rows) {
      this.rows = rows;
    }

    @Override
    public double[] sum() {
      double[] sum = new double[rows[0].length];
      for (double[] row : rows) {
        for (int j = 0; j < sum.length; j++) {
          sum[j] += row[j];
        }
      }
      return sum;
    }

    @Override
    public List<double[]> against(double[] direction) {
      return Arrays.stream(rows)
          .filter(row -> RecessionDirection.dot(row, direction) < -1e-9)
          .toList();
    }
  }

  /** What separates those with the event from those without, if anything does. */
  public static Optional<Separation> ofCox(SurvivalTimes data, Covariates covariates) {
    double[][] x = rows(covariates);
    double[] direction = RecessionDirection.of(new RiskSetOrder(data, x));
    if (direction.length == 0) {
      return Optional.empty();
    }
    double[] along =
        Arrays.stream(x).mapToDouble(r -> RecessionDirection.dot(r, direction)).toArray();
    double most = Arrays.stream(along).max().orElse(0) - RecessionDirection.ZERO;
    boolean[] event = new boolean[along.length];
    boolean top = true;
    for (int i = 0; i < along.length; i++) {
      event[i] = data.event(i);
      top &= !event[i] || along[i] > most;
    }
    // Where all events lie at the top, those below it weigh nothing in any risk set.
    boolean all = top;
    int[] open = IntStream.range(0, along.length).filter(i -> all && along[i] > most).toArray();
    return Optional.of(named(covariates, direction, open, event, true));
  }

  private static Separation named(
      Covariates covariates, double[] direction, int[] open, boolean[] yes, boolean cox) {
    List<String> columns = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (int j = 0; j < direction.length; j++) {
      if (Math.abs(direction[j]) > RecessionDirection.ZERO) {
        columns.add(covariates.names().get(j));
        String reason = reason(covariates.names().get(j), covariates.column(j), yes, cox);
        if (!reason.isEmpty()) {
          reasons.add(reason);
        }
      }
    }
    String what =
        (columns.size() == 1 ? "variable " : "variables ")
            + String.join(", ", columns)
            + (columns.size() == 1 ? " separates " : " together separate ")
            + (cox ? "those with the event from those without" : "yes from no");
    String why = reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")";
    return new Separation(
        columns,
        Arrays.stream(open).boxed().toList(),
        what + why + ", so " + (columns.size() == 1 ? "its" : "their") + " ratio is not finite");
  }

  /** Which side of a column of 0 and 1 has all yes or all no; empty for another column. */
  private static String reason(String name, double[] column, boolean[] yes, boolean cox) {
    int[][] counts = new int[2][2];
    for (int i = 0; i < column.length; i++) {
      if (column[i] != 0 && column[i] != 1) {
        return "";
      }
      counts[(int) column[i]][yes[i] ? 1 : 0]++;
    }
    String has = cox ? " has the event" : " is yes";
    for (int side = 1; side >= 0; side--) {
      String who = side == 1 ? " with " + name : " without " + name;
      if (counts[side][1] == 0) {
        return "nobody" + who + has;
      }
      if (counts[side][0] == 0) {
        return "everybody" + who + has;
      }
    }
    return "";
  }
}
