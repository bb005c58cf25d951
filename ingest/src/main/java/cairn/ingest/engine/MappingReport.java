package cairn.ingest.engine;

import java.util.List;

/**
 * What a mapping read, what it made, and what it says it dropped and why.
 *
 * @param sources rows of each source file
 * @param tables rows made for each table
 * @param dropped rows dropped, in the words of the mapping's own account
 */
public record MappingReport(List<Count> sources, List<Count> tables, List<Dropped> dropped) {
  /** Rows of a source or a table. */
  public record Count(String name, long rows) {}

  /** Rows of a table that the mapping left out, for one reason. */
  public record Dropped(String table, String reason, long rows) {}
}
