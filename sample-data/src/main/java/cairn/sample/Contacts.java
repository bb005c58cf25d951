package cairn.sample;

import cairn.sample.Attending.Contact;
import java.util.List;

/** When a person was there, in weeks counted from the first meeting attended. */
final class Contacts {
  private final List<Contact> list;
  private final int start;
  private final boolean[] member;
  private final boolean[] seen;
  private final boolean[] away;

  /**
   * @param list meetings attended, in date order, at least one
   * @param end the last day of the records, or of the person's life
   */
  Contacts(List<Contact> list, List<Stay> stays, List<Absence> absences, int end) {
    this.list = list;
    this.start = list.get(0).day();
    int weeks = (end + 1 - start) / 7;
    member = new boolean[weeks];
    seen = new boolean[weeks + 1];
    away = new boolean[weeks];
    for (int week = 0; week < weeks; week++) {
      int monday = monday(week);
      away[week] = Absence.overlapping(absences, monday, monday + 6) != null;
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
  List<Contact> list() {
    return list;
  }

  /** The day of the first meeting attended. */
  int start() {
    return start;
  }

  /** Whole weeks from the start to the end. */
  int weeks() {
    return member.length;
  }

  /** The first day of a week. */
  int monday(int week) {
    return start + 7 * week;
  }

  /** The week that a day lies in. */
  int week(int day) {
    return (day - start) / 7;
  }

  /** Whether the person belongs to a group at the end of the week. */
  boolean memberInWeek(int week) {
    return member[week];
  }

  /** Whether a part of the week falls into a time when no report is due. */
  boolean awayInWeek(int week) {
    return away[week];
  }

  /** Whether the person was at a meeting in the week after, where the week is told. */
  boolean seenAfterWeek(int week) {
    return seen[week + 1];
  }

  /** How many weeks ago the person last belonged to a group. */
  int weeksSinceMember(int week) {
    int count = 0;
    while (week - count >= 0 && !member[week - count]) {
      count++;
    }
    return count;
  }
}
