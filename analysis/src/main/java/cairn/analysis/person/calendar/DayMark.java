package cairn.analysis.person.calendar;

import cairn.ingest.model.Keyed;

/** What is known of one day. */
public enum DayMark implements Keyed {
  /** Nothing covers the day. */
  MISSING,
  /** A report says that there was use on the day. */
  USED,
  /** A report says that there was none. */
  NOT_USED,
  /** A report over several days covers it and does not say on which of them use was. */
  UNPLACED,
  /** One source says use, another says none. */
  DIFFERING,
  /** A report says that there was none, and a test on another day of its period found some. */
  CONTRADICTED;

  private static final DayMark[] ALL = values();

  /** Whether something says that there was use on the day, or on days that it is one of. */
  public boolean isOfUse() {
    return this == USED || this == UNPLACED || this == DIFFERING;
  }

  /** The mark at a place of a row of them; nothing is known of what lies beyond its ends. */
  static DayMark at(byte[] marks, long index) {
    return index < 0 || index >= marks.length ? MISSING : ALL[marks[(int) index]];
  }
}
