package cairn.reports.release;

import cairn.analysis.question.period.PeriodMeasure;
import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.joint.DisclosureRule;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one audience gets, at which detail and how often.
 *
 * @param recipient who receives it, as the ledger calls them
 * @param profile the rule for small numbers
 * @param measures what is told
 * @param kinds every kind of group in the order shown
 * @param limits the limits that choose the detail
 * @param details the categories of each measure, finest first
 * @param checksum SHA-256 of the design as written
 */
public record ReleaseDesign(
    String recipient,
    DisclosureRule profile,
    Measures measures,
    List<GroupKind> kinds,
    Limits limits,
    Map<PeriodMeasure, Detail> details,
    String checksum) {

  /** Keeps copies. */
  public ReleaseDesign {
    kinds = List.copyOf(kinds);
    details = Map.copyOf(details);
  }

  /**
   * What is told.
   *
   * @param monthly of the whole program, each month
   * @param quarterly by kind of group, each quarter
   * @param targets what was agreed on with the audience of a month, by the measure's key: people
   *     who come, and of others the per cent; empty for none
   */
  public record Measures(
      List<PeriodMeasure> monthly,
      List<PeriodMeasure> quarterly,
      SortedMap<String, Integer> targets) {
    /** Keeps copies. */
    public Measures {
      monthly = List.copyOf(monthly);
      quarterly = List.copyOf(quarterly);
      targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }
  }

  /**
   * The limits that choose the detail.
   *
   * @param hiddenAtMost the most of a table's cells above 0 that may be hidden
   * @param ownKindFrom people from which on a kind stands by itself
   * @param ratesFrom people from which on shares of them are given
   */
  public record Limits(Fraction hiddenAtMost, int ownKindFrom, int ratesFrom) {}

  /** A share as a fraction, from 0 to 1. */
  public record Fraction(int part, int whole) {
    /** The most of so many that are no more than it. */
    long of(long all) {
      return all * part / whole;
    }
  }

  /** The levels of a measure. */
  Detail detail(PeriodMeasure measure) {
    Detail detail = details.get(measure);
    if (detail == null) {
      throw new IllegalArgumentException("the design has no detail of " + measure.key());
    }
    return detail;
  }
}
