package cairn.analysis.person.history;

import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Client;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.ReviewStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryAssemblerTest {
  private final Histories program =
      new Histories()
          .weekly("g1", "ongoing_support", "2026-01-05", 6)
          .cancelled("g1", 9, "2026-01-06");
  private final ClientHistory ann =
      program
          .person("ann")
          .joins("g1", "2026-01-05")
          .attends("g1", 1, 2, 6, 9)
          .sets("b", "sleep", null, "2026-01-05")
          .sets("a", "abstinence", "alcohol", "2026-01-12")
          .reviews("a", "2026-01-19", ReviewStatus.MET, 1)
          .reviews("b", "2026-01-12", ReviewStatus.PARTLY, 0)
          .history();
  private final ClientHistory bob = program.person("bob").attends("g1", 3).history();
  private final ClientHistory cid = program.person("cid").intake("2026-03-01").history();

  @Test
  void eachPersonComesOnceInOrderAsKnownAtTheCutoff() {
    HistoryAssembler walk = walk(List.of(ann, bob, cid), "2026-01-31");
    List<ClientHistory> people = new ArrayList<>();
    walk.forEachRemaining(people::add);
    assertEquals(2, people.size(), "cid has not come yet");
    assertEquals(ann.client(), people.get(0).client());
    assertEquals(2, people.get(0).visits().size(), "one was later, one was cancelled");
    assertEquals(2, people.get(0).reviews().size());
    assertEquals("b", people.get(0).reviews().get(0).goal().value(), "reviews come by day");
    assertEquals(bob.visits(), people.get(1).visits());
    assertFalse(walk.hasNext());
  }

  @Test
  void rowsOutOfOrderAreRefusedAndNothingIsLostSilently() {
    assertThrows(IllegalStateException.class, () -> drain(walk(List.of(bob, ann), "2026-01-31")));
    PartRows orphan =
        new PartRows(
            List.of(ann.client()).iterator(),
            new PartRows.InGroups(
                Collections.emptyIterator(),
                bob.visits().stream().map(Visit::attendance).iterator()),
            new PartRows.OnGoals(Collections.emptyIterator(), Collections.emptyIterator()),
            new PartRows.Reports(
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator()),
            new PartRows.Living(
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator()));
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> drain(new HistoryAssembler(orphan, program.meetings(), until("2026-01-31"))));
    assertTrue(e.getMessage().contains("attendance"));
    assertFalse(e.getMessage().contains("bob"), "no value in a message");
  }

  private static void drain(HistoryAssembler walk) {
    walk.forEachRemaining(person -> {});
  }

  private HistoryAssembler walk(List<ClientHistory> people, String lastDay) {
    List<Client> clients = people.stream().map(ClientHistory::client).toList();
    List<Attendance> attendance =
        people.stream()
            .flatMap(p -> p.visits().stream())
            .map(Visit::attendance)
            .sorted(Comparator.comparing(Attendance::client).thenComparing(Attendance::session))
            .toList();
    List<GoalReview> reviews = people.stream().flatMap(p -> p.reviews().stream()).toList();
    return new HistoryAssembler(
        new PartRows(
            clients.iterator(),
            new PartRows.InGroups(
                people.stream().flatMap(p -> p.memberships().stream()).iterator(),
                attendance.iterator()),
            new PartRows.OnGoals(
                people.stream().flatMap(p -> p.goals().stream()).iterator(), reviews.iterator()),
            new PartRows.Reports(
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator()),
            new PartRows.Living(
                Collections.emptyIterator(),
                Collections.emptyIterator(),
                Collections.emptyIterator())),
        program.meetings(),
        until(lastDay));
  }
}
