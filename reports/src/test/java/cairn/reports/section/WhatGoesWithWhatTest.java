package cairn.reports.section;

import static cairn.analysis.result.ContextTables.CARE_BEGUN;
import static cairn.analysis.result.ContextTables.GOAL_CHANGES;
import static cairn.analysis.result.ContextTables.MOVES;
import static cairn.analysis.result.ContextTables.STAYING_BY;
import static cairn.analysis.result.ContextTables.WITHIN_PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.plan.StudyPlan;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The section says what the intervals hold, and what was not collected. */
class WhatGoesWithWhatTest {
  private final Map<Table, List<Row>> rows = new HashMap<>();

  private Section section() {
    Material material =
        new Material(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), rows),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    return new WhatGoesWithWhat().build(material);
  }

  private static RowOf feeling(String feeling) {
    return RowOf.table(WITHIN_PERSON)
        .with("question", "feeling_then_use")
        .with("subject", feeling)
        .with("people", 40L)
        .with("with", 90L)
        .with("without", 300L);
  }

  private static Row feeling(
      String feeling, double difference, double lower, double upper, double holm) {
    return feeling(feeling)
        .with("difference", difference)
        .with("lower", lower)
        .with("upper", upper)
        .with("p", holm / 3)
        .with("p_holm", holm)
        .row();
  }

  private static String text(Section section) {
    return section.blocks().toString();
  }

  private static PublishedTable table(Section section, String id) {
    return section.blocks().stream()
        .filter(b -> b instanceof Block.TableBlock t && t.id().equals(id))
        .map(b -> ((Block.TableBlock) b).table())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void onlyWhatHoldsOnceAllLooksAreAllowedForIsNamed() {
    rows.put(
        WITHIN_PERSON,
        List.of(
            feeling("calm", -0.05, -0.08, -0.02, 0.003),
            feeling("craving", 0.06, 0.02, 0.1, 0.01),
            feeling("tired", 0.03, 0.001, 0.06, 0.09),
            feeling("sad").with("note", "fewer than 10 people with both kinds of occasion").row()));
    assertEquals(
        "In the same people, more days of use in weeks after naming craving, and fewer days of use"
            + " in weeks after naming calm, also once all 3 feelings are allowed for.",
        section().message());
  }

  @Test
  void anIntervalThatHoldsZeroIsLeftToChance() {
    rows.put(WITHIN_PERSON, List.of(feeling("tired", 0.03, -0.01, 0.06, 0.3)));
    assertEquals(
        "With 1 feeling looked at, chance alone may explain every difference in use.",
        section().message());
  }

  @Test
  void recordsWithoutAnyOfItSaySo() {
    rows.put(WITHIN_PERSON, List.of(feeling("calm").with("note", "not collected: feelings").row()));
    rows.put(
        STAYING_BY,
        List.of(
            RowOf.table(STAYING_BY)
                .with("question", "early_alliance")
                .with("level", "any")
                .with("group_type", "all")
                .with("note", "recorded, but of nobody early in a stay")
                .row()));
    Section section = section();
    assertTrue(section.message().startsWith("Feelings at check-in were not collected"));
    String text = text(section);
    assertTrue(text.contains("Early alliance, and staying: recorded, but of nobody early"), text);
    assertTrue(text.contains("Whose the first goal was, and staying: not collected"), text);
    assertTrue(text.contains("Other care and medication: not collected"), text);
    assertTrue(text.contains("Moves from one group type to another: none in these records"), text);
    assertFalse(section.blocks().stream().anyMatch(b -> b instanceof Block.TableBlock));
  }

  private static RowOf goal(String level, long people) {
    return RowOf.table(STAYING_BY)
        .with("question", "first_goal_chosen_by")
        .with("level", level)
        .with("group_type", "all")
        .with("people", people)
        .with("weeks", 13L)
        .with("share", 0.75)
        .with("lower", 0.6)
        .with("upper", 0.85);
  }

  private static RowOf against(RowOf row, double lower, double upper) {
    return row.with("reference", "client")
        .with("difference", (lower + upper) / 2)
        .with("difference_lower", lower)
        .with("difference_upper", upper);
  }

  @Test
  void aDifferenceIsReadFromItsInterval() {
    rows.put(
        STAYING_BY,
        List.of(
            goal("client", 80).row(),
            against(goal("together", 60), -0.2, 0.1).row(),
            against(goal("mandated", 40), -0.3, -0.02).row()));
    PublishedTable table = table(section(), "known-early");
    assertEquals(Value.text("set against this"), table.value(0, "difference"));
    assertEquals(Value.text("Chance alone may explain it"), table.value(1, "standing"));
    assertEquals(Value.text("Fewer still coming"), table.value(2, "standing"));
    assertEquals(Value.text("75% (60% to 85%)"), table.value(0, "share"));
  }

  @Test
  void theMostFrequentNextTypeStandsAndTheOthersAreSums() {
    rows.put(
        MOVES,
        List.of(
            move("drop_in", 2).row(),
            move("none", 5).row(),
            move("ongoing_support", 4).row(),
            move("same_type", 1).row()));
    PublishedTable table = table(section(), "moves");
    assertEquals(Value.count(6), table.value(0, "moved"));
    assertEquals(Value.count(4), table.value(0, "most_n"));
    assertEquals(Value.count(5), table.value(0, "none"));
    assertEquals(Value.count(12), table.value(0, "of"));
  }

  private static RowOf move(String next, long n) {
    return RowOf.table(MOVES)
        .with("group_type", "psychoeducation")
        .with("next", next)
        .with("n", n)
        .with("of", 12L)
        .withShare(n, 12);
  }

  @Test
  void careThatNobodyHasIsNoShareAndAMedianNotReachedIsSaid() {
    rows.put(
        CARE_BEGUN,
        List.of(
            RowOf.table(CARE_BEGUN)
                .with("group_type", "all")
                .with("care", "more_intensive")
                .with("of", 40L)
                .with("note", "nobody has such care in these records")
                .row()));
    rows.put(
        GOAL_CHANGES,
        List.of(
            RowOf.table(GOAL_CHANGES)
                .with("group_type", "all")
                .with("n", 3L)
                .with("of", 40L)
                .withShare(3, 40)
                .row()));
    Section section = section();
    assertEquals(
        Value.notAvailable("nobody has such care in these records"),
        table(section, "care-begun").value(0, "more_intensive"));
    assertEquals(Value.text("not reached"), table(section, "goal-changes").value(0, "median"));
  }
}
