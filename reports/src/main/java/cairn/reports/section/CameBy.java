package cairn.reports.section;

import cairn.analysis.question.month.MonthRow;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a program's records can tell of who came, month by month: its people where somebody is on
 * record as having come, else heads, else members of groups, else the sessions that were held.
 */
public enum CameBy {
  /** People with a session in the month. */
  PEOPLE(
      "People who came, by month",
      "people who came",
      "People with a session in the month",
      MonthRow::people),
  /** Heads, where every month with a session has a count. */
  HEADS(
      "Heads counted, by month",
      "heads counted",
      "Heads counted at the sessions of the month, each time anew",
      CameBy::heads),
  /** People in a group at the month's end, where nobody's attendance is on file. */
  MEMBERS(
      "People in a group, by month",
      "people in a group",
      "People in a group at the month's end",
      MonthRow::stillComing),
  /** Sessions, where nothing else is on file. */
  SESSIONS(
      "Sessions held, by month",
      "sessions held",
      "Sessions held in the month",
      MonthRow::sessionsHeld);

  private final String title;
  private final String measure;
  private final String counted;
  private final ToLongFunction<MonthRow> count;

  CameBy(String title, String measure, String counted, ToLongFunction<MonthRow> count) {
    this.title = title;
    this.measure = measure;
    this.counted = counted;
    this.count = count;
  }

  /** What these months can tell; {@link #PEOPLE} where nothing is on record at all. */
  public static CameBy of(List<MonthRow> months) {
    if (months.stream().anyMatch(row -> row.people() > 0)) {
      return PEOPLE;
    }
    List<MonthRow> held = months.stream().filter(row -> row.sessionsHeld() > 0).toList();
    if (!held.isEmpty() && held.stream().allMatch(row -> row.heads().headCount() != null)) {
      return HEADS;
    }
    if (months.stream().anyMatch(row -> row.stillComing() > 0 || row.started() > 0)) {
      return MEMBERS;
    }
    return held.isEmpty() ? PEOPLE : SESSIONS;
  }

  /** The figure's short name. */
  public String title() {
    return title;
  }

  /** What is counted, as inside a sentence: {@code people who came}. */
  public String measure() {
    return measure;
  }

  /** The same of a month, as a sentence begins: {@code People with a session in the month}. */
  public String counted() {
    return counted;
  }

  /** Whether the records tell who is new. */
  public boolean knowsWhoStarted() {
    return this == PEOPLE || this == MEMBERS;
  }

  /** The count of a month. */
  public long of(MonthRow month) {
    return count.applyAsLong(month);
  }

  /**
   * Whether nothing of a month is missing from its count: a session without one hides its heads.
   */
  public boolean isWhole(MonthRow month) {
    return this != HEADS || month.heads().sessionsCounted() == month.sessionsHeld();
  }

  /** Heads counted in a month; 0 where none were. */
  public static long heads(MonthRow month) {
    Long heads = month.heads().headCount();
    return heads == null ? 0 : heads;
  }
}
