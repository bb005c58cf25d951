package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one reader hands on of a file: rows, findings, and the ids of the rows left out. */
class CheckedFileTest {
  @TempDir Path folder;

  private Checked read(String table, String... lines) throws IOException {
    return Checked.read(Files.write(folder.resolve(table + ".csv"), List.of(lines)), table);
  }

  private static List<String> messages(Checked checked) {
    return checked.handed().stream().map(Finding::message).toList();
  }

  @Test
  void rowsComeTypedAndInOrder() throws IOException {
    Checked checked =
        read(
            "use_reports",
            "amount_unit,client_id,problem,from_on,until_on,source,days_used,amount",
            "us_drink,c02,alcohol,2026-01-01,2026-01-07,self_report,3,12.50",
            ",c01,cannabis,2026-01-01,2026-01-07,self_report,0,");
    assertEquals(2, checked.read().accepted());
    assertEquals(2, checked.read().rows());
    Row row = checked.rows().get(0);
    assertEquals("c02", row.text(0));
    assertEquals(3L, row.integer(5));
    assertEquals(12.5, row.value(6));
    assertEquals("us_drink", row.text(7));
    assertEquals("c01", checked.rows().get(1).text(0));
  }

  @Test
  void ofARejectedRowOnlyWellFormedIdsCanBeAskedFor() throws IOException {
    Checked checked =
        read(
            "attendance",
            "session_id,status,client_id",
            "s01,here,c01",
            "s01,attended",
            "s01,here,c 2",
            "s01,attended,c03,more",
            "s01,,c04");
    assertEquals(
        List.of(
            Optional.of("c01"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("c03"),
            Optional.of("c04")),
        checked.broken());
    assertEquals(
        List.of(Optional.of("c05")),
        read("attendance", "client_id,session_id,status", "c05,s01,here").broken(),
        "also in the first column");
    assertEquals(
        List.of(Optional.empty()),
        read("goal_reviews", "goal_id,reviewed_on,status", "a01,some day,met").broken(),
        "a table without people");
  }

  @Test
  void aFileWithoutARowIsAWarning() throws IOException {
    Checked checked = read("away", "client_id,from_on,reason");
    assertEquals(List.of("away.csv: has a header and no row"), messages(checked));
    assertEquals(List.of(Severity.WARNING), severities(checked));
    assertFalse(checked.read().isRefused());
    assertEquals(
        List.of("missing_column"),
        read("away", "client_id,from_on").handed().stream().map(Finding::rule).toList(),
        "a refused one is not said to be empty");
  }

  private static List<Severity> severities(Checked checked) {
    return checked.handed().stream().map(Finding::severity).toList();
  }

  @Test
  void aHeaderIsToldColumnByColumn() throws IOException {
    Checked checked = read("clients", "intake_on,Client_ID,,gender,gender,weight_of_it");
    assertEquals(
        List.of(
            "clients.csv line 1: column 2 is none of the columns of clients (did you mean client_id?)",
            "clients.csv line 1: column 3 has no name",
            "clients.csv line 1: gender stands twice in the header",
            "clients.csv line 1: column 6 is none of the columns of clients",
            "clients.csv line 1: client_id is not in the header, though a column with a name like"
                + " it is"),
        messages(checked));
    assertEquals(
        List.of(
            "clients.csv line 1: column 1 has a name that speaks of who somebody is or of free"
                + " text; take it out of the file",
            "clients.csv line 1: client_id is not in the header"),
        messages(read("clients", "surname,intake_on")));
  }

  @Test
  void aRowOfAnotherLengthIsToldByItsLength() throws IOException {
    Checked checked =
        read("clients", "client_id,intake_on,gender", "c01,2026-01-05", "c02,2026-01-05,,x", ",,");
    assertEquals(
        List.of(
            "clients.csv line 2: the row has 2 cells, the header 3",
            "clients.csv line 3: the row has 4 cells, the header 3",
            "clients.csv line 4: the row has no value at all"),
        messages(checked));
    assertEquals(
        List.of("missing_cell", "extra_cell", "blank_row"),
        checked.handed().stream().map(Finding::rule).toList());
  }

  @Test
  void whatTellsWhoSomebodyIsIsNamedByItsColumnOrAsACell() throws IOException {
    String kind = " holds what looks like an e-mail address; nothing more of the file is read";
    assertEquals(
        List.of("clients.csv line 2: gender" + kind),
        messages(read("clients", "client_id,intake_on,gender", "c01,2026-01-05,a@example.org")));
    assertEquals(
        List.of("clients.csv line 2: a cell" + kind),
        messages(read("clients", "client_id,intake_on", "c01,2026-01-05,a@example.org")));
  }

  @Test
  void aRuleOfTheRowIsToldOfTheRow() throws IOException {
    Checked checked =
        read("away", "client_id,from_on,until_on,reason", "c01,2026-02-01,2026-01-31,hospital");
    assertEquals(
        List.of("away.csv line 2: expected that until_on is not before from_on"),
        messages(checked));
    assertEquals(List.of(Severity.ROW_REJECTED), severities(checked));
  }
}
