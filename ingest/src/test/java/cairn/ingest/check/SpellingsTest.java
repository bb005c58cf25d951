package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Severity;
import cairn.ingest.keys.IdKeeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people write them: what means one thing is read and said, a bad cell loses itself. */
class SpellingsTest {
  private static final String CLIENTS = "client_id,intake_on,age_at_intake,gender,mandated";

  @TempDir Path folder;

  private Checked read(Spellings spellings, String table, String... lines) throws IOException {
    Path file = Files.write(folder.resolve(table + ".csv"), List.of(lines));
    return Checked.read(
        file,
        Checked.CONTRACT.table(table),
        new ReadingTerms(null, null, spellings, IdKeeping.AS_THEY_ARE));
  }

  private static List<String> messages(Checked checked) {
    return checked.handed().stream().map(Finding::message).toList();
  }

  private static Spellings missing(String... words) {
    return new Spellings(Arrays.asList(words), null, Spellings.Delimiter.COMMA);
  }

  private static Object cell(Checked checked, String table, int row, String column) {
    Row of = checked.rows().get(row);
    return of.value(Checked.CONTRACT.table(table).indexOf(column));
  }

  @Test
  void eachColumnSaysOnceWhatWasReadAsWhat() throws IOException {
    Checked checked =
        read(
            Spellings.NONE,
            "clients",
            CLIENTS,
            "c01,2026-01-05 00:00:00,34.0,Woman,TRUE",
            "c02,2026-01-06 00:00:00,35.0,WOMAN,No",
            "c03 ,13/01/2026,36,woman,TRUE",
            "c04,2026-01-07,,Nonbinary,true");
    assertEquals(
        List.of(
            "clients.csv line 4: client_id has 1 cell in another spelling: blanks at the ends left"
                + " out (1)",
            "clients.csv line 2: intake_on has 3 cells in another spelling: a day with midnight"
                + " read as the day (2), day/month/year read as a day (1)",
            "clients.csv line 2: age_at_intake has 2 cells in another spelling: 5.0 and the like"
                + " read as whole numbers (2)",
            "clients.csv line 2: gender has 3 cells in another spelling: labels and other spellings"
                + " read as their keys (3)",
            "clients.csv line 2: mandated has 3 cells in another spelling: TRUE, Yes, 1 and the"
                + " like read as true or false (3)"),
        messages(checked));
    assertEquals(
        List.of(Severity.WARNING),
        checked.handed().stream().map(Finding::severity).distinct().toList());
    assertEquals(4, checked.read().accepted());
    assertEquals(0, checked.read().thinned());
    assertEquals("c03", cell(checked, "clients", 2, "client_id"));
    assertEquals(LocalDate.of(2026, 1, 13), cell(checked, "clients", 2, "intake_on"));
    assertEquals(35L, cell(checked, "clients", 1, "age_at_intake"));
    assertEquals(false, cell(checked, "clients", 1, "mandated"));
    assertEquals("nonbinary", cell(checked, "clients", 3, "gender"));
  }

  @Test
  void whatACellSaysIsToldOfNobody() throws IOException {
    List<List<String>> told = new ArrayList<>();
    for (String cells : List.of("Woman,TRUE", "MAN,No", "Nonbinary,1", "Undisclosed,F")) {
      told.add(messages(read(Spellings.NONE, "clients", CLIENTS, "c01,2026-01-05,34," + cells)));
    }
    assertEquals(2, told.get(0).size(), "both columns are told of");
    assertEquals(1, told.stream().distinct().count(), "in the same words whatever a line says");
  }

  @Test
  void whatTheDeliveryCallsMissingIsEmptyAlsoWhereItWouldBeAValue() throws IOException {
    Checked checked =
        read(
            missing("NA", ".", "88"),
            "clients",
            CLIENTS,
            "c01,2026-01-05,88,.,NA",
            "c02,2026-01-05,34, NA ,true");
    assertEquals(
        List.of(
            "clients.csv line 2: age_at_intake has 1 cell in another spelling: 88 read as empty (1)",
            "clients.csv line 2: gender has 2 cells in another spelling: . read as empty (1), NA"
                + " read as empty (1)",
            "clients.csv line 2: mandated has 1 cell in another spelling: NA read as empty (1)"),
        messages(checked));
    assertTrue(checked.rows().get(0).areEmpty(2, 2));
    assertEquals(
        List.of("clients.csv line 2: intake_on is empty"),
        messages(read(missing("NA"), "clients", CLIENTS, "c01,NA,34,woman,true")).subList(0, 1));
  }

