package cairn.ingest.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.contract.RowTally;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.TableCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is told of rows: everything when somebody checks, what is unlike the rest every month. */
class RowAccountTest {
  private static FileReport file(String name, long accepted, long rejected, long thinned) {
    RowTally tally = new RowTally(accepted, rejected, 0);
    return new FileReport(name + ".csv", name, "0", tally, 0, 0, thinned);
  }

  private static RowAccount of(List<FileReport> files, Map<String, TableCounts> tables) {
    return new RowAccount(
        new DeliveryEntry(1, "d", null, null, files, new TreeMap<>(tables), null));
  }

  @Test
  void whatIsAllAcceptedIsOneLine() {
    RowAccount account =
        of(
            List.of(file("clients", 3, 0, 0), file("goals", 1200, 0, 0)),
            Map.of(
                "clients", new TableCounts(0, 3, 0, 0),
                "goals", new TableCounts(0, 1200, 0, 0),
                "stages", TableCounts.NONE));
    assertEquals(
        List.of(
            "1,203 rows read of 2 files, all accepted",
            "1,203 rows on file in 2 tables, 1,203 of them new"),
        account.brief());
    assertEquals(4, account.whole().size());
  }

  @Test
  void whatIsNotAsDeliveredHasItsOwnLine() {
    RowAccount account =
        of(
            List.of(file("clients", 3, 1, 0), file("goals", 5, 0, 2), file("stages", 4, 0, 0)),
            Map.of("clients", new TableCounts(2, 3, 1, 0), "stages", new TableCounts(4, 0, 0, 0)));
    assertEquals(
        List.of(
            "clients.csv: 4 rows read = 3 accepted + 1 rejected + 0 exact repeats",
            "goals.csv: 5 rows read = 5 accepted + 0 rejected + 0 exact repeats; 2 of the accepted"
                + " were read without a cell that may be empty",
            "4 rows read of the other 1 file, all accepted",
            "clients: 4 rows = 2 before + 3 accepted - 1 replaced - 0 withdrawn",
            "4 rows on file in the other 1 table, none of them new"),
        account.brief());
  }

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals(List.of(), of(List.of(), Map.of()).brief());
  }
}
