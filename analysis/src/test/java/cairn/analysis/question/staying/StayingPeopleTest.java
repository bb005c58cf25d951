package cairn.analysis.question.staying;

import static cairn.analysis.start.MadeUpSubjects.NOBODY_ASKED;
import static cairn.analysis.start.MadeUpSubjects.NOTHING_KNOWN;
import static cairn.analysis.start.MadeUpSubjects.subject;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.start.ComparedPeople;
import cairn.analysis.start.MadeUpSubjects;
import cairn.analysis.start.PeopleReading;
import cairn.analysis.start.SubjectRow;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.EndClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** First stays meet the people they are of, in whatever order both are read. */
final class StayingPeopleTest {
  private static final LocalDate DAY = MadeUpSubjects.firstDay();

  private final List<Record> rows = new ArrayList<>();
  private long starts = 3;

  private void start(String id, long course, String type) {
    rows.add(subject(id, course, type, type + "-1", NOTHING_KNOWN, NOBODY_ASKED, null));
  }

  private void stay(String id, String type, int number, EndClass end, int days) {
    rows.add(
        new EpisodeRow(
            id,
            type,
            number,
            new EpisodeRow.Sessions(type + "-1", DAY, DAY, 1),
            new EpisodeRow.End(end, null, days, false)));
  }

  private StayingPeople read() {
    return StayingPeople.read(
        new EarlierAnswers() {
          @Override
          public <T extends Tally> T tally(Class<T> type) {
            throw new IllegalArgumentException("nobody counts here");
          }

          @Override
          public <T extends Record> List<T> rows(RecordTable<T> table) {
            throw new IllegalArgumentException("nothing is published here");
          }

          @Override
          public <T extends Record> void people(RecordTable<T> table, Consumer<T> each) {
            rows.stream()
                .filter(row -> row instanceof SubjectRow == (table.name().equals("subjects")))
                .forEach(row -> each.accept(table.record(table.row(cast(row)))));
          }

          @SuppressWarnings("unchecked") // Only rows of the table are asked for.
          private <T extends Record> T cast(Record row) {
            return (T) row;
          }

          @Override
          public long count(RecordTable<?> table) {
            return starts;
          }
        },
        StudyPlan.standard());
  }

  @Test
  void eachStartHasTheFirstStayInTheTypeOfItsFirstSession() {
    start("b", 1, "drop_in");
    start("a", 2, "drop_in");
    start("a", 1, "course");
    stay("a", "course", 1, EndClass.PLANNED, 49);
    stay("a", "drop_in", 1, EndClass.LEFT, 7);
    stay("b", "drop_in", 2, EndClass.LEFT, 3);
    stay("b", "drop_in", 1, EndClass.LEFT, 21);
    StayingPeople people = read();
    // In the order a 1, a 2, b 1: a later start is no first stay.
    assertArrayEquals(new int[] {49, -1, 21}, people.day());
    assertArrayEquals(new boolean[] {false, false, true}, people.stopped());
    assertEquals(List.of("course", "drop_in"), people.people().types());
    assertEquals(0, people.people().type(0));
    assertEquals(1, people.people().type(2));
  }

  @Test
  void morePeopleThanCanBeHeldAreNotRead() {
    starts = PeopleReading.MOST_PEOPLE + 1;
    assertNull(read());
  }

  @Test
  void staysAreOfThePeople() {
    ComparedPeople nobody = new PeopleReading(List.of(), List.of()).people();
    assertThrows(
        IllegalArgumentException.class,
        () -> new StayingPeople(nobody, new int[1], new boolean[1]));
  }
}
