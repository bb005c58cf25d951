package cairn.reports.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a court, a probation office or an employer is told of somebody they sent: on which days
 * there was a meeting, and whether the person was there. It has no place for anything else.
 *
 * @param reference the person, as the one who receives it knows them
 * @param from the first day told of
 * @param until the last day told of
 * @param meetings the meetings of these days, in their order
 * @param terms under which it is disclosed
 */
public record AttendanceStatement(
    String reference, LocalDate from, LocalDate until, List<Meeting> meetings, Terms terms) {
  /** Keeps a copy. */
  public AttendanceStatement {
    meetings = List.copyOf(meetings);
  }

  /**
   * A meeting.
   *
   * @param on its day
   * @param kind what became of it
   */
  public record Meeting(LocalDate on, Kind kind) {}

  /** Whether somebody was at a meeting. Reasons are none of it. */
  public enum Kind {
    /** The person was there. */
    ATTENDED,
    /** The person was not there. */
    ABSENT,
    /** The person was not there, and it had been agreed. */
    EXCUSED,
    /** The group did not meet. */
    CANCELLED;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the person consented to, in writing.
   *
   * @param recipient who receives it
   * @param purpose what for
   * @param consent where the consent is filed
   * @param consentUntil the last day it holds
   * @param issued the day of the disclosure
   */
  public record Terms(
      String recipient, String purpose, String consent, LocalDate consentUntil, LocalDate issued) {
    /** Whether the consent holds on the day of the disclosure. */
    public boolean isInForce() {
      return !consentUntil.isBefore(issued);
    }
  }
}
