package cairn.ingest.source.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.SourceFault;
import cairn.ingest.source.field.Tried;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers to forms that become deliveries, with their numbers worked out by hand. */
class FormSourceTest {
  private static final String ALC = "\"Days you drank alcohol, last 7 days\"";

  @TempDir private Path root;
  private Tried tried;

  @BeforeEach
  void here() {
    tried = new Tried(root);
  }

  private MadeMapping.Account make(Path form) throws IOException {
    return FormSource.make(form, null, tried.mapping());
  }

  private static Path export(String name) {
    Path file = Path.of(System.getProperty("cairn.shared", "shared"), "realdata/exports", name);
    assumeTrue(Files.exists(file), "the exports are not here");
    return file;
  }

  private Path answers() throws IOException {
    return tried.source(
        "answers.csv",
        "Timestamp,Client ID," + ALC + ",What helped?",
        "2026/10/05 9:10:00 AM GMT+2,1,4,\"A walk, Calling a friend\"",
        "2026/10/05 10:20:00 AM GMT+2,1,5,Calling a friend",
        "2026/10/05 1:20:00 PM GMT+2,1,6,\"Tea, hot or cold\"",
        "2026/10/12 9:10:00 AM GMT+2,1,2,",
        "2026/10/06 9:10:00 AM GMT+2,2,,Something new");
  }

  @Test
  void ofTheAnswersOfADayTheStatedOneCounts() throws IOException {
    Path form = answers();
    make(form);
    String head = "client_id,problem,from_on,until_on,source,days_used";
    String later = "c-1,alcohol,2026-10-05,2026-10-11,self_report,2";
    String first = "c-1,alcohol,2026-09-28,2026-10-04,self_report,";
    assertEquals(List.of(head, first + "6", later), tried.made("use_reports"));
    tried.change("same_day: last", "same_day: first");
    make(form);
    assertEquals(List.of(head, first + "4", later), tried.made("use_reports"));
    tried.change("same_day: first", "same_day: all");
    make(form);
    assertEquals(5, tried.made("use_reports").size());
    assertTrue(
        tried
            .check()
            .lines()
            .contains("mapping use_reports: 1 rows dropped: the question was left open"),
        tried.check().lines().toString());
  }

