package cairn.analysis.method.frame;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text that loses nothing. */
public final class Numerals {
  private static final MathContext SEVENTEEN = new MathContext(17, RoundingMode.HALF_EVEN);

  private Numerals() {}

  /**
   * A number with 17 significant digits, as C's {@code %.17g} writes it and R's golden files hold
   * it: 238, 0.40000000000000002, 1.2e-10; {@code Inf} and {@code -Inf}.
   */
  public static String exact(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal digits = new BigDecimal(value).round(SEVENTEEN).stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent >= -4 && exponent < 17) {
      return digits.toPlainString();
    }
    String all = digits.unscaledValue().abs().toString();
    String fraction = all.length() > 1 ? "." + all.substring(1) : "";
    String sign = value < 0 ? "-" : "";
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return sign + all.charAt(0) + fraction + "e" + power + Math.abs(exponent);
  }

  /** A number as a person wrote it: whole ones without a fraction. */
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
