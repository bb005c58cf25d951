package cairn.reports.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How values read in a report, the same in every locale. Rounding is half up, on the number rounded
 * to ten significant digits, so that float noise never tips a digit. No number there is makes any
 * of this fail.
 */
public final class Display {
  /** What a hidden cell reads. */
  public static final String HIDDEN = "[c]";

  /** What a cell without a value reads. */
  public static final String NOT_AVAILABLE = "n/a";

  private static final MathContext NOISE = new MathContext(10, RoundingMode.HALF_UP);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String MINUS = "−";

  private Display() {}

  /** The text of {@code value} as a cell of {@code column}. */
  public static String cell(TableColumn column, Value value) {
    return text(value, column.type(), column.decimals());
  }

  /** The text of {@code value} shown as {@code type} with {@code decimals} digits. */
  public static String text(Value value, CellType type, int decimals) {
    if (value instanceof Value.Hidden) {
      return HIDDEN;
    } else if (value instanceof Value.NotAvailable) {
      return NOT_AVAILABLE;
    } else if (value instanceof Value.Text t) {
      return t.text();
    } else if (value instanceof Value.Day d) {
      return day(d.day());
    } else if (value instanceof Value.Count c) {
      return count(c.count());
    }
    if (value instanceof Value.Between b) {
      return type == CellType.COUNT
          ? count((long) b.least()) + " to " + count((long) b.most())
          : range(b.least(), b.most());
    }
    double number = ((Value.Number) value).number();
    return switch (type) {
      case SHARE -> share(number);
      case POINTS -> points(number);
      default -> decimal(number, decimals);
    };
  }

  /** A whole number with commas between thousands: {@code 1,204}. */
  public static String count(long count) {
    String digits = String.format(Locale.ROOT, "%,d", count);
    return digits.startsWith("-") ? MINUS + digits.substring(1) : digits;
  }

  /**
   * A share as whole per cent. What is not nothing never reads 0%, and what is not all never reads
   * 100%: they read {@code <1%} and {@code >99%}.
   */
  public static String share(double share) {
    if (!Double.isFinite(share)) {
      return NOT_AVAILABLE;
    }
    BigDecimal percent = scaled(share, 2).setScale(0, RoundingMode.HALF_UP);
    if (percent.signum() == 0 && share > 1e-9) {
      return "<1%";
    }
    boolean all = percent.compareTo(HUNDRED) == 0;
    return all && share < 1 - 1e-9 ? ">99%" : percent.toPlainString() + "%";
  }

  /**
   * A share beside the target it is held against: one below it never reads the same, {@code 79.6%}
   * beside 80% and {@code just below 80%} beside it where a decimal does not tell them apart.
   */
  public static String shareAgainst(double share, double target) {
    String read = share(share);
    if (!(share < target) || !read.equals(share(target))) {
      return read;
    }
    String finer = decimal(100 * share, 1) + "%";
    return finer.equals(decimal(100 * target, 1) + "%") ? "just below " + read : finer;
  }

  /** A difference of shares as whole points with its sign: {@code −9}, {@code +2}, {@code 0}. */
  public static String points(double difference) {
    if (!Double.isFinite(difference)) {
      return NOT_AVAILABLE;
    }
    BigDecimal points = scaled(difference, 2).setScale(0, RoundingMode.HALF_UP);
    String sign = points.signum() > 0 ? "+" : points.signum() < 0 ? MINUS : "";
    return sign + points.abs().toPlainString();
  }

  /**
   * A number with exactly {@code decimals} digits after the point; never {@code −0}. From {@code
   * 1e12} on it is written as a power of ten, and what is not finite as {@code ∞} or {@code n/a}.
   */
  public static String decimal(double number, int decimals) {
    if (Double.isNaN(number)) {
      return NOT_AVAILABLE;
    }
    String sign = number < 0 ? MINUS : "";
    if (Double.isInfinite(number)) {
      return sign + "∞";
    }
    if (Math.abs(number) >= 1e12) {
      return sign + String.format(Locale.ROOT, "%.1e", Math.abs(number));
    }
    BigDecimal rounded = scaled(number, 0).setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() < 0 ? MINUS : "")
        + String.format(Locale.ROOT, "%,." + decimals + "f", rounded.abs());
  }

  /** A day in words: {@code 30 June 2026}. */
  public static String day(LocalDate day) {
    String month = day.getMonth().name();
    return day.getDayOfMonth()
        + " "
        + month.charAt(0)
        + month.substring(1).toLowerCase(Locale.ROOT)
        + " "
        + day.getYear();
  }

  /** An interval of shares: {@code 30% to 51%}. */
  public static String interval(double lower, double upper) {
    return share(lower) + " to " + share(upper);
  }

  /**
   * What reports leave open of a share: {@code 30% to 51%}, {@code 8%} where both read the same.
   */
  public static String range(double lower, double upper) {
    String least = share(lower);
    String most = share(upper);
    return least.equals(most) ? least : least + " to " + most;
  }

  /** The number for a file: ten significant digits, a plain point, no exponent, no trailing 0. */
  static String exact(double number) {
    BigDecimal plain = scaled(number, 0).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }

  /** {@code value} rounded to what a reader of {@code column} sees. */
  static Value rounded(TableColumn column, Value value) {
    if (!(value instanceof Value.Number n)) {
      return value;
    }
    int digits =
        column.type() == CellType.DECIMAL ? column.decimals() : 2; // whole per cent and points
    return Value.number(scaled(n.number(), 0).setScale(digits, RoundingMode.HALF_UP).doubleValue());
  }

  private static BigDecimal scaled(double number, int powerOfTen) {
    return new BigDecimal(number).round(NOISE).scaleByPowerOfTen(powerOfTen);
  }
}
