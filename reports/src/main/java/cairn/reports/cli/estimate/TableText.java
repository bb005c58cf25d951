package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.statistic.Quantity;
import cairn.reports.cli.answer.TextColumn;
import cairn.reports.cli.answer.TextLines;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An estimate as aligned tables for a terminal of 80 columns. */
final class TableText {
  private static final int WIDTH = 80;

  private final Estimate estimate;
  private final String source;
  private final boolean all;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> reasons = new LinkedHashSet<>();

  TableText(Estimate estimate, String source, boolean all) {
    this.estimate = estimate;
    this.source = source;
    this.all = all;
  }

  String text() {
    line(estimate.title() + (source.isEmpty() ? "" : ": " + source));
    for (FigureTable table : estimate.tables()) {
      if (!table.detail() || all) {
        line("");
        wrapped(table.title(), "");
        show(table);
      }
    }
    if (!estimate.notes().isEmpty() || !reasons.isEmpty()) {
      line("");
    }
    estimate.notes().forEach(note -> wrapped(note, TextColumn.GAP));
    reasons.forEach(reason -> wrapped(reason, TextColumn.GAP));
    return text.toString();
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  private void wrapped(String words, String indent) {
    List<String> lines = TextLines.wrap(words, WIDTH - indent.length());
    for (int i = 0; i < lines.size(); i++) {
      line(i == 0 ? lines.get(i) : indent + lines.get(i));
    }
  }

  private void show(FigureTable table) {
    int from = table.keys().indexOf("from");
    boolean moves = from >= 0 && table.keys().indexOf("to") == from + 1;
    if (moves && table.stats().size() == 1 && isWhole(table, from)) {
      matrix(table, from);
    } else if (table.plain() && table.rows().size() == 1 && table.stats().size() > 5) {
      upright(table);
    } else {
      listed(table);
    }
  }

  /** Whether each from has each to, in one order; moves that a model allows may be fewer. */
  private static boolean isWhole(FigureTable table, int from) {
    List<List<String>> moves =
        table.rows().stream().map(row -> row.key().subList(from, from + 2)).toList();
    List<List<String>> whole = new ArrayList<>();
    for (String start : moves.stream().map(move -> move.get(0)).distinct().toList()) {
      moves.stream()
          .map(move -> move.get(1))
          .distinct()
          .forEach(to -> whole.add(List.of(start, to)));
    }
    return moves.equals(whole);
  }

  private static String label(String key) {
    return key.equals("about") ? "" : key;
  }

  private void listed(FigureTable table) {
    List<TextColumn> keys = new ArrayList<>();
    for (int k = 0; k < table.keys().size(); k++) {
      List<String> cells = new ArrayList<>();
      for (Row row : table.rows()) {
        cells.add(row.key().get(k));
      }
      keys.add(TextColumn.words(label(table.keys().get(k)), cells));
    }
    List<TextColumn> numbers = new ArrayList<>();
    for (int s = 0; s < table.stats().size(); s++) {
      numbers.add(number(table.stats().get(s), column(table, s)));
    }
    chunks(keys, numbers, table.rows().size());
  }

  private static List<Quantity> column(FigureTable table, int stat) {
    return table.rows().stream().map(row -> row.values().get(stat)).toList();
  }

  private TextColumn number(String name, List<Quantity> values) {
    FigureColumn column = FigureColumn.of(name, values);
    reasons.addAll(column.reasons());
    return column.text();
  }

  /** Where a table is wider than the terminal, its columns go on below, keys again. */
  private void chunks(List<TextColumn> keys, List<TextColumn> numbers, int rows) {
    int used = keys.stream().mapToInt(c -> c.width() + TextColumn.GAP.length()).sum();
    int next = 0;
    while (next < numbers.size()) {
      List<TextColumn> part = new ArrayList<>(keys);
      int width = used;
      do {
        width += numbers.get(next).width() + TextColumn.GAP.length();
        part.add(numbers.get(next++));
      } while (next < numbers.size()
          && width + numbers.get(next).width() + TextColumn.GAP.length() <= WIDTH);
      line(TextColumn.GAP + TextColumn.head(part));
      for (int row = 0; row < rows; row++) {
        line(TextColumn.GAP + TextColumn.row(part, row));
      }
    }
  }

  private void upright(FigureTable table) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    Row only = table.rows().get(0);
    String key = label(table.keys().get(0));
    if (!key.isEmpty()) {
      names.add(key);
      values.add(only.key().get(0));
    }
    for (int s = 0; s < table.stats().size(); s++) {
      names.add(table.stats().get(s));
      values.add(number("", List.of(only.values().get(s))).cells().get(0));
    }
    List<TextColumn> both = List.of(TextColumn.words("", names), TextColumn.words("", values));
    for (int row = 0; row < names.size(); row++) {
      line(TextColumn.GAP + TextColumn.row(both, row));
    }
  }

  /** From in rows and to in columns; parts of the key before them are in the title. */
  private void matrix(FigureTable table, int from) {
    List<String> rows = table.rows().stream().map(row -> row.key().get(from)).distinct().toList();
    List<String> columns =
        table.rows().stream().map(row -> row.key().get(from + 1)).distinct().toList();
    List<TextColumn> numbers = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      List<Quantity> values = new ArrayList<>();
      for (int r = 0; r < rows.size(); r++) {
        values.add(table.rows().get(r * columns.size() + c).values().get(0));
      }
      numbers.add(number(columns.get(c), values));
    }
    chunks(List.of(TextColumn.words("from \\ to", rows)), numbers, rows.size());
  }
}
