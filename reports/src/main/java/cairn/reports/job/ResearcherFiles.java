package cairn.reports.job;

import cairn.analysis.job.ResultTables;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.format.HtmlWriter;
import cairn.reports.researcher.Agreement;
import cairn.reports.researcher.HandedTable;
import cairn.reports.researcher.RawTables;
import cairn.reports.researcher.ResourceText;
import cairn.reports.researcher.SmallCounts;
import cairn.reports.researcher.TableBytes;
import cairn.reports.script.LabelledTable;
import cairn.reports.script.SasScript;
import cairn.reports.script.SpssScript;
import cairn.reports.script.StataScript;
import cairn.reports.section.ReportMaterial;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The researcher's folder: the summary tables as Parquet and CSV without small numbers of people,
 * the codebook, terms of use, how to cite, examples that run, and sums of it all. It has no table
 * with a row for a person.
 */
final class ResearcherFiles {
  private static final String FOLDER = Audience.RESEARCHER.key() + "/";

  /** The list of sums, which stands for the whole folder. */
  static final String SUMS = FOLDER + "SHA256SUMS";

  private static final List<String> TEXTS = List.of("README.md", "DATA-USE.md", "CITATION.cff");
  private static final List<String> EXAMPLES =
      List.of(
          "examples/duckdb.sql",
          "examples/example.R",
          "examples/example.py",
          "examples/read.R",
          "examples/report.qmd");

  private ResearcherFiles() {}

  static void add(
      ReportMaterial material, Snapshot results, Agreement agreement, ReportFiles files) {
    List<HandedTable> tables = tables(material);
    for (HandedTable handed : tables) {
      String name = handed.table().name();
      files.add(FOLDER + "data/" + name + "/part-00000.parquet", TableBytes.parquet(handed));
      files.add(FOLDER + "tables/" + name + ".csv", RawTables.of(handed).toCsv());
    }
    Codebook codebook = new Codebook(material, tables);
    files.add(FOLDER + "codebook.csv", codebook.table().toCsv());
    files.add(FOLDER + "codebook.html", HtmlWriter.html(codebook.report()));
    List<LabelledTable> labelled = new KeyLabels(material).of(tables);
    files.add(FOLDER + "labels.csv", KeyLabels.table(labelled).toCsv());
    files.add(FOLDER + "labels.sps", SpssScript.of(labelled));
    files.add(FOLDER + "labels.do", StataScript.of(labelled));
    files.add(FOLDER + "labels.sas", SasScript.of(labelled));
    TEXTS.forEach(
        name -> files.add(FOLDER + name, under(Templates.filled(name, material), agreement)));
    EXAMPLES.forEach(name -> files.add(FOLDER + name, Templates.text(name)));
    files.add(FOLDER + "run-manifest.json", manifest(results, agreement));
    files.add(FOLDER + "datapackage.json", PackageDescription.of(material, tables, files, FOLDER));
    files.add(SUMS, sums(files));
  }

  /**
   * The tables as given. What tips a conclusion is worked out of people whom its rows do not count,
   * so that it stays with the program.
   */
  static List<HandedTable> tables(ReportMaterial material) {
    SmallHidden rule = rule(material);
    return ResultTables.forResearchers().stream()
        .filter(table -> !table.name().equals(TippingRow.TABLE.name()))
        .map(table -> SmallCounts.out(table, material.stored(table), rule))
        .toList();
  }

  /** Which numbers are small: the plan may raise the least that is shown. */
  static SmallHidden rule(ReportMaterial material) {
    return SmallHidden.CMS_11.raisedTo(material.plan().smallestCell());
  }

  private static String under(String text, Agreement agreement) {
    return text.replace("{recipient}", agreement.recipient())
        .replace("{agreement}", agreement.reference());
  }

  /** How the results were made, without what deliveries held: a rejected row is somebody's. */
  private static String manifest(Snapshot results, Agreement agreement) {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    results
        .manifest()
        .about()
        .properties()
        .forEach(
            field -> {
              boolean isPlain = field.getValue().isTextual() || field.getKey().equals("confidence");
              if (isPlain || field.getKey().equals("definitions")) {
                manifest.set(field.getKey(), field.getValue());
              }
            });
    manifest.put("results", results.id());
    for (var field : agreement.note().properties()) {
      JsonNode value = field.getValue();
      manifest.set(field.getKey(), value);
    }
    return ResourceText.of(manifest);
  }

  private static String sums(ReportFiles files) {
    StringBuilder sums = new StringBuilder();
    for (String path : files.paths()) {
      if (path.startsWith(FOLDER)) {
        sums.append(Checksum.of(files.bytes(path)))
            .append("  ")
            .append(path.substring(FOLDER.length()))
            .append('\n');
      }
    }
    return sums.toString();
  }
}
