package cairn.analysis.method.frame;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.List;

/** A named column without a missing value, one value a row. */
public sealed interface FrameColumn {
  /** The name in the file's header. */
  String name();

  /** How many rows it has. */
  int rows();

  /**
   * Numbers.
   *
   * @param name the name in the file's header
   * @param values one a row, finite; true and false are 1 and 0
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Numbers(String name, double[] values) implements FrameColumn {
    @Override
    public int rows() {
      return values.length;
    }
  }

  /**
   * Words, or numbers that are names of groups.
   *
   * @param name the name in the file's header
   * @param codes one a row, the place of its label
   * @param labels what stands in the cells, each once: numbers in rising order, else words in the
   *     order of their characters
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Levels(String name, int[] codes, List<String> labels) implements FrameColumn {
    /** Keeps its own list of the labels. */
    public Levels {
      labels = List.copyOf(labels);
    }

    /** Everybody in one group that is called {@code all}. */
    public static Levels everybody(int rows) {
      return new Levels("group", new int[rows], List.of("all"));
    }

    @Override
    public int rows() {
      return codes.length;
    }

    /**
     * The same with the labels in an order of one's own, which may name labels that no row has.
     *
     * @throws NotEstimableException when a row has a label that the order does not name
     */
    public Levels inOrder(List<String> order) {
      if (order.isEmpty()) {
        return this;
      }
      int[] place = new int[labels.size()];
      for (int k = 0; k < place.length; k++) {
        int code = k;
        place[k] = -1;
        for (int at = 0; at < order.size(); at++) {
          place[k] = ValueLabels.indexOf(labels, order.get(at)) == code ? at : place[k];
        }
        if (place[k] < 0) {
          throw new NotEstimableException(
              name + " has a value that the order on the command line does not name");
        }
      }
      return new Levels(name, Arrays.stream(codes).map(c -> place[c]).toArray(), order);
    }

    /** How many rows each label has. */
    public long[] sizes() {
      long[] sizes = new long[labels.size()];
      for (int code : codes) {
        sizes[code]++;
      }
      return sizes;
    }

    /** 1 where the row has this label, else 0. */
    public double[] indicator(int label) {
      return Arrays.stream(codes).mapToDouble(code -> code == label ? 1 : 0).toArray();
    }

    /** Whether each row has this label. */
    public boolean[] is(int label) {
      boolean[] is = new boolean[codes.length];
      for (int i = 0; i < is.length; i++) {
        is[i] = codes[i] == label;
      }
      return is;
    }
  }
}
