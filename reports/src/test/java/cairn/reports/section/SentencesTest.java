package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.section.Sentences.Difference;
import cairn.reports.section.Sentences.Median;
import cairn.reports.table.Level;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sentences say what the intervals allow, and nothing more. */
class SentencesTest {
  private static final Level LEVEL = new Level(0.95);

  private static Difference compared(String label, double lower, double upper) {
    return new Difference(label, true, OptionalDouble.of(lower), OptionalDouble.of(upper));
  }

  private static Difference describes(String label, double lower, double upper) {
    return new Difference(label, false, OptionalDouble.of(lower), OptionalDouble.of(upper));
  }

  private static Share share(long part, long whole, double lower, double upper) {
    return new Share(part, whole, OptionalDouble.of(lower), OptionalDouble.of(upper), LEVEL);
  }

  @Test
  void anIntervalFromMinusTwentyOneToPlusTwoIsNoDifference() {
    // A headline typed by hand once called this lower.
    assertEquals(
        "Chance alone may explain the difference between abstinence-based and ongoing support.",
        Sentences.differences("ongoing support", List.of(compared("abstinence-based", -.21, .02))));
  }

  @Test
  void anIntervalThatEndsAtNoDifferenceIncludesIt() {
    for (Difference edge : List.of(compared("a", 0, .4), compared("a", -.4, 0))) {
      assertEquals(
          "Chance alone may explain the difference between a and r.",
          Sentences.differences("r", List.of(edge)));
    }
  }

  @Test
  void higherLowerAndUnclearAreToldApart() {
    assertEquals(
        "A higher share than r in a and b; a lower share than r in c; a difference that chance"
            + " alone may explain in d.",
        Sentences.differences(
            "r",
            List.of(
                compared("a", .01, .3),
                compared("c", -.3, -.01),
                compared("d", -.1, .1),
                compared("b", .2, .3))));
  }

  @Test
  void allInOneDirection() {
    assertEquals(
        "A lower share than r in a and b.",
        Sentences.differences("r", List.of(compared("a", -.3, -.1), compared("b", -.3, -.1))));
  }

  @Test
  void whatOnlyDescribesIsNeverCompared() {
    assertEquals(
        "No group type has enough people to be compared with r; the numbers only describe.",
        Sentences.differences("r", List.of(describes("a", .2, .4))));
    assertEquals(
        "Chance alone may explain the difference between b and r. The numbers of 1 more group type"
            + " only describe.",
        Sentences.differences("r", List.of(describes("a", .2, .4), compared("b", -.2, .4))));
  }

  @Test
  void nobodyToCompare() {
    assertEquals(
        "There are no two group types to set side by side.", Sentences.differences("r", List.of()));
  }

  @Test
  void noDifferenceIsEverNamedWhoseIntervalIncludesNone() {
    Random random = new Random(3);
    int[] seen = new int[2];
    for (int trial = 0; trial < 500; trial++) {
      List<Difference> differences = new ArrayList<>();
      for (int i = 0; i < random.nextInt(5); i++) {
        double middle = random.nextDouble() - .5;
        double half = random.nextDouble() / 2;
        differences.add(
            new Difference(
                "type" + i,
                random.nextInt(4) > 0,
                OptionalDouble.of(middle - half),
                OptionalDouble.of(middle + half)));
      }
      String sentence = Sentences.differences("r", differences);
      for (Difference d : differences) {
        boolean clear = d.isHigher() || d.isLower();
        String direction =
            sentence.replaceAll("[;.]? ?[Aa] difference that chance alone may explain in .*", "");
        boolean named = direction.contains("share") && direction.contains(d.label());
        assertEquals(clear, named, sentence);
        seen[named ? 1 : 0]++;
      }
    }
    assertTrue(seen[0] > 100 && seen[1] > 100, "not named " + seen[0] + ", named " + seen[1]);
  }

  @Test
  void moreThanHalfNeedsTheWholeInterval() {
    assertTrue(
        Sentences.half("of them", "did", share(60, 100, .501, .69)).startsWith("More than half"));
    assertTrue(
        Sentences.half("of them", "did", share(40, 100, .31, .499)).startsWith("Fewer than half"));
    assertTrue(
        Sentences.half("of them", "did", share(55, 100, .45, .64))
            .endsWith("it may be more or fewer than half."));
    assertEquals(
        "Nobody could be counted yet, so nothing is said of who did.",
        Sentences.half("of them", "did", Share.none(0, LEVEL)));
  }

  @Test
  void oneOfOnePersonIsNotMoreThanHalf() {
    assertEquals(
        "100% (1 of 1; 95% CI 21% to 100%) of them did; it may be more or fewer than half.",
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
        "2 of 4 checks are below their target: a and b.", Sentences.checks(List.of("A", "B"), 4));
  }

  @Test
  void stayingRanksNobody() {
    assertEquals(
        "Nobody has attended a session yet, so staying cannot be shown.",
        Sentences.staying(List.of()));
    assertEquals(
        "Half of the people had stopped by week 8 in a; fewer than half had, as far as they were"
            + " seen, in b.",
        Sentences.staying(
            List.of(
                new Median("a", OptionalDouble.of(8)), new Median("b", OptionalDouble.empty()))));
    assertEquals(
        "In every group type fewer than half of the people had stopped, as far as they were seen.",
        Sentences.staying(List.of(new Median("a", OptionalDouble.empty()))));
    List<Median> many = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      many.add(new Median("t" + i, OptionalDouble.of(i)));
    }
    assertEquals(
        "Half of the people had stopped by week 1 to week 6, depending on the group type.",
        Sentences.staying(many));
  }

  @Test
  void movesAreSetAgainstEachOtherOnlyWhenTheirIntervalsDoNotMeet() {
    Share forward = share(30, 100, .22, .40);
    assertTrue(
        Sentences.moves("alcohol", forward, share(10, 100, .05, .18))
            .contains("more moves went forward than back"));
    assertTrue(
        Sentences.moves("alcohol", forward, share(25, 100, .18, .34))
            .contains("chance alone may explain which were more"));
    assertFalse(Sentences.moves("alcohol", share(0, 0, 0, 1), share(0, 0, 0, 1)).contains("more"));
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
