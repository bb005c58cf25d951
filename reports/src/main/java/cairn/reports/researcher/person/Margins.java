package cairn.reports.researcher.person;

import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.reports.researcher.HandedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws cells from the margins of a table. */
final class Margins {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  private final HandedTable real;
  private final Random random;
  private final Map<Integer, double[]> ranges = new TreeMap<>();
  private final Map<Character, List<Character>> after = new TreeMap<>();
  private final List<Character> first = new ArrayList<>();
  private int length;

  Margins(HandedTable real, Random random) {
    this.real = real;
    this.random = random;
  }

  /**
   * The value so far up among sorted values, 0 where there is none.
   *
   * @param share from 0 to 1
   */
  static double quantile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }

  /** A word or a yes or no of the column, as often as it stands there. */
  @Nullable Object value(int place) {
    return real.rows().get(random.nextInt(real.rows().size())).value(place);
  }

  /** A number of the middle of the column, empty as often as it is there. */
  @Nullable Object number(int place) {
    if (real.rows().get(random.nextInt(real.rows().size())).isEmpty(place)) {
      return null;
    }
    double[] range = ranges.computeIfAbsent(place, this::range);
    double drawn = range[0] + random.nextDouble() * (range[1] - range[0]);
    return real.table().columns().get(place).type() == ColumnType.INTEGER
        ? (Object) Math.round(drawn)
        : (Object) (double) Math.round(drawn);
  }

  private double[] range(int place) {
    List<Double> values = new ArrayList<>();
    for (Row row : real.rows()) {
      if (row.value(place) instanceof Number number) {
        values.add(number.doubleValue());
      }
    }
    return new double[] {quantile(values, LOW), quantile(values, HIGH)};
  }

  /** A word whose letters follow each other as they do in the column's words. */
  String word(int place) {
    if (first.isEmpty()) {
      real.rows().forEach(row -> learn(String.valueOf(row.value(place))));
    }
    StringBuilder made = new StringBuilder();
    char last = first.get(random.nextInt(first.size()));
    made.append(last);
    while (made.length() < length) {
      List<Character> next = after.getOrDefault(last, first);
      last = next.get(random.nextInt(next.size()));
      made.append(last);
    }
    return made.toString();
  }

  private void learn(String word) {
    length = word.length();
    first.add(word.charAt(0));
    for (int at = 1; at < word.length(); at++) {
      after.computeIfAbsent(word.charAt(at - 1), any -> new ArrayList<>()).add(word.charAt(at));
    }
  }
}
