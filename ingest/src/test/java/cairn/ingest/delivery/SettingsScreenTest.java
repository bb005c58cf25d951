package cairn.ingest.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.mapping.MappingReport;
import cairn.ingest.job.DeliveryCheck;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files and names that come with a delivery are kept out when they tell who somebody is. */
class SettingsScreenTest {
  private static final String REST =
      ", approach: abstinence, format: open, usual_gap_days: 7, stopping_gap_days: 28}\n";

  @TempDir Path folder;

  private static List<Finding> inLabel(String label) {
    String text = "evening_group: {label: \"" + label + "\"" + REST;
    return SettingsScreen.of("catalogue/group_types.yaml", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr Quillfeather",
        "Group with Dr. Quillfeather",
        "Mrs Quillfeather's evening",
        "J. Quillfeather",
        "Kowalski",
        "KOWALSKI group",
        "Evening group (Maria)",
        "Jennifer's group",
        "Mark Baker",
        "Baker, Mark",
        "Grace T. Miller",
        "group of M\u00fcller",
        "Jos\u00e9 on Tuesdays",
        "O'Brien evening",
        "call 212-555-0142",
        "Tel. 555 0142",
        "ask someone@example.org",
        "219-09-9998",
        "\uff12\uff11\uff19\uff0d\uff10\uff19\uff0d\uff19\uff19\uff19\uff18",
        "219\u201109\u20119998",
        "219-\u200b09-9998",
        "MRN 4992383",
        "chart no. 00412",
        "born 12.5.1984",
        "since May 5, 1984",
        "12 Elm Street",
        "Hauptstra\u00dfe 12",
        "Springfield, IL 62704",
        "see www.example.org",
        "DE89 3704 0044 0532 0130 00"
      })
  void aLabelThatTellsWhoSomebodyIs(String label) {
    List<Finding> findings = inLabel(label);
    assertEquals(1, findings.size(), label);
    String said = findings.get(0).message();
    assertTrue(
        said.startsWith(
            "catalogue/group_types.yaml line 1: evening_group.label holds what looks like "),
        said);
    assertTrue(findings.get(0).rule().startsWith("identifier_"));
    assertFalse(said.contains(label), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hope House evening group",
        "Grace House",
        "Will and Grace",
        "A new start in May",
        "12-step, 90 days",
        "12 weeks of Drug Court",
        "24/7 drop-in",
        "Thirty days in jail",
        "Beck Depression Inventory",
        "Hamilton scale",
        "Robinson Depression Scale",
        "Young adults, 18 to 25",
        "St. Joseph's drop-in",
        "San Antonio",
        "Crystal meth (Tina)",
        "Molly, MDMA",
        "Trial CTN-0094, arm 2",
        "PHQ-9 (0 to 27)",
        "Spring 2026",
        "Gruppe f\u00fcr Frauen",
        "Grupo de apoyo, martes",
        "Moderation (up to 10000 mg)",
        "Art therapy",
        "Mark of progress"
      })
  void aLabelThatTellsNobody(String label) {
    assertEquals(List.of(), inLabel(label), label);
  }

  @Test
  void keysOtherWordsAndCommentsAreScreenedToo() {
    String text =
        """
        # ask Dr Quillfeather, 212-555-0142
        group_of_kowalski: {label: An evening}
        evening:
          label: >
            An evening group,
            219-09-9998
          also: [an_evening, mrn4992383]
          source: "Kowalski J, Miller W (1996). Addiction 91(3):12-34. doi:10.1046/j.1360-0443.1996.91812098.x"
        morning: {label: "\\x32\\x319-09-9998"} # a morning
        """;
    List<Finding> findings = SettingsScreen.of("catalogue/group_types.yaml", text);
    assertEquals(
        List.of(
            "line 1 a comment",
            "line 2 a key",
            "line 4 evening.label",
            "line 7 evening.also",
            "line 9 morning.label"),
        findings.stream()
            .sorted(java.util.Comparator.comparing(Finding::at))
            .map(f -> "line " + f.at().line() + " " + f.expected().replaceFirst(" holds .*", ""))
            .toList());
  }

