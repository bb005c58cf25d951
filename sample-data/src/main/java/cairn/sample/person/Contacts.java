package cairn.sample.person;

import cairn.sample.person.Attending.Contact;
import java.util.List;

/** When a person was there, in weeks counted from the first meeting attended. */
public final class Contacts {
  private final List<Contact> list;
  private final int start;
  private final boolean[] member;
  private final boolean[] seen;
  private final boolean[] away;

  /**
   * @param list meetings attended, in date order, at least one
   * @param end the last day of the records, or of the person's life
   */
  public Contacts(List<Contact> list, List<Stay> stays, List<TimeAway> absences, int end) {
    this.list = list;
    this.start = list.get(0).day();
    int weeks = (end + 1 - start) / 7;
    member = new boolean[weeks];
    seen = new boolean[weeks + 1];
    away = new boolean[weeks];
    for (int week = 0; week < weeks; week++) {
      int monday = monday(week);
      away[week] = TimeAway.overlapping(absences, monday, monday + 6) != null;
      for (Stay stay : stays) {
        member[week] |= stay.covers(monday + 6);
      }
    }
    for (Contact contact : list) {
      int week = week(contact.day());
      if (week <= weeks) {
        seen[week] = true;
      }
    }
  }

  /** The meetings attended, in date order. */
  public List<Contact> list() {
    return list;
  }

  /** The day of the first meeting attended. */
  public int start() {
    return start;
  }

  /** Whole weeks from the start to the end. */
  public int weeks() {
    return member.length;
  }

  /** The first day of a week. */
  public int monday(int week) {
    return start + 7 * week;
  }

  /** The week that a day lies in. */
  public int week(int day) {
    return (day - start) / 7;
  }

  /** Whether the person belongs to a group at the end of the week. */
  public boolean memberInWeek(int week) {
    return member[week];
  }

  /** Whether a part of the week falls into a time when no report is due. */
  public boolean awayInWeek(int week) {
    return away[week];
  }

  /** Whether the person was at a meeting in the week after, where the week is told. */
  public boolean seenAfterWeek(int week) {
    return seen[week + 1];
  }

  /** How many weeks ago the person last belonged to a group. */
  public int weeksSinceMember(int week) {
    int count = 0;
    while (week - count >= 0 && !member[week - count]) {
      count++;
    }
    return count;
  }
}
