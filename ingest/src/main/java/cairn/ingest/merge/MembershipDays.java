package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.delivery.RowBreach;
import cairn.ingest.model.Membership;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A person belongs to a group once on any day, and not after the group's last day. To leave and to
 * come back on one day is no overlap. Both are warnings: what is to be mended only people know.
 */
final class MembershipDays implements PersonRule {
  private static final String JOINED = ContractName.column(Membership::joinedOn);
  private static final String LEFT = ContractName.column(Membership::leftOn);
  private static final RowBreach TWICE =
      new RowBreach(
          Rule.MEMBERSHIPS_OVERLAP,
          JOINED,
          "is a day on which another row has the person in this group already; take one of the two"
              + " out, or give the earlier its left_on");
  private static final RowBreach JOINED_LATE =
      new RowBreach(Rule.AFTER_GROUP_END, JOINED, "is after the last day of the group");
  private static final RowBreach LEFT_LATE =
      new RowBreach(Rule.AFTER_GROUP_END, LEFT, "is after the last day of the group");

  private final int group;
  private final int joined;
  private final int left;

  MembershipDays(FactLayout memberships) {
    this.group = memberships.storedIndex(ContractName.column(Membership::group));
    this.joined = memberships.storedIndex(JOINED);
    this.left = memberships.storedIndex(LEFT);
  }

  @Override
  public String table() {
    return ContractName.table(Membership.class);
  }

  @Override
  public Answer check(Fact fact, PersonState state, Reporter reporter) {
    LocalDate from = fact.row().date(joined);
    String in = fact.row().text(group);
    if (from == null || in == null) {
      return Answer.KEPT;
    }
    for (Fact other : state.beside()) {
      if (in.equals(other.row().text(group)) && isWithin(from, fact, other)) {
        reporter.warn(fact, TWICE);
        break;
      }
    }
    LocalDate ended = state.shared().ended(in);
    LocalDate until = fact.row().date(left);
    if (ended != null && from.isAfter(ended)) {
      reporter.warn(fact, JOINED_LATE);
    } else if (ended != null && until != null && until.isAfter(ended)) {
      reporter.warn(fact, LEFT_LATE);
    }
    return Answer.KEPT;
  }

  /** Whether a row begins within another; of two that begin on one day each is within. */
  private boolean isWithin(LocalDate from, Fact fact, Fact other) {
    LocalDate since = other.row().date(joined);
    LocalDate until = other.row().date(left);
    return since != null
        && !Arrays.equals(fact.key(), other.key())
        && !from.isBefore(since)
        && (until == null || from.isBefore(until));
  }
}
