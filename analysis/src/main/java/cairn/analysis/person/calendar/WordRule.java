package cairn.analysis.person.calendar;

import cairn.ingest.model.UseSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How days, reports and tests become one symbol a week.
 *
 * <p>The usual rule ({@link #usual()}): weeks begin on the day of the start; one day of use makes
 * {@code +}; no use with at least five of seven days covered makes {@code -}; no use with fewer
 * days covered, or sources that say different things, makes {@code *}; nothing at all makes {@code
 * o} where a report was due and {@code _} where none was. The published weekly urine and Timeline
 * Followback words of three opioid trials (Odom and colleagues 2023) are other settings of the same
 * rule.
 *
 * @param anchorOffset days from the start to the first day of week 1; 1 makes the start the last
 *     day of week 0
 * @param sources whose reports and tests count
 * @param fewest fewest days of a week that make it so
 * @param thin what a week without use and with fewer days covered is
 * @param testsSpeakForWeek whether a negative test makes a week that no report covers {@code -};
 *     otherwise it covers its own day only
 */
public record WordRule(
    int anchorOffset,
    Set<UseSource> sources,
    FewestDays fewest,
    WeekSymbol thin,
    boolean testsSpeakForWeek) {

  /**
   * The fewest days of a week that make it what it is.
   *
   * @param used of use that make {@code +}
   * @param mixed of use, below {@code used}, that make {@code *}; 0 when no such week is mixed. A
   *     week that the span cuts down to nothing but such days of use is {@code _}
   * @param covered covered, that let a week without use be {@code -}
   * @param due on which the person could report, that make a report due
   */
  public record FewestDays(int used, int mixed, int covered, int due) {
    /** Refuses days that no week could have. */
    public FewestDays {
      if (used < 1 || mixed < 0 || mixed > used || covered < 1 || covered > 7 || due < 1) {
        throw new IllegalArgumentException("a week has seven days, and use takes at least one");
      }
    }
  }

  /** Keeps its own copy of the sources. */
  public WordRule {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
  }

  /** The rule of every report that names no other. */
  public static WordRule usual() {
    return new WordRule(
        0, EnumSet.allOf(UseSource.class), new FewestDays(1, 0, 5, 5), WeekSymbol.MIXED, true);
  }

  /** The same rule with another least number of days covered. */
  public WordRule withCoveredDays(int days) {
    FewestDays more = new FewestDays(fewest.used, fewest.mixed, days, fewest.due);
    return new WordRule(anchorOffset, sources, more, thin, testsSpeakForWeek);
  }

  /** The rule as a sentence for readers. */
  public String describe() {
    return "One symbol a week: + for at least "
        + days(fewest.used)
        + " of use"
        + (fewest.mixed > 0 ? ", * for at least " + days(fewest.mixed) : "")
        + ", - for none with at least "
        + fewest.covered
        + " of 7 days covered, "
        + thin.symbol()
        + " for none with fewer, * where sources differ,"
        + " o where a report was due and none came, _ where none was due.";
  }

  private static String days(int n) {
    return n == 1 ? "one day" : n + " days";
  }
}
