package cairn.analysis.method.frame;

import cairn.analysis.statistic.NotEstimableException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The labels of a column as a person means them: which is which, and which means yes. */
public final class ValueLabels {
  private ValueLabels() {}

  /**
   * Which labels of a column of yes and no mean yes.
   *
   * @param option how a person names the label that means yes, for the message
   */
  public static boolean[] yes(FrameColumn.Levels column, @Nullable String label, String option) {
    List<String> labels = column.labels();
    boolean[] yes = new boolean[labels.size()];
    if (label != null) {
      int at = indexOf(labels, label);
      if (at < 0) {
        throw new NotEstimableException(
            column.name() + ": no row has the value that " + option + " names");
      }
      yes[at] = true;
      return yes;
    }
    boolean zero = false;
    for (int i = 0; i < yes.length; i++) {
      String word = labels.get(i).toLowerCase(Locale.ROOT);
      if (word.equals("true") || word.equals("false")) {
        yes[i] = word.equals("true");
        zero = true;
      } else if (isNumber(word)) {
        yes[i] = Double.parseDouble(word) != 0;
        zero |= !yes[i];
      } else {
        throw new NotEstimableException(
            column.name()
                + " is neither 0 and 1 nor true and false; say which value means yes with "
                + option);
      }
    }
    if (!zero && yes.length > 1) {
      throw new NotEstimableException(
          column.name() + " has no 0; say which of its values means yes with " + option);
    }
    return yes;
  }

  /**
   * Yes or no of each row.
   *
   * @throws NotEstimableException where a column has more than two values and no label is named
   */
  public static boolean[] yesOrNo(
      FrameColumn.Levels column, @Nullable String label, String option) {
    boolean[] yes = yes(column, label, option);
    if (yes.length > 2) {
      requireOneYes(column, label, option);
    }
    boolean[] rows = new boolean[column.rows()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = yes[column.codes()[i]];
    }
    return rows;
  }

  /** Of more than two values somebody has to say which one means yes. */
  private static void requireOneYes(
      FrameColumn.Levels column, @Nullable String label, String option) {
    if (label == null) {
      throw new NotEstimableException(
          column.name()
              + " has "
              + column.labels().size()
              + " values, where 0 and 1 were expected; say which means yes with "
              + option);
    }
  }

  /** The place of a label, numbers by their value; −1 when it is not there. */
  public static int indexOf(List<String> labels, String label) {
    int at = labels.indexOf(label);
    for (int i = 0; at < 0 && isNumber(label) && i < labels.size(); i++) {
      if (isNumber(labels.get(i))
          && Double.parseDouble(labels.get(i)) == Double.parseDouble(label)) {
        at = i;
      }
    }
    return at;
  }

  /** Whether a label is a number. */
  public static boolean isNumber(String text) {
    return text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  }
}
