package cairn.analysis.method.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the cells of one column, straight into an array of numbers or of the places of labels. */
public final class ColumnReading {
  private static final int MOST_GROUPS = 500;

  /** What SAS and Stata write for no value. */
  private static final String DOT = ".";

  private static final String IF_NO_VALUE = "; if . means no value, say --missing .";

  private final String name;
  private final ColumnRole kind;
  private final Map<String, Integer> codeOf = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private boolean words;
  private double[] numbers = new double[0];
  private int[] codes = new int[0];
  private int size;
  private String last = "";
  private int lastCode = -1;

  public ColumnReading(String name, ColumnRole kind) {
    this.name = name;
    this.kind = kind;
    words = kind == ColumnRole.GROUP || kind == ColumnRole.ID;
  }

  /**
   * Takes a cell that is not empty.
   *
   * @return what is wrong with it, or an empty text
   */
  public String add(String cell) {
    if (kind == ColumnRole.COVARIATE && size == 0) {
      words = Double.isNaN(FrameCell.number(cell));
    }
    return words ? addLabel(cell) : addNumber(cell);
  }

  private String addNumber(String cell) {
    double value = FrameCell.number(cell);
    if (Double.isNaN(value)) {
      return cell.strip().equals(DOT)
          ? "a number was expected" + IF_NO_VALUE
          : kind == ColumnRole.COVARIATE
              ? "text among numbers; if these are groups, say --categorical " + name
              : "a number was expected";
    }
    if (kind == ColumnRole.TIME && value < 0) {
      return "a time of 0 or more was expected";
    }
    if (kind == ColumnRole.COUNT && (value < 0 || value != Math.rint(value))) {
      return "a whole number of 0 or more was expected";
    }
    if (kind == ColumnRole.SIZE && !(value > 0)) {
      return "a number above 0 was expected";
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(1024, size * 2));
    }
    numbers[size++] = value;
    return "";
  }

  private String addLabel(String cell) {
    if (kind == ColumnRole.COVARIATE && !Double.isNaN(FrameCell.number(cell))) {
      return labels.equals(List.of(DOT))
          ? "a number after one that is written ." + IF_NO_VALUE
          : "a number among text; if these are groups, say --categorical " + name;
    }
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, Math.max(1024, size * 2));
    }
    codes[size++] = code(cell);
    return kind != ColumnRole.ID && labels.size() > MOST_GROUPS
        ? "more than " + MOST_GROUPS + " groups; is it a number or an id?"
        : "";
  }

  /** Whether a group is called by a dot, which may be meant as no value. */
  public boolean hasGroupOfDot() {
    return words && labels.contains(DOT);
  }

  private int code(String cell) {
    if (cell.equals(last) && lastCode >= 0) {
      return lastCode;
    }
    Integer known = codeOf.get(cell);
    if (known == null) {
      known = labels.size();
      codeOf.put(cell, known);
      labels.add(cell);
    }
    last = cell;
    lastCode = known;
    return known;
  }

  /** The column as it was read. */
  public FrameColumn column() {
    if (!words) {
      return new FrameColumn.Numbers(name, Arrays.copyOf(numbers, size));
    }
    Map<Integer, String> order = new LinkedHashMap<>();
    int[] place =
        labels.stream().noneMatch(l -> Double.isNaN(FrameCell.plainNumber(l)))
            ? byValue(order)
            : byText(order);
    int[] sorted = new int[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = place[codes[i]];
    }
    return new FrameColumn.Levels(name, sorted, List.copyOf(order.values()));
  }

  /** Numbers that are names: in rising order, equal ones together. */
  private int[] byValue(Map<Integer, String> order) {
    TreeMap<Double, List<Integer>> byValue = new TreeMap<>();
    for (int k = 0; k < labels.size(); k++) {
      double value = FrameCell.plainNumber(labels.get(k)) + 0.0;
      byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(k);
    }
    int[] place = new int[labels.size()];
    byValue.forEach(
        (value, same) -> {
          int at = order.size();
          same.forEach(k -> place[k] = at);
          String own = labels.get(same.get(0));
          order.put(at, same.size() > 1 || own.contains(".") ? Numerals.plain(value) : own);
        });
    return place;
  }

  private int[] byText(Map<Integer, String> order) {
    List<String> sorted = new ArrayList<>(labels);
    sorted.sort(null);
    int[] place = new int[labels.size()];
    for (int at = 0; at < sorted.size(); at++) {
      place[codeOf.getOrDefault(sorted.get(at), 0)] = at;
      order.put(at, sorted.get(at));
    }
    return place;
  }
}
