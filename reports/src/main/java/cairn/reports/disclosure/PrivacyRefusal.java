package cairn.reports.disclosure;

import java.util.List;

/**
 * A table was not written because a number hidden in it could be worked out. The message names
 * tables, never cells or numbers.
 */
public final class PrivacyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> tables;

  /** A refusal of these tables. */
  public PrivacyRefusal(List<String> tables) {
    super(
        "not written: in "
            + String.join(", ", tables)
            + " a hidden number could be worked out from the numbers around it."
            + " Join small group types or a longer period, and run the report again.");
    this.tables = List.copyOf(tables);
  }

  /** A refusal for a reason, in a sentence without a full stop. */
  public PrivacyRefusal(String why) {
    super("not given out: " + why);
    this.tables = List.of();
  }

  /** Names of the tables refused. */
  public List<String> tables() {
    return tables;
  }
}
