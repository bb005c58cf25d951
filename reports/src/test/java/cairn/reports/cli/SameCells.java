package cairn.reports.cli;

import cairn.reports.cli.answer.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A published table held against the answer to a query, row by row and cell by cell. Columns of the
 * answer belong to the table's column of that name, those after it that the table has not too: a
 * cell {@code 84% (69% to 92%)} is held against a share and its limits. Numbers agree within what
 * is printed, counts exactly; words may stand for keys, but the same word for the same keys
 * throughout.
 */
final class SameCells {
  private static final Pattern NUMBER =
      Pattern.compile("(over |<|>)?([−-]?)\\+?(\\d[\\d,]*(?:\\.\\d+)?(?:E-?\\d+)?)(%?)");

  /** Columns in which several keys share a word. */
  private static final List<String> SHARED_WORDS = List.of("method");

  private final String id;
  private final List<String> columns;
  private final List<List<String>> rows;
  private final List<String> notGiven;
  private final List<String> faults = new ArrayList<>();

  SameCells(String id, List<List<String>> table, List<String> notGiven) {
    this.id = id;
    this.columns = table.get(0);
    this.rows = table.subList(1, table.size());
    this.notGiven = notGiven;
  }

  /** What differs, a line each. */
  List<String> faults(Answer answer) {
    int of = rows.size();
    if (notGiven.isEmpty() ? answer.rows().size() != of : answer.rows().size() > of) {
      faults.add(id + ": " + answer.rows().size() + " rows for " + of);
      return faults;
    }
    List<List<Integer>> groups = groups(answer.columns());
    for (int c = 0; c < columns.size(); c++) {
      if (groups.get(c).isEmpty()) {
        if (!notGiven.contains(columns.get(c))) {
          faults.add(id + ": no column " + columns.get(c) + " in " + answer.columns());
        }
      } else {
        column(c, groups.get(c), answer.rows());
      }
    }
    return faults;
  }

  /** For each column of the table those of the answer that belong to it. */
  private List<List<Integer>> groups(List<String> names) {
    List<List<Integer>> groups = new ArrayList<>();
    columns.forEach(c -> groups.add(new ArrayList<>()));
    boolean inOrder = names.size() == columns.size();
    int at = 0;
    for (int s = 0; s < names.size(); s++) {
      String name = names.get(s);
      int next = columns.indexOf(name);
      if (inOrder) {
        at = s;
      } else if (next > at) {
        at = next;
      } else if (at + 1 < columns.size() && name.startsWith(columns.get(at + 1) + "_")) {
        at++;
      }
      groups.get(at).add(s);
    }
    return groups;
  }

  private void column(int column, List<Integer> group, List<List<@Nullable Object>> answer) {
    boolean isExact = isExact(column);
    List<String> asIs = new ArrayList<>();
    List<String> inPoints = new ArrayList<>();
    Map<List<String>, String> words = new HashMap<>();
    Map<String, List<String>> keys = new HashMap<>();
    for (int r = 0; r < answer.size(); r++) {
      List<@Nullable Object> values = new ArrayList<>();
      for (int s : group) {
        values.add(answer.get(r).get(s));
      }
      String cell = rows.get(r).get(column).replaceFirst("^'(?=[=+@-])", "");
      String where = id + ": row " + (r + 1) + " " + columns.get(column) + ": " + cell + " for ";
      if (!agree(cell, values, 1, isExact)) {
        asIs.add(where + values);
      }
      if (!agree(cell, values, 100, false)) {
        inPoints.add(where + values);
      }
      words(cell, values, words, keys, where);
    }
    faults.addAll(inPoints.isEmpty() ? List.of() : asIs.stream().limit(3).toList());
  }

  /** Whether a column has its numbers in full: counts, or ten digits. */
  private boolean isExact(int column) {
    List<String> cells = rows.stream().map(row -> row.get(column)).toList();
    return cells.stream().anyMatch(cell -> cell.matches(".*\\.\\d{7,}.*"))
        || cells.stream().allMatch(cell -> cell.matches("\\d+( to \\d+)?|n/a"));
  }

  /** The numbers of a cell and the numbers given, in order; among words others may stand too. */
  private static boolean agree(
      String cell, List<@Nullable Object> values, double scale, boolean isExact) {
    List<Double> given = new ArrayList<>();
    boolean hasWords = false;
    boolean hasNumbers = false;
    for (Object value : values) {
      hasWords |= value instanceof String || value instanceof Boolean;
      if (value instanceof Number n) {
        hasNumbers = true;
        given.add(n.doubleValue());
      }
    }
    if (hasWords && !hasNumbers) {
      return true;
    }
    int at = 0;
    Matcher number = NUMBER.matcher(cell);
    while (number.find()) {
      if (at < given.size() && isSame(number, given.get(at), scale, isExact)) {
        at++;
      } else if (!hasWords) {
        return false;
      }
    }
    return at == given.size();
  }

  private static boolean isSame(Matcher shown, double value, double scale, boolean isExact) {
    String digits = shown.group(3).replace(",", "");
    double number = Double.parseDouble(digits) * (shown.group(2).isEmpty() ? 1 : -1);
    boolean isShare = !shown.group(4).isEmpty();
    double given = isShare ? 100 * value : scale * value;
    if (shown.group(1) != null) {
      return shown.group(1).equals("<") ? given < number : given > number;
    }
    if (isExact) {
      return Math.abs(number - given) <= 1e-9 * Math.abs(number) + 1e-15;
    }
    int point = digits.indexOf('.');
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    return Math.abs(number - given) <= 0.5 * Math.pow(10, -decimals) + 1e-9;
  }

  private void words(
      String cell,
      List<@Nullable Object> values,
      Map<List<String>, String> words,
      Map<String, List<String>> keys,
      String where) {
    List<String> texts =
        values.stream()
            .filter(v -> v instanceof String || v instanceof Boolean)
            .map(Objects::toString)
            .toList();
    if (texts.isEmpty()) {
      return;
    }
    boolean hasNumbers = values.stream().anyMatch(Number.class::isInstance);
    String said = hasNumbers ? NUMBER.matcher(cell).replaceAll("#") : cell;
    String nothing = values.stream().map(v -> v == null ? "0" : "1").collect(Collectors.joining());
    List<String> key = new ArrayList<>(texts);
    key.add(nothing);
    String before = words.putIfAbsent(key, said);
    if (before != null && !before.equals(said)) {
      faults.add(where + values + ", which was " + before);
    }
    List<String> meant = keys.putIfAbsent(said, key);
    boolean shared = SHARED_WORDS.stream().anyMatch(where.substring(id.length())::contains);
    if (meant != null && !meant.equals(key) && !shared) {
      faults.add(where + values + ", but it stood for " + meant);
    }
  }
}
