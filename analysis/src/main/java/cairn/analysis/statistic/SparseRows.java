package cairn.analysis.statistic;

/**
 * The same covariates a row a person, without their zeros: most columns of a table of levels are 0
 * for most people, and sums over people need not visit them. Sums come out to the last digit as
 * they would with the zeros.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record SparseRows(int[] begin, int[] column, double[] value) {

  public static SparseRows of(Covariates x) {
    int n = x.rows();
    int p = x.size();
    int[] begin = new int[n + 1];
    for (int j = 0; j < p; j++) {
      double[] values = x.column(j);
      for (int i = 0; i < n; i++) {
        begin[i + 1] += values[i] != 0 ? 1 : 0;
      }
    }
    for (int i = 0; i < n; i++) {
      begin[i + 1] += begin[i];
    }
    int[] next = begin.clone();
    int[] column = new int[begin[n]];
    double[] value = new double[begin[n]];
    for (int j = 0; j < p; j++) {
      double[] values = x.column(j);
      for (int i = 0; i < n; i++) {
        if (values[i] != 0) {
          column[next[i]] = j;
          value[next[i]++] = values[i];
        }
      }
    }
    return new SparseRows(begin, column, value);
  }

  public int rows() {
    return begin.length - 1;
  }

  /** Σ β x of a person. */
  public double times(int row, double[] beta) {
    double sum = 0;
    for (int at = begin[row]; at < begin[row + 1]; at++) {
      sum += beta[column[at]] * value[at];
    }
    return sum;
  }

  /** Adds a multiple of a person's row to a sum. */
  public void add(int row, double factor, double[] sum) {
    for (int at = begin[row]; at < begin[row + 1]; at++) {
      sum[column[at]] += factor * value[at];
    }
  }

  /** Adds a multiple of the products of a person's values, on and below the diagonal. */
  public void addProducts(int row, double factor, double[][] sum) {
    for (int at = begin[row]; at < begin[row + 1]; at++) {
      double[] line = sum[column[at]];
      double scaled = factor * value[at];
      for (int other = begin[row]; other <= at; other++) {
        line[column[other]] += scaled * value[other];
      }
    }
  }
}
