package cairn.ingest.starter;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.source.SheetName;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to fill in: a sheet a table, what a column means in its header's comment, the choices
 * of a vocabulary to pick from, and an example that is left out when the sheet is read.
 */
final class FillInWorkbook {
  /** Rows that have drop-downs. */
  private static final int LAST_ROW = 5_000;

  private static final int EXAMPLE_ROW = 1;
  private static final int FIRST_ROW = 2;
  private static final String CHOICES = "choices";
  private static final List<String> YES_OR_NO = List.of("true", "false");
  private static final String NEEDED = "E8F0E4";
  private static final String OPTIONAL = "F3F3F3";
  private static final String FAINT = "808080";

  private final Contract contract;
  private final List<Table> tables;
  private final Workbook workbook;
  private final Map<String, Worksheet> sheets = new LinkedHashMap<>();
  private final Map<List<String>, Range> choices = new LinkedHashMap<>();

  private FillInWorkbook(Contract contract, List<Table> tables, Workbook workbook) {
    this.contract = contract;
    this.tables = tables;
    this.workbook = workbook;
  }

  /** Writes a workbook with a sheet for each of some tables. */
  static void write(Contract contract, List<Table> tables, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "cairn", null)) {
      new FillInWorkbook(contract, tables, workbook).fill();
    }
  }

  private void fill() {
    ExampleRows examples = ExampleRows.load();
    tables.forEach(table -> sheets.put(table.name(), workbook.newWorksheet(table.name())));
    Worksheet lists = workbook.newWorksheet(CHOICES);
    lists.setVisibilityState(VisibilityState.HIDDEN);
    for (Table table : tables) {
      Worksheet sheet = Objects.requireNonNull(sheets.get(table.name()));
      List<String> example = examples.cells(table);
      for (int i = 0; i < table.columns().size(); i++) {
        column(sheet, i, table.columns().get(i));
        example(sheet, i, table.columns().get(i), example.get(i));
        offer(sheet, i, table, lists);
      }
      sheet.freezePane(0, 1);
    }
  }

  private void column(Worksheet sheet, int at, Column column) {
    switch (column.type()) {
      case DATE -> sheet.style(at).format("yyyy-mm-dd").set();
      case TEXT, LIST -> sheet.style(at).format("@").set();
      default -> {}
    }
    sheet.width(at, Math.max(14, column.name().length() + 4));
    sheet.value(0, at, column.name());
    String colour = column.required() ? NEEDED : OPTIONAL;
    sheet.style(0, at).bold().fillColor(colour).format("@").set();
    sheet.comment(0, at, ColumnHelp.of(column, contract));
  }

  private static void example(Worksheet sheet, int at, Column column, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (at == 0) {
      sheet.value(EXAMPLE_ROW, at, SheetName.EXAMPLE + text);
    } else {
      switch (column.type()) {
        case DATE -> sheet.value(EXAMPLE_ROW, at, LocalDate.parse(text));
        case INTEGER, NUMBER -> sheet.value(EXAMPLE_ROW, at, Double.valueOf(text));
        case BOOLEAN -> sheet.value(EXAMPLE_ROW, at, Boolean.valueOf(text));
        case TEXT, LIST -> sheet.value(EXAMPLE_ROW, at, text);
      }
    }
    var style = sheet.style(EXAMPLE_ROW, at).italic().fontColor(FAINT);
    (column.type() == ColumnType.DATE ? style.format("yyyy-mm-dd") : style).set();
  }

  /** Lets people pick from a vocabulary, or from what stands in the sheet that a column names. */
  private void offer(Worksheet sheet, int at, Table table, Worksheet lists) {
    Column column = table.columns().get(at);
    String vocabulary = column.constraints().vocabulary();
    Range cells = sheet.range(FIRST_ROW, at, LAST_ROW, at);
    if (vocabulary != null) {
      ListDataValidation pick =
          cells.validateWithList(list(contract.catalogues().keys(vocabulary), lists));
      tell(pick, column.type() == ColumnType.TEXT);
    } else if (column.type() == ColumnType.BOOLEAN) {
      tell(cells.validateWithList(list(YES_OR_NO, lists)), true);
    } else {
      table.references().stream()
          .filter(reference -> reference.columns().get(0).equals(column.name()))
          .map(Table.Reference::table)
          .filter(sheets::containsKey)
          .findFirst()
          .map(sheets::get)
          .filter(named -> named != sheet)
          .ifPresent(named -> tell(cells.validateWithList(idsOf(named)), false));
    }
  }

  private static Range idsOf(Worksheet sheet) {
    return sheet.range(FIRST_ROW, 0, LAST_ROW, 0);
  }

  private static void tell(ListDataValidation pick, boolean isClosed) {
    pick.errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(isClosed)
        .errorTitle("Not one of the list")
        .error("Pick one of the list, or leave the cell empty.");
  }

  private Range list(List<String> keys, Worksheet lists) {
    return choices.computeIfAbsent(
        keys,
        words -> {
          int at = choices.size();
          for (int i = 0; i < words.size(); i++) {
            lists.value(i, at, words.get(i));
          }
          return lists.range(0, at, words.size() - 1, at);
        });
  }
}
