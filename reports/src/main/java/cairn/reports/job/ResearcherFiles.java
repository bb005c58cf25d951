package cairn.reports.job;

import cairn.analysis.job.ResultTables;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.StoredFile;
import cairn.reports.format.HtmlWriter;
import cairn.reports.script.LabelledTable;
import cairn.reports.script.SasScript;
import cairn.reports.script.SpssScript;
import cairn.reports.script.StataScript;
import cairn.reports.section.ReportMaterial;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The researcher's folder: the summary tables as Parquet and CSV, the codebook, terms of use, how
 * to cite, examples that run, and sums of it all. It has no table with a row for a person.
 */
final class ResearcherFiles {
  private static final String FOLDER = Audience.RESEARCHER.key() + "/";
  private static final List<String> TEXTS = List.of("README.md", "DATA-USE.md", "CITATION.cff");
  private static final List<String> EXAMPLES =
      List.of(
          "examples/duckdb.sql",
          "examples/example.R",
          "examples/example.py",
          "examples/read.R",
          "examples/report.qmd");

  private ResearcherFiles() {}

  static void add(ReportMaterial material, Snapshot results, ReportFiles files) {
    for (Table table : ResultTables.forResearchers()) {
      copyParts(table, results, files);
      files.add(
          FOLDER + "tables/" + table.name() + ".csv",
          RawTables.of(table, material.stored(table)).toCsv());
    }
    Codebook codebook = new Codebook(material);
    files.add(FOLDER + "codebook.csv", codebook.table().toCsv());
    files.add(FOLDER + "codebook.html", HtmlWriter.html(codebook.report()));
    List<LabelledTable> labelled = new KeyLabels(material).tables();
    files.add(FOLDER + "labels.csv", KeyLabels.table(labelled).toCsv());
    files.add(FOLDER + "labels.sps", SpssScript.of(labelled));
    files.add(FOLDER + "labels.do", StataScript.of(labelled));
    files.add(FOLDER + "labels.sas", SasScript.of(labelled));
    TEXTS.forEach(name -> files.add(FOLDER + name, Templates.filled(name, material)));
    EXAMPLES.forEach(name -> files.add(FOLDER + name, Templates.text(name)));
    files.add(FOLDER + "run-manifest.json", manifest(results));
    files.add(FOLDER + "datapackage.json", PackageDescription.of(material, files, FOLDER));
    files.add(FOLDER + "SHA256SUMS", sums(files));
  }

  /** The part files as they stand in the store, byte for byte. */
  private static void copyParts(Table table, Snapshot results, ReportFiles files) {
    for (StoredFile file : results.manifest().files()) {
      if (file.path().startsWith(table.name() + "/")) {
        files.add(FOLDER + "data/" + file.path(), results.bytes(file.path()));
      }
    }
  }

  private static String manifest(Snapshot results) {
    ObjectNode manifest = results.manifest().about().deepCopy();
    manifest.put("results", results.id());
    return PackageDescription.text(manifest);
  }

  private static String sums(ReportFiles files) {
    StringBuilder sums = new StringBuilder();
    for (String path : files.paths()) {
      if (path.startsWith(FOLDER)) {
        sums.append(FileSums.sha256(files.bytes(path)))
            .append("  ")
            .append(path.substring(FOLDER.length()))
            .append('\n');
      }
    }
    return sums.toString();
  }
}
