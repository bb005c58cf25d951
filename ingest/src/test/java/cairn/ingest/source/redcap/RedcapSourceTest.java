package cairn.ingest.source.redcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.job.IngestReport;
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

/** Projects of REDCap that become deliveries, with their numbers worked out by hand. */
class RedcapSourceTest {
  private static final String HEADER =
      "field_name,form_name,field_type,field_label,select_choices_or_calculations,"
          + "text_validation_type_or_show_slider_number,identifier\n";

  /** Visits by event, with a form that repeats at one of them. */
  private static final String STUDY =
      HEADER
          + "study_id,enrolment,text,Study ID,,,\n"
          + "enrol_date,enrolment,text,Date of enrolment,,date_mdy,\n"
          + "sex,enrolment,radio,Sex,\"1, Female | 2, Male\",,\n"
          + "meds,enrolment,checkbox,Medication,\"bup, Buprenorphine | -1, None of these\",,\n"
          + "visit_date,visit,text,Date of visit,,date_mdy,\n"
          + "alc_days,visit,text,\"Days drinking alcohol, last 28 days\",,integer,\n"
          + "phq1,phq9,text,Item,,integer,\n"
          + "phq2,phq9,text,Item,,integer,\n"
          + "phq9_total,phq9,calc,PHQ-9 total,[phq1]+[phq2],,\n"
          + "weight,phq9,text,Weight,,number_comma_decimal,\n"
          + "test_date,screen,text,Date of test,,date_mdy,\n"
          + "cocaine_result,screen,radio,Cocaine,\"0, Negative | 1, Positive\",,\n";

  private static final String STUDY_COLUMNS =
      "study_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,enrol_date,sex,"
          + "meds___bup,meds____1,enrolment_complete,visit_date,alc_days,visit_complete,phq1,phq2,"
          + "phq9_total,weight,phq9_complete,test_date,cocaine_result,screen_complete";

  @TempDir private Path root;
  private Tried tried;

  @BeforeEach
  void here() {
    tried = new Tried(root);
  }

  private MadeMapping.Account make(String dictionary, Path data) throws IOException {
    return RedcapSource.make(tried.file("dictionary.csv", dictionary), data, tried.mapping());
  }

  private Path study() throws IOException {
    return tried.source(
        "redcap.csv",
        STUDY_COLUMNS,
        "1,enrol_arm_1,,,2026-01-05,1,1,0,2,2026-01-05,20,2,3,4,7,\"70,5\",2,,,",
        "1,month_1_arm_1,,,,,,,,2026-02-02,8,2,1,1,2,\"71,0\",2,,,",
        "1,month_1_arm_1,screen,1,,,,,,,,,,,,,,2026-02-02,0,2",
        "1,month_1_arm_1,screen,2,,,,,,,,,,,,,,2026-02-09,1,2",
        "2,enrol_arm_1,,,2026-01-06,2,0,0,2,2026-01-06,UNK,2,2,,,,1,,,",
        "2,month_1_arm_1,,,,,,,,,,0,,,0,,0,,,",
        "3,enrol_arm_1,,,2026-01-07,UNK,0,0,0,,,0,,,,,0,,,");
  }

