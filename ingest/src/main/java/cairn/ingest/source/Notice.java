package cairn.ingest.source;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;

/**
 * Something that a file holds beside its rows and that somebody should know; nothing is refused.
 *
 * @param rule the rule
 * @param line line or row from 1, or 0 for the whole file
 * @param says what was found and what was made of it, without any text of the file
 */
public record Notice(Rule rule, long line, String says) {
  /** The finding about a file of this name. */
  public Finding finding(String file) {
    return Finding.of(rule, Location.ofLine(file, line), says);
  }
}
