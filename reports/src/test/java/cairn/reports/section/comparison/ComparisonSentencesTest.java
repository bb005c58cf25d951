package cairn.reports.section.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.analysis.table.Standing;
import cairn.reports.section.comparison.ComparisonSentences.Compared;
import cairn.reports.section.comparison.ComparisonSentences.Turn;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each rule at its edges. */
class ComparisonSentencesTest {
  private static Compared compared(String label, double lower, double upper) {
    return new Compared(
        label,
        Standing.COMPARED,
        Standing.COMPARED,
        lower > 0 || upper < 0,
        OptionalDouble.of(lower),
        OptionalDouble.of(upper));
  }

  private static Compared of(String label, Standing standing, Standing adjusted) {
    return new Compared(
        label, standing, adjusted, false, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static String headline(Compared... types) {
    return ComparisonSentences.headline("drop-in", List.of(types));
  }

  @Test
  void anIntervalThatTouchesZeroExactlyIncludesNoDifference() {
    String none = "Chance, or who is in them, may explain the difference between a and drop-in.";
    assertEquals(none, headline(compared("a", 0, 0.3)));
    assertEquals(none, headline(compared("a", -0.3, 0)));
    assertEquals(
        "Chance, or who is in them, may explain every difference from drop-in.",
        headline(compared("a", 0, 0.3), compared("b", -0.1, 0.1)));
  }

  @Test
  void anIntervalThatLeavesOutNoDifferenceIsNotEnough() {
    assertEquals(
        "Chance, or who is in them, may explain the difference between a and drop-in.",
        ComparisonSentences.headline(
            "drop-in",
            List.of(
                new Compared(
                    "a",
                    Standing.COMPARED,
                    Standing.COMPARED,
                    false,
                    OptionalDouble.of(0.1),
                    OptionalDouble.of(0.3)))));
  }

  @Test
  void intervalsOnEitherSideAreNamedApart() {
    assertEquals(
        "Once chance and what is known of people are allowed for: a higher share than drop-in in"
            + " a; a lower share than drop-in in b; a difference that may be none in c.",
        headline(compared("a", 0.001, 0.3), compared("b", -0.3, -0.001), compared("c", -0.1, 0.1)));
  }

  @Test
  void nothingIsSaidOfWhatOnlyDescribesOrIsRefusedOrCannotBeEstimated() {
    assertEquals(
        "No group type has enough groups to be compared with drop-in; the numbers only describe.",
        headline(
            of("a", Standing.DESCRIPTIVE_ONLY, Standing.DESCRIPTIVE_ONLY),
            of("b", Standing.NOT_ESTIMABLE, Standing.NOT_ESTIMABLE)));
    assertEquals(
        "Who is in them could not be allowed for in a and b.",
        headline(
            of("a", Standing.COMPARED, Standing.NO_OVERLAP),
            of("b", Standing.COMPARED, Standing.NOT_ESTIMABLE)));
    assertEquals(
        "Chance, or who is in them, may explain the difference between a and drop-in. Who is in"
            + " them could not be allowed for in b. The numbers of 1 more group type only"
            + " describe.",
        headline(
            compared("a", -0.1, 0.2),
            of("b", Standing.COMPARED, Standing.NO_OVERLAP),
            of("c", Standing.DESCRIPTIVE_ONLY, Standing.NO_OVERLAP)));
    assertEquals("There are no two group types to set side by side.", headline());
    assertFalse(
        headline(of("a", Standing.COMPARED, Standing.COMPARED)).contains("higher"), "no interval");
  }

  @Test
  void theEValueIsToldInWords() {
    assertEquals(
        "Something unmeasured that is 2.1 times as frequent in one type, and goes as much with the"
            + " outcome; 1.3 times for the nearer limit",
        ComparisonSentences.eValue(OptionalDouble.of(2.1), OptionalDouble.of(1.3)));
    assertEquals(
        "Nothing is needed: the interval includes no difference",
        ComparisonSentences.eValue(OptionalDouble.of(2.1), OptionalDouble.of(1)));
    assertEquals(
        "Cannot be worked out",
        ComparisonSentences.eValue(OptionalDouble.empty(), OptionalDouble.empty()));
  }

  @Test
  void theNearestGuessThatTurnsTheConclusionIsNamed() {
    assertEquals(
        "Therapy: the conclusion turns if 30% of its 12 missing and 60% of the 20 missing of"
            + " drop-in achieved it, the nearest of the guesses that turn it.",
        ComparisonSentences.tipping(
            "therapy", "drop-in", 12, 20, true, List.of(new Turn(0.3, 0.6), new Turn(0, 1))));
    assertEquals(
        "Therapy: whatever the missing people were like, the conclusion stays as it is.",
        ComparisonSentences.tipping("therapy", "drop-in", 12, 20, true, List.of()));
    assertEquals(
        "Therapy: nobody's verdict is missing.",
        ComparisonSentences.tipping("therapy", "drop-in", 0, 0, true, List.of()));
    assertEquals(
        "Therapy: the numbers only describe, so there is nothing to turn.",
        ComparisonSentences.tipping("therapy", "drop-in", 1, 1, false, List.of()));
  }

  @Test
  void typesWhosePeopleAreAlikeAreCounted() {
    assertEquals(
        "In no group type are people enough like those of drop-in for differences to be adjusted.",
        ComparisonSentences.alike("drop-in", List.of(), 2));
    assertEquals(
        "In every group type enough people are like those of drop-in for differences to be"
            + " adjusted.",
        ComparisonSentences.alike("drop-in", List.of("a", "b"), 2));
    assertEquals(
        "Enough people are like those of drop-in for differences to be adjusted in 1 of 2 group"
            + " types: a.",
        ComparisonSentences.alike("drop-in", List.of("a"), 2));
  }
}
