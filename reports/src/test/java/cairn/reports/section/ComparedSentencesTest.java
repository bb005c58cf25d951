package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.section.outcome.OutcomeSection;
import cairn.reports.section.stage.StageSentences;
import cairn.reports.section.stage.Stages;
import cairn.reports.section.staying.Staying;
import cairn.reports.section.staying.StayingSentences;
import cairn.reports.section.staying.StayingSentences.Compared;
import cairn.reports.table.Level;
import cairn.reports.words.NumberWords;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sentences on staying and moving say what the intervals allow, and nothing more. */
class ComparedSentencesTest {
  private static final Level LEVEL = new Level(0.95);

  private static Compared of(
      String label, boolean compared, double estimate, double lower, double upper) {
    return new Compared(
        label,
        compared,
        lower > 0 || upper < 0,
        true,
        new Compared.Weeks(
            OptionalDouble.of(estimate), OptionalDouble.of(lower), OptionalDouble.of(upper)),
        8);
  }

  private static Compared weeks(String label, double estimate, double lower, double upper) {
    return of(label, true, estimate, lower, upper);
  }

  @Test
  void intervalsThatTouchNoDifferenceIncludeIt() {
    for (Compared edge : List.of(weeks("a", 0.4, 0, 0.9), weeks("a", -0.4, -0.9, 0))) {
      assertEquals(
          "Chance alone may explain the difference in staying between a and r.",
          StayingSentences.compared("r", List.of(edge), LEVEL));
    }
    assertTrue(weeks("a", 0.4, 0.001, 0.9).isClear());
    assertFalse(weeks("a", 0.4, -0.001, 0.9).isClear());
  }

  @Test
  void anIntervalAloneIsNoDifferenceAndContactIsNoStaying() {
    OptionalDouble one = OptionalDouble.of(1);
    Compared looked = new Compared("a", true, false, true, new Compared.Weeks(one, one, one), 8);
    assertFalse(looked.isClear());
    Compared contact = new Compared("a", true, true, false, new Compared.Weeks(one, one, one), 8);
    assertEquals(
        "Against r: people in a were in contact 1.0 weeks more of the first 8 (95% CI 1.0 to 1.0).",
        StayingSentences.compared("r", List.of(contact), LEVEL));
  }

  @Test
  void weeksMoreAndLessHaveTheirLimitsInOrder() {
    assertEquals(
        "Against r: people in a stayed 1.1 weeks more of the first 8 (95% CI 0.5 to 1.7); people in"
            + " b stayed 1.1 weeks less of the first 8 (95% CI 0.5 to 1.7); chance alone may"
            + " explain the difference in c.",
        StayingSentences.compared(
            "r",
            List.of(
                weeks("a", 1.1, 0.5, 1.7),
                weeks("b", -1.1, -1.7, -0.5),
                weeks("c", 0.1, -0.8, 1.2)),
            LEVEL));
  }

  @Test
  void whatOnlyDescribesIsNeverCompared() {
    Compared described = of("a", false, 0.5, 0.4, 0.6);
    assertEquals(
        "No group type has enough groups for its staying to be compared with r; the numbers only"
            + " describe.",
        StayingSentences.compared("r", List.of(described), LEVEL));
    assertEquals(
        "Chance alone may explain the difference in staying between b and r. The numbers of 1 more"
            + " group type only describe.",
        StayingSentences.compared("r", List.of(described, weeks("b", 0.1, -0.8, 1.2)), LEVEL));
    assertEquals(
        "There are no two group types whose staying could be set side by side.",
        StayingSentences.compared("r", List.of(), LEVEL));
    Compared neither =
        new Compared(
            "a",
            true,
            true,
            true,
            new Compared.Weeks(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()),
            0);
    assertFalse(neither.isCounted());
  }

  private static StageSentences.Compared moving(boolean compared, double p) {
    return new StageSentences.Compared(
        List.of("a", "b"),
        compared,
        OptionalDouble.of(14.2),
        OptionalDouble.of(8),
        OptionalDouble.of(p),
        p < 0.05);
  }

  @Test
  void movingDiffersOnlyBelowTheLimit() {
    assertEquals(
        "Chance alone may explain how moving between stages differs between a and b (likelihood"
            + " ratio 14.2 on 8, p = 0.050).",
        StageSentences.compared(moving(true, 0.05)));
    assertEquals(
        "People in a and b move between stages at different rates (likelihood ratio 14.2 on 8, p"
            + " = 0.049).",
        StageSentences.compared(moving(true, 0.049)));
    assertEquals(
        "How people move between stages in a and b is only described: a type has too few groups.",
        StageSentences.compared(moving(false, 0.0001)));
    assertEquals(
        "No two group types have enough moves between stages to be set side by side.",
        StageSentences.compared(
            new StageSentences.Compared(
                List.of("a"),
                true,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false)));
  }

  @Test
  void numbersWithoutLimitsSaySo() {
    OptionalDouble none = OptionalDouble.empty();
    assertEquals("not estimable", NumberWords.withInterval(none, none, none, 1));
    assertEquals(
        "2.0 (no interval)", NumberWords.withInterval(OptionalDouble.of(2), none, none, 1));
    assertEquals("<0.001", NumberWords.p(OptionalDouble.of(0.0004)));
    assertEquals("0.001", NumberWords.p(OptionalDouble.of(0.0005)));
  }

  @Test
  void theSectionsHoldTheTablesAndOneTypeHoldsNone() {
    Section staying = new Staying().build(MadeUpMonth.material(MadeUpMonth.fourTypes(), false));
    assertTrue(ids(staying).containsAll(List.of("staying-means", "staying-ratios")));
    assertTrue(ids(staying).containsAll(List.of("staying-tests", "staying-gaps")));
    Section stages = new Stages().build(MadeUpMonth.material(MadeUpMonth.fourTypes(), false));
    assertTrue(ids(stages).containsAll(List.of("stage-models", "stage-times", "stage-paths")));
    Section one = new Staying().build(MadeUpMonth.material(Map.of("drop_in", 1L), false));
    assertFalse(ids(one).contains("staying-means"), "nothing stands beside one type");
    assertTrue(ids(one).contains("staying-gaps"));
    Section outcomes =
        new OutcomeSection().build(MadeUpMonth.material(MadeUpMonth.tenTypes(), false));
    assertTrue(ids(outcomes).contains("before-after"));
  }

  private static List<String> ids(Section section) {
    return section.blocks().stream()
        .filter(Block.TableBlock.class::isInstance)
        .map(block -> ((Block.TableBlock) block).id())
        .toList();
  }
}
