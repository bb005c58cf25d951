package cairn.ingest.source.redcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.ingest.source.field.SourceFault;
import cairn.ingest.source.field.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as REDCap wrote them; skipped where they are not at hand. */
class RedcapExportsTest {
  private static final String DAY = "2020-01-01";

  /** What a project without a day of intake is given. */
  private static final String NO_INTAKE =
      "which field has the day of intake? Name it here and take the # away";

  @TempDir private Path root;

  private static Path exports(String name) {
    Path folder =
        Path.of(System.getProperty("cairn.shared", "shared"), "realdata/exports/redcap", name);
    assumeTrue(Files.isDirectory(folder), "the exports are not here");
    return folder;
  }

  private Tried tried(String name, String data) throws IOException {
    Path folder = exports(name);
    Tried tried = new Tried(Files.createTempDirectory(root, "tried"));
    Path export = tried.copy(folder.resolve(data), "redcap.csv");
    Path dictionary = folder.resolve("dictionary.csv");
    try {
      RedcapSource.make(dictionary, export, tried.mapping());
    } catch (cairn.ingest.catalogue.Mistakes.MistakesException e) {
      for (String column : List.of("started_on", "intake_on", "joined_on")) {
        tried.change("# " + column + ": " + NO_INTAKE, column + ": {value: " + DAY + "}");
      }
      RedcapSource.make(dictionary, export, tried.mapping());
    }
    return tried;
  }

  @Test
  void theSameComesOfGreyFormsWrittenEitherWay() throws IOException {
    Tried zero = tried("blank-for-gray-status", "data.csv");
    Tried blank = tried("blank-for-gray-status", "data_blank.csv");
    List<String> clients = zero.made("clients");
    assertEquals(7, clients.size());
    assertEquals(clients, blank.made("clients"));
    assertTrue(clients.contains("c-6,2020-01-01,,,"), "nobody asked the sixth person");
    assertTrue(
        clients.contains("c-2,2020-01-01,11,man,native_hawaiian_or_pacific_islander|white"),
        clients.toString());
  }

  @Test
  void boxesOfAFormThatNobodyOpenedAreNotAsked() throws IOException {
    Tried tried = tried("checkboxes-1", "data.csv");
    tried.change("intake_on:", "mandated: {ticked: check_one___1}\n      intake_on:");
    RedcapSource.make(exports("checkboxes-1").resolve("dictionary.csv"), null, tried.mapping());
    assertEquals(
        List.of(
            "client_id,intake_on,mandated",
            "c-1,2020-01-01,true",
            "c-2,2020-01-01,false",
            "c-3,2020-01-01,true",
            "c-4,2020-01-01,"),
        tried.made("clients"));
  }

  @Test
  void nobodyToBeReachedComesOutOfAStudyOfEvents() throws IOException {
    Tried tried = tried("longitudinal", "data.csv");
    List<String> clients = tried.made("clients");
    assertEquals(4, clients.size());
    String fields = tried.fields();
    String out = fields.substring(fields.indexOf("kept_out:"));
    for (String field :
        List.of(
            "first_name",
            "last_name",
            "telephone_1",
            "email",
            "dob",
            "ec_phone",
            "next_of_kin_contact_name",
            "next_of_kin_contact_address",
            "next_of_kin_contact_phone")) {
      assertTrue(out.contains("- " + field + "  #"), field);
    }
    assertTrue(fields.contains("deadline_to_opt_ou_arm_2"), "events are listed as they are cut");
  }

  @Test
  void rowsOfARepeatingFormAreItsOwn() throws IOException {
    Tried tried = tried("repeating-instruments-sparse", "data.csv");
    tried.change(
        "tables:",
        """
        tables:
          measures:
            - row: bp
              instrument: {value: k10}
              subscale: {value: total}
              measured_on: date_bp
              score: bp_systolic""");
    RedcapSource.make(
        exports("repeating-instruments-sparse").resolve("dictionary.csv"), null, tried.mapping());
    assertEquals(
        List.of(
            "c-1,k10,total,2019-10-14,110",
            "c-1,k10,total,2019-10-14,111",
            "c-1,k10,total,2019-10-14,112",
            "c-2,k10,total,2004-04-04,114"),
        tried.made("measures").stream().skip(1).toList());
    List<String> lines = tried.check().lines();
    assertTrue(
        lines.contains(
            "clients.csv line 6: intake_on is empty; made by clients.sql from redcap.csv line 10,"
                + " column date_enrolled"),
        lines.toString());
  }

  @Test
  void aDecimalCommaIsOne() throws IOException {
    Tried tried = tried("decimal-comma-and-dot", "data.csv");
    tried.change(
        "tables:",
        """
        tables:
          measures:
            - row: demographics
              instrument: {value: k10}
              subscale: {value: total}
              measured_on: {value: 2020-01-01}
              score: {sum: [height_comma, height_dot]}""");
    RedcapSource.make(
        exports("decimal-comma-and-dot").resolve("dictionary.csv"), null, tried.mapping());
    assertEquals("c-1,k10,total,2020-01-01,3.08", tried.made("measures").get(1));
  }

  @Test
  void aSurveyThatWasNotHandedInIsNoAnswer() throws IOException {
    Tried tried = tried("survey", "data.csv");
    String form = "participant_morale_questionnaire";
    tried.change(
        "tables:",
        """
        tables:
          measures:
            - row: participant_morale_questionnaire
              instrument: {value: k10}
              subscale: {value: total}
              measured_on: participant_morale_questionnaire_timestamp
              score: pmq1""");
    RedcapSource.make(exports("survey").resolve("dictionary.csv"), null, tried.mapping());
    assertEquals(1, tried.made("measures").size(), form);
    assertTrue(tried.made("clients").get(1).startsWith("c-1,2018-03-06,"));
  }

  @Test
  void questionsForAHeaderAreAskedToBeExportedOtherwise() {
    Path folder = exports("labels");
    SourceFault fault =
        assertThrows(
            SourceFault.class,
            () ->
                RedcapSource.make(
                    folder.resolve("simple_dictionary.csv"),
                    folder.resolve("simple_labels.csv"),
                    root.resolve("mapping")));
    assertTrue(String.valueOf(fault.getMessage()).contains("export it again as CSV"));
    assertFalse(Files.exists(root.resolve("mapping")));
  }
}
