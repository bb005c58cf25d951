package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.section.Sentences.Median;
import cairn.reports.table.Level;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sentences say what the intervals allow, and nothing more. */
class SentencesTest {
  private static final Level LEVEL = new Level(0.95);

  private static Share share(long part, long whole, double lower, double upper) {
    return new Share(part, whole, OptionalDouble.of(lower), OptionalDouble.of(upper), LEVEL);
  }

  @Test
  void moreThanHalfNeedsTheWholeInterval() {
    assertTrue(
        Sentences.half("of them", "did", share(60, 100, .501, .69)).startsWith("More than half"));
    assertTrue(
        Sentences.half("of them", "did", share(40, 100, .31, .499)).startsWith("Fewer than half"));
    assertTrue(
        Sentences.half("of them", "did", share(55, 100, .45, .64))
            .endsWith("beyond these people it may be more or fewer than half."));
    assertEquals(
        "Nobody could be counted yet, so nothing is said of who did.",
        Sentences.half("of them", "did", Share.none(0, LEVEL)));
  }

  @Test
  void oneOfOnePersonIsNotMoreThanHalf() {
    assertEquals(
        "100% (1 of 1; 95% CI 21% to 100%) of them did; beyond these people it may be more or fewer"
            + " than half.",
        Sentences.half("of them", "did", share(1, 1, .2065, 1)));
  }

  @Test
  void aChangeIsToldInPoints() {
    Share now = share(69, 100, .59, .77);
    assertEquals("2 points from 67% last month", Sentences.change(now, OptionalDouble.of(.67)));
    assertEquals("1 point from 70% last month", Sentences.change(now, OptionalDouble.of(.70)));
    assertEquals("As 69% last month", Sentences.change(now, OptionalDouble.of(.691)));
    assertEquals("", Sentences.change(now, OptionalDouble.empty()));
  }

  @Test
  void changesOutsideTheIntervalAreCountedOneNoneAll() {
    assertEquals(
        "There is no earlier month to set beside this one.", Sentences.changed(List.of(), 0));
    assertEquals(
        "No share moved by more than this month's interval.", Sentences.changed(List.of(), 3));
    assertEquals(
        "One share moved by more than this month's interval: any positive change.",
        Sentences.changed(List.of("Any positive change"), 3));
    assertEquals(
        "Every share moved by more than this month's interval.",
        Sentences.changed(List.of("A", "B"), 2));
  }

  @Test
  void checksOneNoneAll() {
    assertEquals("No check has a target to be held against.", Sentences.checks(List.of(), 0));
    assertEquals("The one check with a target meets it.", Sentences.checks(List.of(), 1));
    assertEquals("All 4 checks with a target meet it.", Sentences.checks(List.of(), 4));
    assertEquals(
        "1 of 4 checks is below its target: weekly reports.",
        Sentences.checks(List.of("Weekly reports"), 4));
    assertEquals(
        "2 of 4 checks are below their target: a; b.", Sentences.checks(List.of("A", "B"), 4));
  }

  @Test
  void stayingRanksNobody() {
    assertEquals(
        "Nobody is on record as having attended, so staying cannot be shown.",
        Sentences.staying(List.of(), List.of(), List.of(), 0));
    assertEquals(
        "Half of the people had stopped by week 8 in a; fewer than half had, as far as they were"
            + " seen, in b.",
        Sentences.staying(
            List.of(new Median("a", OptionalDouble.of(8)), new Median("b", OptionalDouble.empty())),
            List.of(),
            List.of(),
            0));
    assertEquals(
        "In every group type fewer than half of the people had stopped, as far as they were seen.",
        Sentences.staying(
            List.of(new Median("a", OptionalDouble.empty())), List.of(), List.of(), 0));
    List<Median> many = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      many.add(new Median("t" + i, OptionalDouble.of(i)));
    }
    assertEquals(
        "Half of the people had stopped by week 1 to week 6, depending on the group type.",
        Sentences.staying(many, List.of(), List.of(), 0));
    assertEquals(
        "People were in contact, on average, for 8.2 of the first 13 weeks with d.",
        Sentences.staying(List.of(), List.of(new Sentences.MeanWeeks("d", 8.2, 13)), List.of(), 0));
  }

  @Test
  void ofStaysThatEndedOnUnknownDaysNobodySaysThatFewerHadStopped() {
    String unknown =
        "How long most people stayed is not known in b: their stays ended on days that are not on"
            + " file, or had only begun.";
    assertEquals(unknown, Sentences.staying(List.of(), List.of(), List.of("b"), 0));
    assertEquals(
        "In every other group type fewer than half of the people had stopped, as far as they were"
            + " seen. "
            + unknown,
        Sentences.staying(
            List.of(new Median("a", OptionalDouble.empty())), List.of(), List.of("b"), 0));
    assertEquals(
        "Half of the people had stopped by week 8 in a. " + unknown,
        Sentences.staying(
            List.of(new Median("a", OptionalDouble.of(8))), List.of(), List.of("b"), 0));
  }

  @Test
  void ofFewerThanTenPeopleNobodySaysWhenHalfHadStopped() {
    assertEquals(
        "Fewer than 10 people came to each of 3 group types: too few to say how long.",
        Sentences.staying(List.of(), List.of(), List.of(), 3));
    assertEquals(
        "Half of the people had stopped by week 8 in a. Fewer than 10 people came to 1 more group"
            + " type: too few to say.",
        Sentences.staying(List.of(new Median("a", OptionalDouble.of(8))), List.of(), List.of(), 1));
    assertEquals(
        "In every other group type fewer than half of the people had stopped, as far as they were"
            + " seen. Fewer than 10 people came to 2 more group types: too few to say.",
        Sentences.staying(
            List.of(new Median("a", OptionalDouble.empty())), List.of(), List.of(), 2));
  }

  @Test
  void movesStandSideBySideAndNoneIsCalledMore() {
    String said = Sentences.moves("alcohol", share(30, 100, .22, .40), share(10, 100, .05, .18));
    assertTrue(said.endsWith(" back."), said);
    assertFalse(said.contains("more"), said);
  }

  @Test
  void theListsOfWordsRead() {
    assertEquals("", Words.list(List.of()));
    assertEquals("a", Words.list(List.of("a")));
    assertEquals("a, b and c", Words.list(List.of("a", "b", "c")));
    assertEquals("URICA", Words.small("URICA"));
    assertEquals("drop-in", Words.small("Drop-in"));
    assertEquals("no people", Words.people(0));
    assertEquals("1 person", Words.people(1));
    assertEquals("1,204 people", Words.people(1204));
  }
}
