package cairn.ingest.screen;

import cairn.ingest.contract.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A column of days about people. Days of birth lie decades before the first meeting on file, which
 * is true of few days on which anything else was recorded.
 */
public final class DayColumn {
  /** Everybody on file is of age, and was so not long after the first meeting. */
  private static final int YEARS = 16;

  private static final double MANY = 0.2;
  private static final int FEWEST = 3;

  private final LocalDate longAgo;
  private long days;
  private long old;

  /**
   * @param since the first meeting on file, or, without one, the last day that anything may have
   */
  public DayColumn(LocalDate since) {
    this.longAgo = since.minusYears(YEARS);
  }

  /** Counts a day, which alone breaks no rule. */
  public @Nullable Rule see(LocalDate day) {
    days++;
    if (day.isBefore(longAgo)) {
      old++;
    }
    return null;
  }

  /** Counts a day that is earlier than the column allows. */
  public void seeTooEarly() {
    days++;
    old++;
  }

  /** What the days look like together, or null. */
  public @Nullable Suspicion atEnd() {
    boolean many = old > MANY * days && (old >= FEWEST || old == days);
    return days == 0 || !many
        ? null
        : new Suspicion(
            Rule.IDENTIFIER_DATE,
            0,
            "looks like a column of days of birth: many lie more than "
                + YEARS
                + " years before the first meeting; deliver the age at intake in its place");
  }
}