  @Test
  void aWordForNothingThatNobodyDeclaredSaysHowTo() throws IOException {
    Checked checked =
        read(Spellings.NONE, "clients", CLIENTS, "c01,2026-01-05,N/A,,", "NULL,2026-01-05,34,,");
    assertEquals(
        List.of(
            "clients.csv line 2: age_at_intake is not a whole number; where N/A means that nothing"
                + " was recorded, say so in delivery.yaml: missing_values: [\"N/A\"]",
            "clients.csv line 3: client_id is a word for nothing and no id; where NULL means that"
                + " nothing was recorded, say so in delivery.yaml: missing_values: [\"NULL\"]"),
        messages(checked));
    assertEquals(1, checked.read().accepted());
    Checked legal =
        read(
            Spellings.NONE,
            "circumstances",
            "client_id,recorded_on,housing,legal",
            "c01,2026-01-05,housed,none");
    assertEquals(List.of(), messages(legal), "a key of a vocabulary is no word for nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH_FIRST,3/4/2026,2026-03-04",
    "DAY_FIRST,3/4/2026,2026-04-03",
    "DAY_FIRST,03.04.2026 00:00,2026-04-03",
    "MONTH_FIRST,2026-03-04,2026-03-04",
    "MONTH_FIRST,13/4/2026,",
    "DAY_FIRST,4/13/2026,",
    "DAY_FIRST,3/4/26,"
  })
  void theDeliverySaysWhichOrderItsDatesHave(Spellings.DateOrder order, String text, LocalDate day)
      throws IOException {
    Checked checked =
        read(
            new Spellings(List.of(), order, Spellings.Delimiter.COMMA),
            "clients",
            CLIENTS,
            "c01," + text + ",34,woman,true");
    assertEquals(day == null ? 0 : 1, checked.read().accepted(), checked.shown());
    if (day != null) {
      assertEquals(day, cell(checked, "clients", 0, "intake_on"));
    }
  }

  @Test
  void aDayThatCouldBeTwoSaysTheWayOn() throws IOException {
    assertEquals(
        List.of(
            "clients.csv line 2: intake_on could be day and month or month and day; write every"
                + " date as 2026-10-01, or say in delivery.yaml which it is: date_order:"
                + " month_first or date_order: day_first"),
        messages(read(Spellings.NONE, "clients", CLIENTS, "c01,3/4/2026,34,woman,true")));
  }

  @Test
  void aBadCellThatMayBeEmptyLosesItselfAndIsNamed() throws IOException {
    Checked checked =
        read(
            Spellings.NONE,
            "clients",
            CLIENTS,
            "c01,2026-01-05,17,wooman,perhaps",
            "c02,2026-01-05,34,woman,true",
            "c03,soon,17,woman,true");
    assertEquals(
        List.of(
            "CELL_LEFT_OUT clients.csv line 2: age_at_intake is less than 18",
            "CELL_LEFT_OUT clients.csv line 2: gender is none of woman, man, nonbinary, other,"
                + " undisclosed (did you mean woman?)",
            "CELL_LEFT_OUT clients.csv line 2: mandated is neither true nor false",
            "ROW_REJECTED clients.csv line 4: intake_on is not a real date written as 2026-10-01",
            "ROW_REJECTED clients.csv line 4: age_at_intake is less than 18"),
        checked.handed().stream().map(f -> f.severity() + " " + f.message()).toList());
    assertEquals(2, checked.read().accepted());
    assertEquals(1, checked.read().rejected());
    assertEquals(1, checked.read().thinned(), "rows that lost a cell, however many");
    assertTrue(checked.rows().get(0).areEmpty(2, 2));
  }

  @Test
  void whatMeansNothingWithoutTheCellGoesWithIt() throws IOException {
    Checked checked =
        read(
            Spellings.NONE,
            "use_reports",
            "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit,result",
            "c01,alcohol,2026-01-01,2026-01-07,self_report,3,12,thimble,",
            "c01,alcohol,2026-01-08,2026-01-14,self_report,some,,,",
            "c01,alcohol,2026-01-15,2026-01-15,urine,some,,,positive",
            "c01,alcohol,2026-01-16,2026-01-16,urine,,,,perhaps");
    assertEquals(
        List.of(
            "CELL_LEFT_OUT 2 amount_unit vocabulary",
            "CELL_LEFT_OUT 2 amount required_with",
            "ROW_REJECTED 3 days_used type_integer",
            "CELL_LEFT_OUT 4 days_used type_integer",
            "ROW_REJECTED 5 result vocabulary"),
        checked.handed().stream()
            .map(f -> f.severity() + " " + f.at().line() + " " + f.at().column() + " " + f.rule())
            .toList());
    assertEquals(2, checked.rows().size());
    assertEquals(3L, cell(checked, "use_reports", 0, "days_used"));
    assertEquals(null, cell(checked, "use_reports", 0, "amount"));
  }

  @Test
  void anEndBeforeItsBeginningLosesTheEndWhereOtherRowsBelongToTheRow() throws IOException {
    Checked checked =
        read(
            Spellings.NONE,
            "memberships",
            "client_id,group_id,joined_on,left_on,end_reason",
            "c01,g01,2026-02-01,2025-02-28,completed");
    assertEquals(List.of("memberships.csv line 2: left_on is before joined_on"), messages(checked));
    assertEquals(null, cell(checked, "memberships", 0, "left_on"));
    assertEquals("completed", cell(checked, "memberships", 0, "end_reason"));
  }
}
