package cairn.ingest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Code;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Membership;
import org.junit.jupiter.api.Test;

final class ContractNameTest {
  @Test
  void aColumnIsNamedByItsAccessor() {
    assertEquals("joined_on", ContractName.column(Membership::joinedOn));
    assertEquals("feeling_1", ContractName.column(Attendance::feeling1));
    assertEquals("set_on", ContractName.column(Goal::setOn), "of a record inside");
  }

  @Test
  void anIdIsNamedAfterWhatItNames() {
    assertEquals("client_id", ContractName.column(Client::id));
    assertEquals("goal_id", ContractName.column(GoalReview::goal));
    assertEquals("replaces", ContractName.column(Goal::replaces), "a goal in another part");
    assertEquals("set_in_session", ContractName.column(Goal::setInSession));
  }

  @Test
  void aRecordOfNoTableIsRefused() {
    assertEquals("goal_reviews", ContractName.table(GoalReview.class));
    assertThrows(IllegalArgumentException.class, () -> ContractName.table(Code.class));
  }
}
