package cairn.reports.funder;

import cairn.reports.document.Book;
import cairn.reports.document.FunderSummary;
import cairn.reports.language.Language;
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
  private static final Set<String> WORDED =
      Set.of(FunderColumn.UNIT.key(), FunderColumn.STATUS.key());
  private static final Set<String> KEYS =
      Set.of(FunderColumn.KIND.key(), FunderColumn.MEASURE.key(), FunderColumn.CATEGORY.key());

  private final Release release;
  private final Language language;

  private FunderBook(Release release, Language language) {
    this.release = release;
    this.language = language;
  }

  /**
   * The workbook.
   *
   * @param tables the tables of the release
   * @param summary what is read of them
   * @param language of the tables and of what is read
   */
  public static Book of(
      Release release, FunderTables tables, FunderSummary summary, Language language) {
    FunderBook book = new FunderBook(release, language);
    List<String> cover = new ArrayList<>(List.of(summary.head().program()));
    cover.addAll(summary.head().standing());
    cover.add(language.say("book.once"));
    List<Book.Sheet> sheets = new ArrayList<>();
    sheets.add(
        new Book.Sheet(
            "1_" + language.say("sheet.summary"),
            book.numbers(tables),
            List.of(language.say("book.counted"))));
    sheets.add(book.sheet(2, "sheet.month", tables.month()));
    tables.quarter().ifPresent(table -> sheets.add(book.sheet(3, "sheet.kinds", table)));
    sheets.add(book.sheet(sheets.size() + 1, "sheet.months", tables.trend()));
    return new Book(summary.head().title(), cover, notes(summary), sheets, summary.head().day());
  }

  private Book.Sheet sheet(int at, String name, PublishedTable table) {
    return new Book.Sheet(
        at + "_" + language.say(name),
        labelled(table),
        List.of(language.say("book.row") + " " + language.say("book.counted")));
  }

  private static List<String> notes(FunderSummary summary) {
    List<String> notes = new ArrayList<>();
    summary.notes().forEach(words -> notes.addAll(words.sentences()));
    return notes;
  }

  /** A table without the words for machines. */
  private PublishedTable labelled(PublishedTable table) {
    List<TableColumn> kept =
        table.columns().stream().filter(column -> !KEYS.contains(column.name())).toList();
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < table.rowCount(); i++) {
      int row = i;
      rows.add(
          kept.stream()
              .map(column -> worded(column.name(), table.value(row, column.name())))
              .collect(Collectors.toUnmodifiableList()));
    }
    return PublishedTable.of(table.name(), table.title(), kept, rows);
  }

  /** Units and how a number stands have words too. */
  private Value worded(String column, Value value) {
    String message = column + "." + (value instanceof Value.Text t ? t.text() : "");
    return WORDED.contains(column) && language.has(message)
        ? Value.text(language.say(message))
        : value;
  }

  private PublishedTable numbers(FunderTables tables) {
    MonthLines headline = new MonthLines(release, tables, language);
    String last = Periods.words(headline.before(), language);
    Level level = new Level(release.facts().confidence());
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("what", language.say("grid.what")));
    columns.add(TableColumn.count("number", language.say("column.number"), ""));
    columns.add(TableColumn.count("of", language.say("column.of"), ""));
    columns.add(TableColumn.share("share", language.say("column.share")));
    columns.add(TableColumn.share("lower", language.say("column.lower", language.level(level))));
    columns.add(TableColumn.share("upper", language.say("column.upper")));
    columns.add(TableColumn.text("unknown", language.say("grid.unknown")));
    columns.add(TableColumn.count("last_number", language.say("book.last", last), ""));
    columns.add(TableColumn.share("last_share", language.say("book.last.share", last)));
    columns.add(TableColumn.text("target", language.say("grid.target")));
    List<List<Value>> rows = headline.lines().stream().map(this::row).toList();
    return PublishedTable.of(
            "summary",
            language.say("grid.month", Periods.words(release.month(), language)),
            columns,
            rows)
        .rounded();
  }

  private List<Value> row(MonthLines.Line line) {
    ToldNumber now = line.now();
    return List.of(
        Value.text(line.label()),
        now.number(),
        now.of(),
        now.share(),
        now.lower(),
        now.upper(),
        Value.text(line.unknown().isEmpty() ? language.say("none") : line.unknown()),
        line.last().number(),
        line.last().share(),
        Value.text(line.target().isEmpty() ? language.say("target.none") : line.target()));
  }
}
