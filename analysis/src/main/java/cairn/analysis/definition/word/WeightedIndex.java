package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import java.util.List;

/**
 * 120 less the weighted share of bad weeks: weeks weigh by their symbol, and use weighs the more
 * the later it is. Higher is better; 120 is the best (Ling and colleagues 1976). The first weeks of
 * the word are looked at, as many as there are factors; of a shorter word, all of them.
 *
 * @param use weight of {@code +}
 * @param mixed weight of {@code *}
 * @param missing weight of {@code o}
 * @param factors what use and mixed weeks are multiplied with, a number a week
 */
public record WeightedIndex(double use, double mixed, double missing, List<Double> factors)
    implements WordMeasure {
  private static final double BEST = 120;

  /** Keeps a copy. */
  public WeightedIndex {
    factors = List.copyOf(factors);
  }

  @Override
  public double measure(String word) {
    int weeks = Math.min(word.length(), factors.size());
    double sum = 0;
    double worst = 0;
    for (int i = 0; i < weeks; i++) {
      double factor = factors.get(i);
      sum +=
          switch (word.charAt(i)) {
            case '+' -> use * factor;
            case '*' -> mixed * factor;
            case 'o' -> missing;
            default -> 0;
          };
      worst += Math.max(use * factor, missing);
    }
    return worst == 0 ? Double.NaN : BEST - BEST * sum / worst;
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.POINTS;
  }

  @Override
  public String describe(Terms terms) {
    return "120 less the weighted share of bad weeks (+ "
        + Threshold.plain(use)
        + ", * "
        + Threshold.plain(mixed)
        + ", o "
        + Threshold.plain(missing)
        + ", use weighing more the later it is)";
  }
}