  @Test
  void theRowsThatQualtricsWritesBelowItsNamesAreNoAnswers() throws IOException {
    Path form =
        tried.source(
            "survey.csv",
            "RecordedDate,ResponseId,Q1,Q2",
            "Recorded Date,Response ID,Participant code,\"On how many of the last 7 days did you"
                + " drink alcohol?\"",
            "\"{\"\"ImportId\"\":\"\"recordedDate\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\","
                + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"",
            "2026-10-05 08:28:48,R_2YPOQ602ER1jkf1,c01,4",
            "2026-10-12 08:28:48,R_2YPOQ602ER1jkf2,c01,2");
    make(form);
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "c01,alcohol,2026-09-28,2026-10-04,self_report,4",
            "c01,alcohol,2026-10-05,2026-10-11,self_report,2"),
        tried.made("use_reports"));
  }

  @Test
  void anExportWithSemicolonsIsReadAsItIs() throws IOException {
    Path form =
        tried.source(
            "answers.csv",
            "\"today\";\"Client ID\";\"Days you drank alcohol, last 7 days\"",
            "\"2026-10-05\";\"1\";\"4\"");
    make(form);
    assertEquals(
        "c-1,alcohol,2026-09-28,2026-10-04,self_report,4", tried.made("use_reports").get(1));
  }

  @Test
  void theExportOfQualtricsHasOneAnswer() {
    List<FormPart> parts = FormPart.read(export("qualtrics/sample.csv"));
    assertEquals(1, parts.get(0).rows());
    assertEquals("This is a multiple choice question.", parts.get(0).question("Q1"));
    assertEquals("", parts.get(0).question("none"));
  }

  @Test
  void answersInOneCellAreTakenApartWhole() throws IOException {
    Path form = answers();
    make(form);
    tried.change("same_day: last", "same_day: all");
    tried.add(
        """
        goals:
        - row: answers
          goal_id: {join: [{field: "Client ID", prefix: "g"}, {field: Timestamp, days: 0}]}
          set_on: Timestamp
          domain: {value: wellness}
          goal_type: {value: other}
          horizon: {value: short}
          chosen_by: {value: client}
        """);
    tried.change(
        "intake_on: first_day",
        "intake_on: first_day\n"
            + "      mandated: {ticked: A walk, in: \"What helped?\"}\n"
            + "      race_ethnicity: {several: \"What helped?\", codes: {A walk: asian,"
            + " Calling a friend: white, \"Tea, hot or cold\": white, \"*\": some_other_race}}");
    make(form);
    assertEquals(
        List.of(
            "client_id,intake_on,race_ethnicity,mandated",
            "c-1,2026-10-05,asian|white,true",
            "c-2,2026-10-06,some_other_race,false"),
        tried.made("clients"));
    tried.change(", \"*\": some_other_race", "");
    make(form);
    assertTrue(
        tried.check().lines().stream()
            .anyMatch(line -> line.startsWith("clients.csv line 3: race_ethnicity is none of")),
        tried.check().lines().toString());
  }

  @Test
  void whatIsAskedSeveralTimesHasTheAnswersAbove() throws IOException {
    Path form =
        tried.source(
            "visit.csv",
            "SubmissionDate,client_code,KEY",
            "2026-10-05T10:00:00.000Z,11,a",
            "2026-10-05T12:00:00.000Z,11,b",
            "2026-10-06T12:00:00.000Z,12,c");
    tried.source(
        "visit-substance.csv",
        "what,days_used,PARENT_KEY,KEY",
        "cocaine,9,a,a/1",
        "cocaine,3,b,b/1",
        "heroin,0,b,b/2",
        "cocaine,7,c,c/1");
    tried.source("unrelated.csv", "x,y", "1,2");
    make(form);
    tried.add(
        """
        use_reports:
          - row: visit-substance
            problem: {field: what, codes: {cocaine: cocaine, heroin: heroin}}
            from_on: {field: SubmissionDate, days: -30}
            until_on: {field: SubmissionDate, days: -1}
            source: {value: self_report}
            days_used: days_used
        """);
    make(form);
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "c-11,cocaine,2026-09-05,2026-10-04,self_report,3",
            "c-11,heroin,2026-09-05,2026-10-04,self_report,0",
            "c-12,cocaine,2026-09-06,2026-10-05,self_report,7"),
        tried.made("use_reports"));
  }

  @Test
  void whatStandsBelowARowIsNotItsOwn() throws IOException {
    Path form = tried.source("visit.csv", "SubmissionDate,client_code,KEY", "2026-10-05,11,a");
    tried.source("visit-substance.csv", "days_used,PARENT_KEY,KEY", "9,a,a/1");
    make(form);
    tried.change("intake_on: first_day", "intake_on: first_day\n      age_at_intake: days_used");
    MistakesException wrong = assertThrows(MistakesException.class, () -> make(form));
    assertEquals(
        "fields.yaml: clients takes days_used, which stands neither in visit nor above it",
        wrong.getMessage());
  }

  @Test
  void aWorkbookOfLinkedSheetsIsReadSheetBySheet() throws IOException {
    Path form = tried.copy(export("kobo/meeting_form.xlsx"), "meeting.xlsx");
    assertThrows(MistakesException.class, () -> make(form));
    tried.change(
        "# person: which question says who answers? {field: …, prefix: \"c-\"}, or {field: …, list:"
            + " people}",
        "person: {field: participants/Participant_name, list: people}");
    tried.change("time: end", "time: start");
    tried.add(
        """
        sessions:
          - row: meeting_form
            session_id: {join: [{value: m}, {field: _index, prefix: s}]}
            group_id: {value: our-group}
            held_on: start
        attendance:
          - row: participants
            session_id: {join: [{value: m}, {field: _parent_index, prefix: s}]}
            status: {value: attended}
        """);
    Path people = root.resolve("sources/people.csv");
    FormSource.make(form, people, tried.mapping());
    assertEquals(6, tried.made("sessions").size());
    assertEquals(9, tried.made("attendance").size());
    String all = tried.made("attendance") + " " + tried.made("clients") + tried.check().lines();
    for (String line : Files.readAllLines(people).subList(1, 2)) {
      assertFalse(all.contains(line.split(",", -1)[0]), "a name got through");
    }
    assertTrue(
        tried.check().lines().contains("source participants: 8 rows"),
        tried.check().lines().toString());
  }

  @Test
  void repeatsOfAnyDepthFindTheirParents() throws IOException {
    Path form = tried.copy(export("odk/multirepeat.csv"), "multirepeat.csv");
    tried.copy(export("odk/multirepeat-child.csv"), "multirepeat-child.csv");
    tried.copy(export("odk/multirepeat-toy.csv"), "multirepeat-toy.csv");
    assertThrows(MistakesException.class, () -> make(form));
    tried.change(
        "# person: which question says who answers? {field: …, prefix: \"c-\"}, or {field: …, list:"
            + " people}",
        "person: {field: meta-instanceID, prefix: \"c-\"}");
    tried.add(
        """
        measures:
          - row: multirepeat-toy
            instrument: {value: k10}
            subscale: {value: total}
            measured_on: SubmissionDate
            score: age
        """);
    make(form);
    assertEquals(
        List.of("c-three,2", "c-three,2", "c-three,2", "c-two,4", "c-two,6", "c-two,6"),
        tried.made("measures").stream()
            .skip(1)
            .map(row -> row.split(",", -1)[0] + "," + row.split(",", -1)[4])
            .toList());
  }

  @Test
  void peopleByNameNeedAList() throws IOException {
    Path form = tried.source("a.csv", "Timestamp,Your code", "2026-10-05 10:00:00,Maria Lopez");
    String said = String.valueOf(assertThrows(SourceFault.class, () -> make(form)).getMessage());
    assertTrue(said.startsWith("a.csv: people are named in it by what is no id"), said);
  }

  @Test
  void whatSomebodyWroteDoesNotStandInTheListOfFields() throws IOException {
    Path form =
        tried.source(
            "answers.csv",
            "Timestamp,Client ID,Gender",
            "2026/10/05 9:10:00 AM GMT+2,1,Woman",
            "2026/10/05 9:20:00 AM GMT+2,2,Male",
            "2026/10/06 9:20:00 AM GMT+2,3,Quokkagender");
    make(form);
    String fields = Files.readString(tried.mapping().resolve(MadeMapping.FIELDS));
    assertTrue(fields.contains("no key is sure for 1 answer\n"), fields);
    assertFalse(fields.contains("Quokka"), fields);
  }
}
