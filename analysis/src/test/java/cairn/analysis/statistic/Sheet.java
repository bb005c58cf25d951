package cairn.analysis.statistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * A data set as an R script codes it: columns of numbers (missing is NaN) or words, derived
 * columns, rows picked, and the columns of a formula such as {@code a*b + grp} with R's names.
 */
@SuppressWarnings("StringSplitter")
public final class Sheet {
  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final Map<String, String[]> words = new LinkedHashMap<>();
  private final int rows;

  private Sheet(int rows) {
    this.rows = rows;
  }

  public static Sheet of(Csv csv, String... columns) {
    Sheet sheet = new Sheet(csv.size());
    for (String column : columns) {
      String[] text = csv.texts(column);
      boolean number = Arrays.stream(text).allMatch(t -> isMissing(t) || Frames.isNumber(t));
      if (number) {
        sheet.numbers.put(
            column,
            Arrays.stream(text)
                .mapToDouble(t -> isMissing(t) ? Double.NaN : Double.parseDouble(t))
                .toArray());
      } else {
        sheet.words.put(column, text);
      }
    }
    return sheet;
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("NA");
  }

  public int rows() {
    return rows;
  }

  public double[] get(String column) {
    double[] values = numbers.get(column);
    if (values == null) {
      throw new IllegalArgumentException("no numbers " + column + " in " + numbers.keySet());
    }
    return values;
  }

  public boolean has(String column) {
    return numbers.containsKey(column) || words.containsKey(column);
  }

  public String[] text(String column) {
    return words.get(column);
  }

  public int[] integers(String column) {
    return Arrays.stream(get(column)).mapToInt(v -> (int) v).toArray();
  }

  public boolean[] yes(String column) {
    double[] values = get(column);
    boolean[] yes = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      yes[i] = values[i] == 1;
    }
    return yes;
  }

  /** The column, made from others, is added in place. */
  public Sheet with(String name, IntToDoubleFunction value) {
    double[] values = new double[rows];
    Arrays.setAll(values, value);
    numbers.put(name, values);
    return this;
  }

  /** The rows that are kept, in their order. */
  public Sheet where(IntPredicate keep) {
    int[] kept = java.util.stream.IntStream.range(0, rows).filter(keep).toArray();
    return at(kept);
  }

  public Sheet at(int[] kept) {
    Sheet sheet = new Sheet(kept.length);
    numbers.forEach(
        (name, v) -> sheet.numbers.put(name, Arrays.stream(kept).mapToDouble(i -> v[i]).toArray()));
    words.forEach(
        (name, v) ->
            sheet.words.put(name, Arrays.stream(kept).mapToObj(i -> v[i]).toArray(String[]::new)));
    return sheet;
  }

  /** The rows that have a number in each of these columns. */
  public Sheet complete(String... columns) {
    return where(i -> Arrays.stream(columns).allMatch(c -> !Double.isNaN(get(c)[i])));
  }

  /** The columns of {@code a + b*c + a:b}, main effects before products as R orders them. */
  public Covariates covariates(String formula) {
    List<List<String>> terms = new ArrayList<>();
    if (formula.equals("1")) {
      return Covariates.rows(rows);
    }
    for (String term : expanded(formula).split("\\+")) {
      for (List<String> one : crossed(term.trim())) {
        if (terms.stream()
            .noneMatch(t -> java.util.Set.copyOf(t).equals(java.util.Set.copyOf(one)))) {
          terms.add(one);
        }
      }
    }
    terms.sort(java.util.Comparator.comparingInt(List::size));
    Covariates x = Covariates.rows(rows);
    for (List<String> term : terms) {
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (String name : term) {
        columns = product(columns, columns(name));
      }
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        x = x.and(column.getKey(), column.getValue());
      }
    }
    return x;
  }

  /** {@code g*(a+b)} as {@code g*a+g*b}. */
  private static String expanded(String formula) {
    java.util.regex.Matcher m =
        java.util.regex.Pattern.compile("(\\w+)\\*\\(([^)]*)\\)").matcher(formula);
    StringBuilder text = new StringBuilder();
    while (m.find()) {
      String by = m.group(1);
      List<String> parts = new ArrayList<>();
      for (String one : m.group(2).split("\\+")) {
        parts.add(by + "*" + one.trim());
      }
      m.appendReplacement(text, String.join("+", parts));
    }
    return m.appendTail(text).toString();
  }

  private static List<List<String>> crossed(String term) {
    if (term.contains("*")) {
      String[] ab = term.split("\\*");
      return List.of(
          List.of(ab[0].trim()), List.of(ab[1].trim()), List.of(ab[0].trim(), ab[1].trim()));
    }
    return List.of(Arrays.stream(term.split(":")).map(String::trim).toList());
  }

  private Map<String, double[]> columns(String name) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    if (numbers.containsKey(name)) {
      columns.put(name, numbers.get(name));
      return columns;
    }
    String[] text = words.get(name);
    List<String> levels = Arrays.stream(text).distinct().sorted().toList();
    for (String level : levels.subList(1, levels.size())) {
      columns.put(
          name + level, Arrays.stream(text).mapToDouble(t -> t.equals(level) ? 1 : 0).toArray());
    }
    return columns;
  }

  private static Map<String, double[]> product(
      Map<String, double[]> left, Map<String, double[]> right) {
    if (left.isEmpty()) {
      return right;
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    left.forEach(
        (a, x) ->
            right.forEach(
                (b, y) -> {
                  double[] both = new double[x.length];
                  Arrays.setAll(both, i -> x[i] * y[i]);
                  columns.put(a + ":" + b, both);
                }));
    return columns;
  }
}
