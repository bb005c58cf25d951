package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The bounds of a column's numbers. */
final class Range {
  private final double minimum;
  private final double maximum;
  private final Breach low;
  private final Breach high;

  Range(Column column) {
    Double least = column.constraints().minimum();
    Double most = column.constraints().maximum();
    minimum = least == null ? Double.NEGATIVE_INFINITY : least;
    maximum = most == null ? Double.POSITIVE_INFINITY : most;
    low = new Breach(Rule.MINIMUM, "is less than " + text(least));
    high = new Breach(Rule.MAXIMUM, "is more than " + text(most));
  }

  private static String text(@Nullable Double bound) {
    return bound == null
        ? "any number"
        : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  @Nullable Breach breach(double value) {
    return value < minimum ? low : value > maximum ? high : null;
  }
}
