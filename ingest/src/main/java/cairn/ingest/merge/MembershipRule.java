package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Membership;
import java.time.LocalDate;

/**
 * A person is at the meetings of groups they belong to. In a drop-in group everybody may come:
 * there it is a warning. After the day of leaving the attendance holds, with a warning; so does
 * that of a meeting that was cancelled, though no analysis counts it.
 */
final class MembershipRule implements PersonRule {
  private static final String MEMBERSHIPS = ContractName.table(Membership.class);
  private static final String SESSION = ContractName.column(Attendance::session);

  private static final String ATTENDED = AttendanceStatus.ATTENDED.key();
  private static final RowBreach CANCELLED =
      new RowBreach(
          Rule.CANCELLED_SESSION,
          SESSION,
          "is of a meeting that was cancelled, so that nobody's attendance of it counts; mend the"
              + " status of the meeting if it was held");

  private final int session;
  private final int status;
  private final int group;
  private final int joined;
  private final int left;

  MembershipRule(FactLayout attendance, FactLayout memberships) {
    this.session = attendance.storedIndex(SESSION);
    this.status = attendance.storedIndex(ContractName.column(Attendance::status));
    this.group = memberships.storedIndex(ContractName.column(Membership::group));
    this.joined = memberships.storedIndex(ContractName.column(Membership::joinedOn));
    this.left = memberships.storedIndex(ContractName.column(Membership::leftOn));
  }

  @Override
  public String table() {
    return ContractName.table(Attendance.class);
  }

  @Override
  public Answer check(Fact fact, PersonState state, Reporter reporter) {
    String id = fact.row().text(session);
    SharedRecords.Meeting meeting = id == null ? null : state.shared().meeting(id);
    if (meeting == null) {
      return Answer.KEPT;
    }
    if (meeting.isCancelled() && ATTENDED.equals(fact.row().text(status))) {
      reporter.warn(fact, CANCELLED);
    }
    boolean member = false;
    boolean before = true;
    boolean after = true;
    for (Fact membership : state.rows(MEMBERSHIPS)) {
      if (meeting.group().equals(membership.row().text(group))) {
        member = true;
        LocalDate from = membership.row().date(joined);
        LocalDate until = membership.row().date(left);
        boolean hasJoined = from != null && !meeting.on().isBefore(from);
        before &= !hasJoined;
        after &= !(hasJoined && (until == null || !meeting.on().isAfter(until)));
      }
    }
    if (!member && state.wasRejected(MEMBERSHIPS, meeting.group())) {
      return Answer.WITH_PARENT;
    }
    if (!member || before) {
      return outside(fact, state.shared().isDropIn(meeting.group()), member, reporter);
    }
    if (after) {
      reporter.warn(
          fact,
          new RowBreach(
              Rule.AFTER_LEAVING, SESSION, "is of a day after the person left the group"));
    }
    return Answer.KEPT;
  }

  private static Answer outside(Fact fact, boolean dropIn, boolean member, Reporter reporter) {
    RowBreach breach =
        new RowBreach(
            Rule.NOT_A_MEMBER,
            SESSION,
            member
                ? "is of a day before the person joined the group"
                : "is of a group that the person does not belong to");
    if (dropIn) {
      reporter.warn(fact, breach);
      return Answer.KEPT;
    }
    reporter.reject(fact, breach);
    return Answer.REJECTED;
  }
}