  @Test
  void aFieldOfAnotherFormIsThatOfTheSameEvent() throws IOException {
    make(STUDY, study());
    tried.change("missing_codes: []", "missing_codes: [UNK]");
    make(STUDY, study());
    assertEquals(
        List.of(
            "client_id,instrument,subscale,measured_on,score",
            "c-1,phq_9,total,2026-01-05,7",
            "c-1,phq_9,total,2026-02-02,2"),
        tried.made("measures"));
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used",
            "c-1,alcohol,2025-12-08,2026-01-04,self_report,20",
            "c-1,alcohol,2026-01-05,2026-02-01,self_report,8"),
        tried.made("use_reports"));
    assertEquals(
        List.of(
            "client_id,intake_on,gender",
            "c-1,2026-01-05,woman",
            "c-2,2026-01-06,man",
            "c-3,2026-01-07,"),
        tried.made("clients"));
    List<String> said = tried.check().lines();
    assertTrue(
        said.contains(
            "mapping use_reports: 1 rows dropped: the form was filled in and this left open"),
        said.toString());
  }

  @Test
  void rowsOfARepeatingFormAndOfSomeEventsCanBeChosen() throws IOException {
    make(STUDY, study());
    tried.change(
        "unused:",
        """
          care:
            - row: person
              kind: {value: buprenorphine}
              from_on: enrol_date
        unused:""");
    tried.change(
        "      score: phq9_total\n",
        "      score: phq9_total\n"
            + "    - row: phq9\n"
            + "      only: [month_1_arm_1]\n"
            + "      instrument: {value: gad_7}\n"
            + "      subscale: {value: total}\n"
            + "      measured_on: person.enrol_date\n"
            + "      score: {sum: [phq1, phq2]}\n");
    make(STUDY, study());
    assertTrue(tried.made("measures").contains("c-1,gad_7,total,2026-01-05,2.0"));
    assertEquals(4, tried.made("measures").size(), tried.made("measures").toString());
  }

  @Test
  void testsOfARepeatingFormAreReports() throws IOException {
    make(STUDY, study());
    tried.change(
        "  use_reports:\n",
        """
          use_reports:
            - row: screen
              problem: {value: cocaine}
              from_on: test_date
              until_on: test_date
              source: {value: urine}
              result: {field: cocaine_result, codes: {"0": negative, "1": positive}}
        """);
    make(STUDY, study());
    List<String> made = tried.made("use_reports");
    assertTrue(made.contains("c-1,cocaine,2026-02-02,2026-02-02,urine,,negative"), made.toString());
    assertTrue(made.contains("c-1,cocaine,2026-02-09,2026-02-09,urine,,positive"), made.toString());
  }

  @Test
  void aFormThatNobodyOpenedIsNotAsked() throws IOException {
    Path data =
        tried.source(
            "redcap.csv",
            "study_id,enrol_date,race___1,race___2,needs___1,enrolment_complete,first_complete",
            "1,2026-01-05,0,0,0,2,0",
            "2,2026-01-05,1,1,0,2,2",
            "3,2026-01-05,0,0,0,0,0",
            "4,2026-01-05,0,0,1,0,0");
    String dictionary =
        HEADER
            + "study_id,enrolment,text,Study ID,,,\n"
            + "enrol_date,enrolment,text,Date of enrolment,,date_dmy,\n"
            + "race,first,checkbox,Race,\"1, White | 2, Asian\",,\n"
            + "needs,first,checkbox,Needs,\"1, Court ordered\",,\n";
    make(dictionary, data);
    tried.change("race_ethnicity:", "mandated: {ticked: needs___1}\n      race_ethnicity:");
    make(dictionary, data);
    assertEquals(
        List.of(
            "client_id,intake_on,race_ethnicity,mandated",
            "c-1,2026-01-05,,",
            "c-2,2026-01-05,white|asian,false",
            "c-3,2026-01-05,,",
            "c-4,2026-01-05,,true"),
        tried.made("clients"));
  }

  @Test
  void labelsAreReadAsLabels() throws IOException {
    Path data =
        tried.source(
            "redcap.csv",
            "study_id,redcap_event_name,enrol_date,sex,meds___bup,meds____1,enrolment_complete",
            "1,Enrolment,2026-01-05,Female,Checked,Unchecked,Complete",
            "2,Enrolment,2026-01-06,Male,Unchecked,Unchecked,Incomplete");
    make(STUDY, data);
    assertTrue(tried.fields().contains("\nvalues: labels\n"), tried.fields());
    tried.change("gender:", "co_occurring: {ticked: meds___bup}\n      gender:");
    make(STUDY, data);
    assertEquals(
        List.of(
            "client_id,intake_on,gender,co_occurring",
            "c-1,2026-01-05,woman,true",
            "c-2,2026-01-06,man,false"),
        tried.made("clients"));
  }

  @Test
  void aSurveyIsDatedByItsTimeAndOneNotHandedInIsNone() throws IOException {
    String dictionary =
        HEADER
            + "study_id,weekly,text,Study ID,,,\n"
            + "can7,weekly,text,\"In the past 7 days, on how many days did you use cannabis?\",,,\n"
            + "comma,weekly,text,Grams,,number_comma_decimal,\n";
    Path data =
        tried.source(
            "redcap.csv",
            "study_id,redcap_survey_identifier,weekly_timestamp,can7,comma,weekly_complete",
            "1,,2026-03-09 21:14:05,3,\"1,5\",2",
            "2,,[not completed],4,,0");
    make(dictionary, data);
    tried.change(
        "days_used: can7",
        "days_used: can7\n      amount: comma\n      amount_unit: {value: gram}");
    make(dictionary, data);
    assertEquals(
        List.of(
            "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit",
            "c-1,cannabis,2026-03-02,2026-03-08,self_report,3,1.5,gram"),
        tried.made("use_reports"));
  }

  @Test
  void aDayThatIsNoneIsRefusedAtItsLine() throws IOException {
    Path data =
        tried.source(
            "redcap.csv",
            "study_id,visit_date,alc_days,visit_complete,enrol_date",
            "1,last week,3,2,2026-01-05");
    make(STUDY, data);
    List<String> said = tried.check().loud();
    String expected =
        "use_reports.csv line 2: from_on is not a date such as 2026-10-01; made by use_reports.sql"
            + " from redcap.csv line 2, column visit_date";
    assertTrue(
        tried.check().lines().stream().anyMatch(line -> line.startsWith(expected.substring(0, 40))),
        tried.check().lines() + " " + said);
  }

  @Test
  void whatTheUserWroteIsKeptAndWhatFollowsFromItIsNot() throws IOException {
    make(STUDY, study());
    Path own = tried.mapping().resolve("groups.sql");
    Files.writeString(own, Files.readString(own).replaceFirst("--[^\n]*\n", ""));
    String mine = Files.readString(own);
    tried.change("  measures:\n", "  unknown_table:\n");
    MistakesException wrong = assertThrows(MistakesException.class, () -> make(STUDY, study()));
    assertTrue(String.valueOf(wrong.getMessage()).contains("is no table of the contract"));
    String text = tried.fields();
    int from = text.indexOf("  unknown_table:");
    tried.fields(text.substring(0, from) + text.substring(text.indexOf("\n#", from)));
    List<MadeMapping.Made> made = make(STUDY, study()).made();
    assertEquals(mine, Files.readString(own));
    assertTrue(made.contains(new MadeMapping.Made("groups.sql", MadeMapping.Outcome.LEFT)));
    assertTrue(made.contains(new MadeMapping.Made("fields.yaml", MadeMapping.Outcome.LEFT)));
    assertTrue(made.contains(new MadeMapping.Made("measures.sql", MadeMapping.Outcome.REMOVED)));
    assertFalse(Files.exists(tried.mapping().resolve("measures.sql")));
  }

  @Test
  void whatTellsWhoSomebodyIsCannotBecomeAColumn() throws IOException {
    String dictionary =
        STUDY
            + "mail,visit,text,Where to write,,email,\n"
            + "kin,visit,text,Whom to call,,,y\n"
            + "dob,enrolment,text,Date of birth,,date_dmy,\n";
    make(dictionary, null);
    for (String field : List.of("mail", "kin", "dob")) {
      tried.change("intake_on: enrol_date", "intake_on: " + field);
      MistakesException wrong = assertThrows(MistakesException.class, () -> make(dictionary, null));
      assertTrue(String.valueOf(wrong.getMessage()).contains("no table takes it"), field);
      tried.change("intake_on: " + field, "intake_on: enrol_date");
    }
    assertTrue(tried.fields().contains("age_at_intake: {years: [dob, enrol_date]}"));
  }

  @Test
  void mistakesNameLineAndTheWayOn() throws IOException {
    make(STUDY, study());
    tried.change("intake_on: enrol_date", "intake_on: enroll_date");
    tried.change("codes: {\"1\": woman", "codes: {\"1\": women");
    String message =
        String.valueOf(
            assertThrows(MistakesException.class, () -> make(STUDY, study())).getMessage());
    assertTrue(message.contains("is no field of the source"), message);
    assertTrue(message.contains("(did you mean enrol_date?)"), message);
    assertTrue(message.contains("a key of genders was expected (did you mean woman?)"), message);
  }

  @Test
  void otherFilesAreNoDictionaryAndNoExport() throws IOException {
    String none =
        String.valueOf(
            assertThrows(SourceFault.class, () -> make("a,b\n1,2\n", null)).getMessage());
    assertTrue(none.startsWith("dictionary.csv line 1: is no data dictionary of REDCap"), none);
    Path labels = tried.source("redcap.csv", "Study ID,Sex", "1,Female");
    String labelled =
        String.valueOf(assertThrows(SourceFault.class, () -> make(STUDY, labels)).getMessage());
    assertTrue(labelled.contains("export it again"), labelled);
  }

  @Test
  void codesOutsideTheDictionaryAreNamedByField() throws IOException {
    List<String> notes = make(STUDY, study()).notes();
    assertEquals(1, notes.size(), notes.toString());
    assertTrue(notes.get(0).startsWith("sex holds codes that the dictionary does not have"));
    assertFalse(notes.get(0).contains("UNK"));
  }

  @Test
  void withoutAnExportTheDictionaryIsEnough() throws IOException {
    make(STUDY, null);
    tried.change(
        "columns: []",
        "columns: [redcap_event_name, redcap_repeat_instrument, redcap_repeat_instance]");
    make(STUDY, null);
    study();
    IngestReport report = tried.check();
    assertTrue(
        tried.made("use_reports").contains("c-1,alcohol,2025-12-08,2026-01-04,self_report,20"),
        report.lines().toString());
  }
}
