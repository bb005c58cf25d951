package cairn.reports.section;

import cairn.reports.document.Header;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of the run that made the results.
 *
 * @param program the program's name, as it may be shown
 * @param dataAsOf the day up to which the records reach
 * @param runId the id by which the results are found again
 * @param status whether later records may still change the numbers
 * @param tallies for each table delivered, what became of its rows
 * @param notices sentences that a reader must see first
 * @param facts further facts of the run, by name, in order
 */
public record RunFacts(
    String program,
    LocalDate dataAsOf,
    String runId,
    Header.Status status,
    List<TableTally> tallies,
    List<String> notices,
    List<Map.Entry<String, String>> facts) {

  /** Keeps copies. */
  public RunFacts {
    tallies = List.copyOf(tallies);
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
  }

  /**
   * What became of the rows of one table.
   *
   * @param table the table's name
   * @param read rows read
   * @param accepted of those, accepted
   * @param rejected of those, rejected
   * @param repeats of those, exact repeats
   */
  public record TableTally(String table, long read, long accepted, long rejected, long repeats) {
    /** Whether no row was lost: read = accepted + rejected + repeats. */
    public boolean addsUp() {
      return read == accepted + rejected + repeats;
    }
  }
}
