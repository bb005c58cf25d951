package cairn.reports.release;

import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.release.table.Bin;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audience was given of one month, hidden numbers as hidden: a ledger line holds it, and
 * every file that the audience gets is made of it alone.
 *
 * @param audience whom it is for
 * @param recipient who received it, or empty
 * @param month YYYY-MM, at whose end everybody was judged
 * @param terms the rules it was made by
 * @param facts what it says of the run
 * @param periods the month and, where it ends one that is told of, the quarter
 */
public record Release(
    String audience,
    String recipient,
    String month,
    Terms terms,
    Facts facts,
    List<ReleasedPeriod> periods) {

  /** Keeps a copy. */
  public Release {
    periods = List.copyOf(periods);
  }

  /**
   * The rules.
   *
   * @param profile key of the profile
   * @param smallest the smallest number of people shown, besides 0
   * @param ratesFrom people from which on shares are given
   * @param design SHA-256 of the design
   * @param targets what was agreed on of a month, by the measure's key: people who come, and of
   *     others the per cent; empty for none
   */
  public record Terms(
      String profile,
      long smallest,
      int ratesFrom,
      String design,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Integer> targets) {
    /** Keeps a copy; a line of an earlier version has none. */
    public Terms {
      targets =
          Collections.unmodifiableSortedMap(
              targets == null ? new TreeMap<>() : new TreeMap<>(targets));
    }

    /** Whether every number of people is rounded. */
    public boolean isRounded() {
      return rule() instanceof Midpoint;
    }

    /** The rule; that of hiding 1 to 10 where this version knows none of its name. */
    public DisclosureRule rule() {
      return DisclosureRule.of(profile).orElse(SmallHidden.CMS_11).raisedTo(smallest);
    }
  }

  /**
   * The run, and what it knows that is no number of people.
   *
   * @param program the program's name
   * @param dataAsOf the last day known, YYYY-MM-DD
   * @param results the results' id
   * @param confidence the level of intervals, from 0 to 1
   * @param sessionsHeld sessions held in the month
   */
  public record Facts(
      String program, String dataAsOf, String results, double confidence, long sessionsHeld) {}

  /**
   * One period.
   *
   * @param period YYYY-MM, or YYYY-QN
   * @param kinds the rows of every table: the whole program alone, or kinds of group
   * @param tables the tables, in the design's order
   * @param notOffered what the design asks for and nobody can be given
   */
  public record ReleasedPeriod(
      String period,
      List<ReleasedKind> kinds,
      List<ReleasedTable> tables,
      List<NotOffered> notOffered) {

    /** Keeps copies. */
    public ReleasedPeriod {
      kinds = List.copyOf(kinds);
      tables = List.copyOf(tables);
      notOffered = List.copyOf(notOffered);
    }

    /** Whether its rows are kinds of group. */
    public boolean isByKind() {
      return period.contains("Q");
    }
  }

  /**
   * A row of every table of a period.
   *
   * @param key the word in files
   * @param of keys of the kinds joined in it
   * @param label the words for it
   * @param people how many people came; null where that is hidden
   */
  public record ReleasedKind(String key, List<String> of, String label, @Nullable Long people) {
    /** Keeps a copy. */
    public ReleasedKind {
      of = List.copyOf(of);
    }
  }

  /**
   * The people of every row by one measure.
   *
   * @param measure key of the measure
   * @param bins its categories
   * @param people for each row a number for each bin; null where that is hidden
   */
  public record ReleasedTable(String measure, List<Bin> bins, List<List<@Nullable Long>> people) {
    /** Keeps the bins. */
    public ReleasedTable {
      bins = List.copyOf(bins);
    }
  }

  /**
   * Something that is not told.
   *
   * @param measure key of the measure, or {@link #EVERYTHING}
   * @param why a sentence for the reader
   */
  public record NotOffered(String measure, String why) {
    /** The whole period. */
    public static final String EVERYTHING = "everything";
  }
}
