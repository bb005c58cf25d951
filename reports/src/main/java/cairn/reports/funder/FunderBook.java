package cairn.reports.funder;

import cairn.reports.document.Book;
import cairn.reports.document.FunderSummary;
import cairn.reports.release.Release;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a release as a workbook: the summary's first table in numbers, then each table. */
public final class FunderBook {
  private static final Set<String> KEYS =
      Set.of(FunderColumn.KIND.key(), FunderColumn.MEASURE.key(), FunderColumn.CATEGORY.key());

  private FunderBook() {}

  /**
   * The workbook.
   *
   * @param tables the tables of the release
   * @param summary what is read of them
   */
  public static Book of(Release release, FunderTables tables, FunderSummary summary) {
    List<String> cover = new ArrayList<>(List.of(summary.head().program()));
    cover.addAll(summary.head().standing());
    cover.add(
        "Each month is told of once; these numbers stay as they are. Nobody can be found in them.");
    List<Book.Sheet> sheets = new ArrayList<>();
    sheets.add(
        new Book.Sheet("1_Summary", numbers(release, tables), List.of(counted() + " [note 1]")));
    sheets.add(sheet(2, "Month", tables.month()));
    tables.quarter().ifPresent(table -> sheets.add(sheet(3, "Kinds", table)));
    sheets.add(sheet(sheets.size() + 1, "Months", tables.trend()));
    return new Book(summary.head().title(), cover, notes(summary), sheets, summary.head().day());
  }

  private static String counted() {
    return "Shares are of everybody who came, those of whom it is not known among them.";
  }

  private static Book.Sheet sheet(int at, String name, PublishedTable table) {
    return new Book.Sheet(
        at + "_" + name,
        labelled(table),
        List.of("A row for each category of each measure. " + counted() + " [note 1]"));
  }

  private static List<String> notes(FunderSummary summary) {
    List<String> notes = new ArrayList<>();
    summary.notes().forEach(words -> notes.addAll(words.sentences()));
    return notes;
  }

  /** A table without the words for machines. */
  private static PublishedTable labelled(PublishedTable table) {
    List<TableColumn> kept =
        table.columns().stream().filter(column -> !KEYS.contains(column.name())).toList();
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < table.rowCount(); i++) {
      int row = i;
      rows.add(
          kept.stream()
              .map(column -> table.value(row, column.name()))
              .collect(Collectors.toUnmodifiableList()));
    }
    return PublishedTable.of(table.name(), table.title(), kept, rows);
  }

  private static PublishedTable numbers(Release release, FunderTables tables) {
    MonthLines headline = new MonthLines(release, tables);
    String last = Periods.words(headline.before());
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("what", "What is told"));
    columns.add(TableColumn.count("number", "How many", ""));
    columns.add(TableColumn.count("of", "Of how many people", ""));
    columns.add(TableColumn.share("share", "Share of them"));
    columns.add(TableColumn.share("lower", new Level(release.facts().confidence()).from()));
    columns.add(TableColumn.share("upper", "to"));
    columns.add(TableColumn.text("unknown", "Not known, or everybody else"));
    columns.add(TableColumn.count("last_number", "How many in " + last, ""));
    columns.add(TableColumn.share("last_share", "Share in " + last));
    columns.add(TableColumn.text("target", "Target"));
    List<List<Value>> rows = headline.lines().stream().map(FunderBook::row).toList();
    return PublishedTable.of(
            "summary", "The month: " + Periods.words(release.month()), columns, rows)
        .rounded();
  }

  private static List<Value> row(MonthLines.Line line) {
    ToldNumber now = line.now();
    return List.of(
        Value.text(line.label()),
        now.number(),
        now.of(),
        now.share(),
        now.lower(),
        now.upper(),
        Value.text(line.unknown().isEmpty() ? ToldNumber.NONE : line.unknown()),
        line.last().number(),
        line.last().share(),
        Value.text(line.target().isEmpty() ? "none" : line.target()));
  }
}
