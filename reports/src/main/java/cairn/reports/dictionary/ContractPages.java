package cairn.reports.dictionary;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.starter.ColumnHelp;
import cairn.ingest.starter.ExampleRows;
import cairn.reports.document.TablePage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tables of the contract as pages. */
public final class ContractPages {
  private final Contract contract;
  private final ExampleRows examples = ExampleRows.load();
  private final Feeds feeds = Feeds.load();

  private ContractPages(Contract contract) {
    this.contract = contract;
  }

  /** A page for each table, in the order of the contract. */
  public static List<TablePage> of(Contract contract) {
    ContractPages pages = new ContractPages(contract);
    return contract.tables().stream().map(pages::page).toList();
  }

  private TablePage page(Table table) {
    List<String> cells = examples.cells(table);
    List<TablePage.Line> lines = new ArrayList<>();
    Set<String> vocabularies = new LinkedHashSet<>();
    for (int at = 0; at < table.columns().size(); at++) {
      Column column = table.columns().get(at);
      String vocabulary = column.constraints().vocabulary();
      if (vocabulary != null) {
        vocabularies.add(vocabulary);
      }
      lines.add(
          new TablePage.Line(
              column.name(),
              column.description(),
              column.required(),
              cells(column),
              cells.get(at),
              column.required() ? List.of() : feeds.titles(table.name() + "." + column.name())));
    }
    return new TablePage(
        table.name(),
        table.description(),
        need(table),
        String.join(", ", table.key()),
        lines,
        vocabularies.stream().map(this::vocabulary).toList(),
        table.required() ? List.of() : feeds.titles(table.name()));
  }

  private String need(Table table) {
    if (table.required()) {
      return "Needed in every delivery.";
    }
    return contract.isNeededWithPeople(table)
        ? "Needed where there are people, be it as a header alone."
        : "May be left out.";
  }

  private static String cells(Column column) {
    String vocabulary = column.constraints().vocabulary();
    String keys = vocabulary == null ? "" : "A key of " + vocabulary + ".";
    String rule = ColumnHelp.cells(column);
    return keys.isEmpty() || rule.isEmpty() ? keys + rule : keys + " " + rule;
  }

  private TablePage.Vocabulary vocabulary(String name) {
    Catalogue<?> keys = contract.catalogues().vocabulary(name);
    return new TablePage.Vocabulary(
        name,
        keys.keys().stream()
            .map(key -> new TablePage.Vocabulary.Word(key, keys.label(key)))
            .toList());
  }
}
