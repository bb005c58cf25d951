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
 * @param useDays fewest days of use that make {@code +}
 * @param mixedDays fewest days of use, below {@code useDays}, that make {@code *}; 0 when no such
 *     week is mixed. A week that the span cuts down to nothing but such days of use is {@code _}
 * @param coveredDays fewest days covered that let a week without use be {@code -}
 * @param thin what a week without use and with fewer days covered is
 * @param testsSpeakForWeek whether a negative test makes a week that no report covers {@code -};
 *     otherwise it covers its own day only
 * @param dueDays fewest days of the week on which the person could report that make a report due
 */
public record WordRule(
    int anchorOffset,
    Set<UseSource> sources,
    int useDays,
    int mixedDays,
    int coveredDays,
    WeekSymbol thin,
    boolean testsSpeakForWeek,
    int dueDays) {

  /** Refuses a rule that no week could follow. */
  public WordRule {
    if (useDays < 1
        || mixedDays < 0
        || mixedDays > useDays
        || coveredDays < 1
        || coveredDays > 7
        || dueDays < 1) {
      throw new IllegalArgumentException("a week has seven days, and use takes at least one");
    }
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
  }

  /** The rule of every report that names no other. */
  public static WordRule usual() {
    return new WordRule(0, EnumSet.allOf(UseSource.class), 1, 0, 5, WeekSymbol.MIXED, true, 5);
  }

  /** The same rule with another least number of days covered. */
  public WordRule withCoveredDays(int days) {
    return new WordRule(
        anchorOffset, sources, useDays, mixedDays, days, thin, testsSpeakForWeek, dueDays);
  }

  /** The rule as a sentence for readers. */
  public String describe() {
    return "One symbol a week: + for at least "
        + days(useDays)
        + " of use"
        + (mixedDays > 0 ? ", * for at least " + days(mixedDays) : "")
        + ", - for none with at least "
        + coveredDays
        + " of 7 days covered, "
        + thin.symbol()
        + " for none with fewer, * where sources differ,"
        + " o where a report was due and none came, _ where none was due.";
  }

  private static String days(int n) {
    return n == 1 ? "one day" : n + " days";
  }
}