  @Test
  void anythingOfTheProjectsOwnVocabulariesPasses() {
    for (String vocabulary : Catalogues.vocabularies()) {
      String file = "catalogue/" + vocabulary + ".yaml";
      assertEquals(List.of(), SettingsScreen.of(file, Catalogues.resource(file)), vocabulary);
    }
  }

  @Test
  void theVocabulariesPlansAndNotesOfTheSamplesPass() throws IOException {
    Path samples = Path.of(System.getProperty("cairn.sampleData", "../sample-data"));
    try (var files = Files.walk(samples)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        if (!file.toString().contains("dirty")) {
          assertEquals(
              List.of(), SettingsScreen.of("plan.yaml", Files.readString(file)), file.toString());
        }
      }
    }
  }

  private IngestReport check() {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE).run(IngestRequest.of(folder), null);
    }
  }

  private static String lines(IngestReport report) {
    return report.lines().stream().collect(Collectors.joining("\n"));
  }

  @Test
  void aDeliveryIsRefusedForItsProgramAndItsVocabulary() throws IOException {
    Files.writeString(folder.resolve("delivery.yaml"), "month: 2026-10\nprogram: jane-kowalski\n");
    Path catalogue = Files.createDirectories(folder.resolve("catalogue"));
    Files.writeString(
        catalogue.resolve("group_types.yaml"), "evening: {label: With Dr Quillfeather" + REST);
    Files.writeString(catalogue.resolve("kowalski.yaml"), "a: {label: Kowalski}\n");
    Files.writeString(catalogue.resolve("kowalski.txt"), "never looked at");
    IngestReport report = check();
    assertEquals(IngestReport.Verdict.REFUSED, report.verdict());
    assertTrue(
        lines(report)
            .contains(
                "delivery.yaml line 2: program holds what looks like somebody's name; write it"
                    + " without"));
    assertTrue(
        lines(report)
            .contains(
                "catalogue/group_types.yaml line 1: evening.label holds what looks like somebody's"
                    + " name; write it without"));
    assertFalse(lines(report).toLowerCase(java.util.Locale.ROOT).contains("kowalski"));
    assertFalse(lines(report).contains("Quillfeather"));
  }

  @Test
  void namesOfFilesOfAMapping() throws IOException {
    for (String name :
        List.of(
            "visits.csv",
            "BRIGHT_session_attendance.csv",
            "Project_DATA_2026-10-31_1405.csv",
            "export_20261031_140522.csv")) {
      Files.writeString(folder.resolve(name), "a\n");
    }
    assertEquals(List.of(), MappingScreen.names(folder, "a source file"));
    for (String name :
        List.of("visits of Jane Kowalski.csv", "c_219-09-9998.csv", "kowalski.sql")) {
      Files.writeString(folder.resolve(name), "a\n");
    }
    List<Finding> findings = MappingScreen.names(folder, "a source file");
    assertEquals(3, findings.size());
    assertEquals(
        "a source file: has a name that holds what looks like a social security number; give it"
            + " another one",
        findings.get(0).message());
  }

  @Test
  void reasonsThatAMappingComputes() {
    MappingReport report =
        new MappingReport(
            List.of(),
            List.of(),
            List.of(
                new MappingReport.Dropped("attendance", "no day", 3),
                new MappingReport.Dropped("attendance", "Jane Kowalski has no day", 1)));
    List<Finding> findings = new ArrayList<>();
    MappingReport account = MappingScreen.account(report, findings);
    assertEquals(
        List.of(Rule.IDENTIFIER_NAME.key()), findings.stream().map(Finding::rule).toList());
    assertEquals(report.dropped().get(0), account.dropped().get(0));
    assertFalse(account.toString().contains("Kowalski"));
  }
}
