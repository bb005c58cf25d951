package cairn.ingest.engine.mapping;

import java.util.List;

/**
 * What a mapping read, what it made, and what it says it dropped and why.
 *
 * @param sources the source files, by name
 * @param tables the tables made, by name
 * @param dropped rows dropped, in the words of the mapping's own account
 */
public record MappingReport(List<Source> sources, List<Made> tables, List<Dropped> dropped) {
  /** A source file by its name without the ending, with its rows. */
  public record Source(String name, long rows) {}

  /**
   * A table that a statement made.
   *
   * @param name the table
   * @param reads the sources that its statement reads, by name
   * @param rows rows made
   */
  public record Made(String name, List<String> reads, long rows) {}

  /** Rows of a table that the mapping left out, for one reason. */
  public record Dropped(String table, String reason, long rows) {}
}
