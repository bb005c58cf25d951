package cairn.reports.job;

import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Header;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.researcher.BandOfPeople;
import cairn.reports.researcher.ColumnFacts;
import cairn.reports.researcher.HandedTable;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What every column of every table handed over means, with how often it is filled. */
final class Codebook {
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
      rows.addAll(ColumnFacts.of(table));
    }
    return PublishedTable.of("codebook", "Codebook", ColumnFacts.COLUMNS, rows);
  }

  /** The same to be read, a section for each table. */
  Report report() {
    List<Section> sections = new ArrayList<>();
    for (HandedTable handed : tables) {
      Table table = handed.table();
      PublishedTable described =
          PublishedTable.of(
              table.name(),
              "Columns of " + table.name(),
              ColumnFacts.COLUMNS,
              ColumnFacts.of(handed));
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

  private String notGiven(HandedTable handed) {
    return "Not given, to protect people: "
        + BandOfPeople.of(handed.leftOut(), ResearcherFiles.rule(material).threshold())
        + " rows"
        + ", and "
        + Words.counted(handed.hidden(), "cell", "cells")
        + " of the rows here.";
  }
}
