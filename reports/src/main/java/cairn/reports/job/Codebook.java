package cairn.reports.job;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Header;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.researcher.HandedTable;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every column of every table handed over means, with how often it is filled. */
final class Codebook {
  private static final int VALUES_LISTED = 12;

  private final ReportMaterial material;
  private final List<HandedTable> tables;

  Codebook(ReportMaterial material, List<HandedTable> tables) {
    this.material = material;
    this.tables = tables;
  }

  /** One table of all columns of all tables. */
  PublishedTable table() {
    List<List<Value>> rows = new ArrayList<>();
    for (HandedTable table : tables) {
      rows.addAll(rows(table));
    }
    return PublishedTable.of("codebook", "Codebook", columns(), rows);
  }

  /** The same to be read, a section for each table. */
  Report report() {
    List<Section> sections = new ArrayList<>();
    for (HandedTable handed : tables) {
      Table table = handed.table();
      PublishedTable described =
          PublishedTable.of(table.name(), "Columns of " + table.name(), columns(), rows(handed));
      String id = table.name().replace('_', '-');
      sections.add(
          new Section(
              id,
              table.name(),
              table.name(),
              Words.capital(table.description()) + ".",
              List.of(
                  new Block.Paragraph(
                      Words.counted(handed.rows().size(), "row", "rows")
                          + "; a row is named by "
                          + Words.list(table.key())
                          + ". "
                          + notGiven(handed)),
                  new Block.TableBlock("columns-of-" + id, described, List.of()))));
    }
    var run = material.run();
    return new Report(
        new Header(
            "Codebook",
            run.program(),
            "Result tables, " + Words.month(material.now().month()),
            "What every column means, its type, and what it holds. Intervals are at "
                + material.level().percent()
                + ", the study plan's level.",
            new Header.Run(
                Words.month(material.now().month()), run.dataAsOf(), run.runId(), run.status()),
            List.of()),
        sections);
  }

  private static List<TableColumn> columns() {
    return List.of(
        TableColumn.text("column", "Column"),
        TableColumn.text("table", "Table"),
        TableColumn.text("type", "Type"),
        TableColumn.text("meaning", "Meaning"),
        TableColumn.text("in_key", "Names a row"),
        TableColumn.count("filled", "Filled", "rows"),
        TableColumn.count("missing", "Missing", "rows"),
        TableColumn.text("holds", "Holds"));
  }

  private static String notGiven(HandedTable handed) {
    return "Not given, to protect people: "
        + Words.counted(handed.leftOut(), "row", "rows")
        + ", and "
        + Words.counted(handed.hidden(), "cell", "cells")
        + " of the rows here.";
  }

  private static List<List<Value>> rows(HandedTable handed) {
    Table table = handed.table();
    List<Row> rows = handed.rows();
    List<List<Value>> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      int place = table.indexOf(column.name());
      long missing = rows.stream().filter(r -> r.isEmpty(place)).count();
      lines.add(
          List.of(
              Value.text(column.name()),
              Value.text(table.name()),
              Value.text(RawTables.type(column.type())),
              Value.text(column.description()),
              Value.text(table.key().contains(column.name()) ? "yes" : "no"),
              Value.count(rows.size() - missing),
              Value.count(missing),
              Value.text(holds(rows, place))));
    }
    return lines;
  }

  /** The words a column holds, or its range. */
  private static String holds(List<Row> rows, int place) {
    List<Object> values =
        rows.stream()
            .map(r -> r.value(place))
            .filter(Objects::nonNull)
            .map(Object.class::cast)
            .distinct()
            .toList();
    if (values.isEmpty()) {
      return "nothing this month";
    }
    if (values.get(0) instanceof Number) {
      double least = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).min().orElse(0);
      double most = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).max().orElse(0);
      return plain(least) + " to " + plain(most);
    }
    if (values.size() > VALUES_LISTED) {
      return values.size() + " different values";
    }
    return String.join(", ", values.stream().map(Object::toString).toList());
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(number)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
