package cairn.reports.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale from numbers to pixels.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, more than {@code from}
 * @param start the pixel of {@code from}
 * @param end the pixel of {@code to}
 */
public record Axis(double from, double to, double start, double end) {
  /** The pixel of a number. */
  public double at(double number) {
    return start + (number - from) / (to - from) * (end - start);
  }

  /** {@link #at}, never outside the scale. */
  public double within(double number) {
    return at(Math.max(from, Math.min(to, number)));
  }

  /** Round numbers covering {@code low} to {@code high}, at most about {@code count} steps. */
  public static List<Double> roundTicks(double low, double high, int count) {
    double rough = Math.max((high - low) / count, 1e-9);
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        step = factor * power;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    long last = (long) Math.ceil(high / step - 1e-9);
    for (long i = (long) Math.floor(low / step + 1e-9); i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
