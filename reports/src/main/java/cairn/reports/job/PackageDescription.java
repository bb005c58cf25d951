package cairn.reports.job;

import cairn.ingest.contract.Table;
import cairn.reports.researcher.HandedTable;
import cairn.reports.researcher.ResourceText;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Words;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The researcher's folder described for machines: a Frictionless Data Package, version 2. */
final class PackageDescription {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackageDescription() {}

  /** The text of {@code datapackage.json} for the files so far. */
  static String of(
      ReportMaterial material, List<HandedTable> tables, ReportFiles files, String folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    root.put("name", "cairn-results-" + material.now().month());
    root.put("title", "Outcomes of therapy groups, " + Words.month(material.now().month()));
    root.put(
        "description",
        "Summary tables of "
            + material.run().program()
            + "; no table has a row for a person. Intervals are at "
            + material.level().percent()
            + ", the study plan's level.");
    root.put("version", material.run().runId());
    ArrayNode resources = root.putArray("resources");
    for (HandedTable handed : tables) {
      Table table = handed.table();
      String csv = "tables/" + table.name() + ".csv";
      ResourceText.add(resources, table, table.name(), csv, files.bytes(folder + csv));
      List<String> parts =
          files.paths().stream()
              .filter(p -> p.startsWith(folder + "data/" + table.name() + "/"))
              .toList();
      for (int part = 0; part < parts.size(); part++) {
        String name = table.name() + "-parquet" + (part == 0 ? "" : "-" + part);
        String path = parts.get(part).substring(folder.length());
        ResourceText.add(resources, table, name, path, files.bytes(parts.get(part)));
      }
    }
    return ResourceText.of(root);
  }
}
