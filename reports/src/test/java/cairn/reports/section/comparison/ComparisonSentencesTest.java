package cairn.reports.section.comparison;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cairn.analysis.question.comparison.missing.AssumedDifference;
import cairn.analysis.question.comparison.missing.Conclusion;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.section.comparison.ComparisonSentences.Compared;
import cairn.reports.section.comparison.ComparisonSentences.Turn;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.table.CellType;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
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

  private static String tipping(long missing, long referenceMissing, Turn... turns) {
    return ComparisonSentences.tipping(
        "therapy", "drop-in", missing, referenceMissing, true, List.of(turns));
  }

  @Test
  void theNearestGuessThatTurnsWhatTheIntervalSaysIsToldInWholePeople() {
    assertEquals(
        "Therapy: the interval of the plain difference would say \u201chigher share\u201d if 4 of"
            + " the 12 missing of therapy and 12 of the 20 missing of drop-in had achieved it, the"
            + " nearest of the guesses that turn it.",
        tipping(12, 20, new Turn(4, 12, "higher share"), new Turn(0, 20, "lower share")));
    assertEquals(
        "Therapy: the interval of the plain difference would say \u201clower share\u201d if none of"
            + " the one missing of therapy had achieved it, the nearest of the guesses that turn"
            + " it.",
        tipping(1, 0, new Turn(0, 0, "lower share")));
    assertEquals(
        "Therapy: the interval of the plain difference would say \u201clower share\u201d if 20 of"
            + " the 20 missing of drop-in had achieved it, the nearest of the guesses that turn"
            + " it.",
        tipping(0, 20, new Turn(0, 20, "lower share")));
    assertEquals(
        "Therapy: whatever the missing people were like, the interval of the plain difference says"
            + " the same.",
        tipping(12, 20));
    assertEquals("Therapy: nobody's verdict is missing.", tipping(0, 0));
    assertEquals(
        "Therapy: the numbers only describe, so there is nothing to turn.",
        ComparisonSentences.tipping("therapy", "drop-in", 1, 1, false, List.of()));
  }

  private static TippingRow guess(double missing, double reference, Conclusion conclusion) {
    return madeUp(TippingRow.class)
        .with(TippingRow::groupType, "therapy")
        .with(TippingRow::reference, "drop_in")
        .with(TippingRow::outcome, "GOAL-5")
        .with(TippingRow::missingShare, missing)
        .with(TippingRow::referenceMissingShare, reference)
        .with(TippingRow::assumed, AssumedDifference::difference, 0.0)
        .with(TippingRow::conclusion, conclusion)
        .with(TippingRow::turned, true)
        .made();
  }

  @Test
  void halfAPersonIsNoGuess() {
    assertEquals(
        new Turn(1, 0, "higher share"),
        WhatTheMissingTurn.turn(guess(0.5, 0.5, Conclusion.HIGHER), 1, 1, false));
    assertEquals(
        new Turn(0, 1, "lower share"),
        WhatTheMissingTurn.turn(guess(0.5, 0.5, Conclusion.LOWER), 1, 1, true));
    assertEquals(
        new Turn(4, 74, "may be no difference"),
        WhatTheMissingTurn.turn(guess(0.7, 0.6, Conclusion.UNCLEAR), 6, 123, true));
    assertEquals(
        new Turn(0, 0, "higher share"),
        WhatTheMissingTurn.turn(guess(0.3, 1, Conclusion.HIGHER), 0, 0, true));
    assertEquals(
        new Turn(10, 10, "lower share"),
        WhatTheMissingTurn.turn(guess(1, 1, Conclusion.LOWER), 10, 10, true),
        "everybody");
  }

  @Test
  void notesNameCovariatesAsTheTablesDo() {
    assertEquals(
        "days of use in the 28 before unknown of 1 person, put at the mean; goal at the start: 9"
            + " levels joined into other; told to come yes joined with the most frequent level",
        AtTheStart.note(
            "baseline_days unknown of 1 person, put at the mean; goal_type: 9 levels joined into"
                + " other; mandated yes joined with the most frequent level"));
    assertEquals("", AtTheStart.note(null));
    assertEquals("fewer than 10 groups", AtTheStart.note("fewer than 10 groups"));
  }

  @Test
  void typesWhosePeopleAreAlikeAreCounted() {
    assertEquals(
        "In no group type are people enough like those of drop-in for differences to be adjusted.",
        ComparisonSentences.alike("drop-in", List.of(), 2));
    assertEquals(
        "Differences from drop-in can be adjusted in every group type.",
        ComparisonSentences.alike("drop-in", List.of("a", "b"), 2));
    assertEquals(
        "Differences from drop-in can be adjusted in 1 of 2 group types: a.",
        ComparisonSentences.alike("drop-in", List.of("a"), 2));
  }

  @Test
  void whatCanBeAdjustedIsNotCalledAlike() {
    assertEquals("", ComparisonSentences.afterWeighting(0, 0));
    assertEquals(
        " After weighting, no standardised difference is beyond 0.1.",
        ComparisonSentences.afterWeighting(0, 12));
    assertEquals(
        " Weighting does not make their people alike: 7 of 12 standardised differences stay beyond"
            + " 0.1, so an adjusted difference may still come from who is in them.",
        ComparisonSentences.afterWeighting(7, 12));
  }

  @Test
  void whereNothingCanBeDrawnTheNumbersStandUnderTheCaption() {
    PublishedTable numbers =
        PublishedTable.of(
            "numbers", "Behind", List.of(TableColumn.text("type", "Type")), List.of());
    DrawnDifference some = DrawnDifference.of(0.1, 0, 0.2);
    Value one = Value.count(1);
    for (boolean isDrawn : List.of(true, false)) {
      DifferencesFigure.Row row =
          isDrawn
              ? DifferencesFigure.Row.plain("a", some, one, one)
              : DifferencesFigure.Row.absent("a", "describes only", one, one);
      Block block =
          Differences.drawn(
              "Difference from b.",
              new DifferencesFigure(
                  "t", "b", "points", CellType.POINTS, 0, new Level(0.95), List.of(row)),
              List.of(),
              numbers);
      assertEquals(isDrawn, block instanceof Block.FigureBlock);
      if (block instanceof Block.TableBlock table) {
        assertEquals("Difference from b", table.table().title());
      }
    }
  }
}
