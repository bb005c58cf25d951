package cairn.reports.cli.estimate;

import cairn.analysis.statistic.Quantity;
import cairn.reports.cli.answer.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column of figures for reading, with so many decimals that the smallest still shows four digits.
 *
 * @param text the column
 * @param reasons words that its cells are too narrow for
 */
record FigureColumn(TextColumn text, Set<String> reasons) {
  private static final int DIGITS = 4;
  private static final int MOST_DECIMALS = 5;

  static FigureColumn of(String name, List<Quantity> values) {
    boolean chance = name.equals("p") || name.endsWith("_p") || name.startsWith("p_");
    int decimals = chance ? DIGITS : decimals(values);
    List<String> cells = new ArrayList<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Quantity value : values) {
      if (value.isPresent()) {
        cells.add(chance ? chance(value.value()) : number(value.value(), decimals));
      } else {
        String words = value.toString();
        int colon = words.indexOf(':');
        cells.add(colon < 0 ? words : words.substring(0, colon));
        if (colon >= 0) {
          reasons.add(words);
        }
      }
    }
    return new FigureColumn(TextColumn.numbers(name, cells), reasons);
  }

  private static int decimals(List<Quantity> values) {
    int most = 0;
    for (Quantity value : values) {
      double size = Math.abs(value.orElse(0));
      if (size != Math.rint(size) && Double.isFinite(size)) {
        int own = DIGITS - 1 - (int) Math.floor(Math.log10(size));
        most = Math.max(most, Math.min(MOST_DECIMALS, Math.max(2, own)));
      }
    }
    return shortest(values, most);
  }

  /** Fewer decimals where the last ones are 0 in every cell. */
  private static int shortest(List<Quantity> values, int most) {
    int decimals = most;
    while (decimals > 0) {
      double scale = Math.pow(10, decimals - 1);
      for (Quantity value : values) {
        double scaled = value.orElse(0) * scale;
        if (Double.isFinite(scaled) && Math.abs(scaled - Math.rint(scaled)) > 1e-9) {
          return decimals;
        }
      }
      decimals--;
    }
    return decimals;
  }

  private static String number(double value, int decimals) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    double size = Math.abs(value);
    boolean tiny = size > 0 && size < Math.pow(10, 1 - MOST_DECIMALS) && decimals > 0;
    return tiny || size >= 1e12
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
  }

  private static String chance(double p) {
    return p > 0 && p < 1e-4
        ? String.format(Locale.ROOT, "%.1e", p)
        : String.format(Locale.ROOT, "%." + DIGITS + "f", p);
  }
}
