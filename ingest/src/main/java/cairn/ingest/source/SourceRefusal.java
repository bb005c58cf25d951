package cairn.ingest.source;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;

/**
 * Says that a file is not read, or not read on. It has no cause and holds nothing of the file:
 * other libraries' messages quote their input.
 */
public final class SourceRefusal extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Rule rule;
  private final long line;
  private final String expected;

  /**
   * @param rule the rule that the file broke
   * @param line line from 1, or 0 for the whole file
   * @param expected what was found and what was expected, in words
   */
  public SourceRefusal(Rule rule, long line, String expected) {
    super(rule.key());
    this.rule = rule;
    this.line = line;
    this.expected = expected;
  }

  /** The rule that the file broke. */
  public Rule rule() {
    return rule;
  }

  /** The finding about a file of this name. */
  public Finding finding(String file) {
    return Finding.of(rule, Location.ofLine(file, line), expected);
  }
}
