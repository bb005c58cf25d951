package cairn.reports.section.context;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.context.CareBegunRow;
import cairn.analysis.question.context.GoalChangeRow;
import cairn.analysis.question.context.HowEstimated;
import cairn.analysis.question.context.NextGroupRow;
import cairn.analysis.question.context.ShareLimits;
import cairn.analysis.question.context.SignLevel;
import cairn.analysis.question.context.StayingByRow;
import cairn.analysis.question.context.UseByLivingRow;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.question.context.YesNo;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MadeUpRow;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The section says what the intervals hold, and what was not collected. */
class WhatGoesWithWhatTest {
  private final Map<Table, List<Row>> rows = new HashMap<>();

  private Section section() {
    ReportMaterial material =
        new ReportMaterial(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), rows),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    return new WhatGoesWithWhat().build(material);
  }

  private <T extends Record> void put(RecordTable<T> table, List<MadeUpRow<T>> of) {
    rows.put(table.table(), of.stream().map(row -> table.row(row.made())).toList());
  }

  private static MadeUpRow<WithinPersonRow> feeling(
      String feeling,
      @Nullable MadeUpRow<WithinPersonRow.Difference> difference,
      @Nullable String note) {
    return madeUp(WithinPersonRow.class)
        .with(WithinPersonRow::question, Looked.FEELING_THEN_USE)
        .with(WithinPersonRow::subject, feeling)
        .with(WithinPersonRow::occasions, WithinPersonRow.Occasions::people, 40L)
        .with(WithinPersonRow::occasions, WithinPersonRow.Occasions::with, 90L)
        .with(WithinPersonRow::occasions, WithinPersonRow.Occasions::without, 300L)
        .with(WithinPersonRow::difference, difference)
        .with(WithinPersonRow::how, like(HowEstimated.observed("t", note)));
  }

  private static MadeUpRow<WithinPersonRow> feeling(
      String feeling, double difference, double lower, double upper, double holm) {
    return feeling(
        feeling,
        madeUp(WithinPersonRow.Difference.class)
            .with(WithinPersonRow.Difference::difference, difference)
            .with(WithinPersonRow.Difference::lower, lower)
            .with(WithinPersonRow.Difference::upper, upper)
            .with(WithinPersonRow.Difference::p, holm / 3)
            .with(WithinPersonRow.Difference::pHolm, holm),
        null);
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
    put(
        WithinPersonRow.TABLE,
        List.of(
            feeling("calm", -0.05, -0.08, -0.02, 0.003),
            feeling("craving", 0.06, 0.02, 0.1, 0.01),
            feeling("tired", 0.03, 0.001, 0.06, 0.09),
            feeling("sad", null, "fewer than 10 people with both kinds of occasion")));
    assertEquals(
        "In the same people, fewer days of use in weeks after naming calm, also once all 3 feelings"
            + " are allowed for.",
        section().message());
  }

  @Test
  void anIntervalThatHoldsZeroIsLeftToChance() {
    put(WithinPersonRow.TABLE, List.of(feeling("tired", 0.03, -0.01, 0.06, 0.3)));
    assertEquals(
        "With 1 feeling looked at, chance alone may explain every difference in use.",
        section().message());
  }

  @Test
  void recordsWithoutAnyOfItSaySo() {
    put(WithinPersonRow.TABLE, List.of(feeling("calm", null, "not collected: feelings")));
    put(
        StayingByRow.TABLE,
        List.of(
            madeUp(StayingByRow.class)
                .with(StayingByRow::question, "early_alliance")
                .with(StayingByRow::level, SignLevel.ANY)
                .with(StayingByRow::groupType, "all")
                .with(StayingByRow::followed, StayingByRow.Followed::weeks, 13)
                .with(
                    StayingByRow::how,
                    like(
                        HowEstimated.observed(
                            "Kaplan-Meier", "recorded, but of nobody early in a stay")))));
    Section section = section();
    assertTrue(section.message().startsWith("Feelings at check-in were not collected"));
    String text = text(section);
    assertTrue(text.contains("Early alliance, and staying: recorded, but of nobody early"), text);
    assertTrue(text.contains("Whose the first goal was, and staying: not collected"), text);
    assertTrue(text.contains("Other care and medication: not collected"), text);
    assertTrue(text.contains("Moves from one group type to another: none in these records"), text);
    assertFalse(section.blocks().stream().anyMatch(b -> b instanceof Block.TableBlock));
  }

  private static MadeUpRow<StayingByRow> goal(
      SignLevel level, long people, @Nullable MadeUpRow<StayingByRow.Difference> against) {
    return madeUp(StayingByRow.class)
        .with(StayingByRow::question, "first_goal_chosen_by")
        .with(StayingByRow::level, level)
        .with(StayingByRow::groupType, "all")
        .with(StayingByRow::followed, StayingByRow.Followed::people, people)
        .with(StayingByRow::followed, StayingByRow.Followed::weeks, 13)
        .with(StayingByRow::share, ShareLimits::share, 0.75)
        .with(StayingByRow::share, ShareLimits::lower, 0.6)
        .with(StayingByRow::share, ShareLimits::upper, 0.85)
        .with(StayingByRow::reference, against == null ? null : SignLevel.CLIENT)
        .with(StayingByRow::difference, against)
        .with(StayingByRow::how, like(HowEstimated.observed("Kaplan-Meier", null)));
  }

  @Test
  void earlyClimateIsNamedByItsSubscaleAndNotMissedWhereNobodyAsks() {
    assertFalse(text(section()).contains("limate"));
    put(
        StayingByRow.TABLE,
        List.of(
            goal(SignLevel.BELOW_MEDIAN, 30, null)
                .with(StayingByRow::question, "early_climate_gcq_s_engaged")
                .with(StayingByRow::scale, StayingByRow.Scale::instrument, "gcq_s")
                .with(StayingByRow::scale, StayingByRow.Scale::subscale, "engaged")
                .with(StayingByRow::scale, StayingByRow.Scale::medianScore, 3.5)));
    Value label = table(section(), "known-early").rows().get(0).get(0);
    assertEquals(Value.text("Gcq s, engaged: below 3.5"), label);
  }

  private static MadeUpRow<UseByLivingRow> housed(YesNo so, Stretch stretch, double share) {
    return madeUp(UseByLivingRow.class)
        .with(UseByLivingRow::living, WayOfLiving.HOUSED)
        .with(UseByLivingRow::so, so)
        .with(UseByLivingRow::sinceStart, stretch)
        .with(UseByLivingRow::people, 20L)
        .with(UseByLivingRow::share, ShareLimits::share, share)
        .with(UseByLivingRow::share, ShareLimits::lower, share - 0.1)
        .with(UseByLivingRow::share, ShareLimits::upper, share + 0.1)
        .with(UseByLivingRow::how, like(HowEstimated.observed("t", null)));
  }

  @Test
  void useWithAHomeAndWithoutStandsInAllAndOverTimeAndPersonByPerson() {
    put(
        WithinPersonRow.TABLE,
        List.of(
            feeling("housed", -0.1, -0.2, -0.05, 0.01)
                .with(WithinPersonRow::question, Looked.LIVING_AND_USE)
                .with(WithinPersonRow::byPerson, WithinPersonRow.ByPerson::lowerWith, 25L)
                .with(WithinPersonRow::byPerson, WithinPersonRow.ByPerson::sameWith, 4L)
                .with(WithinPersonRow::byPerson, WithinPersonRow.ByPerson::higherWith, 11L)));
    put(
        UseByLivingRow.TABLE,
        List.of(
            housed(YesNo.YES, Stretch.ALL, 0.4),
            housed(YesNo.YES, Stretch.WEEKS_1_13, 0.5),
            housed(YesNo.NO, Stretch.ALL, 0.6),
            housed(YesNo.NO, Stretch.WEEKS_1_13, 0.7)));
    List<List<Value>> pooled = table(section(), "use-by-living").rows();
    assertEquals(2, pooled.size());
    assertEquals(Value.text("25 / 4 / 11"), pooled.get(0).get(8));
    List<Value> first = table(section(), "use-by-living-over-time").rows().get(0);
    assertEquals(
        List.of(
            Value.text("Weeks 1 to 13"),
            Value.count(20),
            Value.text("50% (40% to 60%)"),
            Value.count(20),
            Value.text("70% (60% to 80%)")),
        first);
  }

  private static MadeUpRow<StayingByRow.Difference> against(double lower, double upper) {
    return madeUp(StayingByRow.Difference.class)
        .with(StayingByRow.Difference::difference, (lower + upper) / 2)
        .with(StayingByRow.Difference::differenceLower, lower)
        .with(StayingByRow.Difference::differenceUpper, upper);
  }

  @Test
  void aDifferenceIsReadFromItsInterval() {
    put(
        StayingByRow.TABLE,
        List.of(
            goal(SignLevel.CLIENT, 80, null),
            goal(SignLevel.TOGETHER, 60, against(-0.2, 0.1)),
            goal(SignLevel.MANDATED, 40, against(-0.3, -0.02))));
    PublishedTable table = table(section(), "known-early");
    assertEquals(Value.text("set against this"), table.value(0, "difference"));
    assertEquals(Value.text("The interval includes none"), table.value(1, "standing"));
    assertEquals(Value.text("The interval lies below none"), table.value(2, "standing"));
    assertEquals(Value.text("75% (60% to 85%)"), table.value(0, "share"));
  }

  @Test
  void theMostFrequentNextTypeStandsAndTheOthersAreSums() {
    put(
        NextGroupRow.TABLE,
        List.of(
            move("drop_in", 2), move("none", 5), move("ongoing_support", 4), move("same_type", 1)));
    PublishedTable table = table(section(), "moves");
    assertEquals(Value.count(6), table.value(0, "moved"));
    assertEquals(Value.count(4), table.value(0, "most_n"));
    assertEquals(Value.count(5), table.value(0, "none"));
    assertEquals(Value.count(12), table.value(0, "of"));
  }

  private static MadeUpRow<NextGroupRow> move(String next, long n) {
    return madeUp(NextGroupRow.class)
        .with(NextGroupRow::groupType, "psychoeducation")
        .with(NextGroupRow::next, next)
        .with(NextGroupRow::n, n)
        .with(NextGroupRow::of, 12L)
        .with(NextGroupRow::share, share(n, 12))
        .with(NextGroupRow::how, like(HowEstimated.observed("wilson", null)));
  }

  private static MadeUpRow<ShareLimits> share(long part, long whole) {
    Proportion share = MadeUpMonth.share(part, whole);
    return madeUp(ShareLimits.class)
        .with(ShareLimits::share, share.share())
        .with(ShareLimits::lower, share.limits().lower())
        .with(ShareLimits::upper, share.limits().upper());
  }

  @Test
  void careThatNobodyHasIsNoShareAndAMedianNotReachedIsSaid() {
    put(
        CareBegunRow.TABLE,
        List.of(
            madeUp(CareBegunRow.class)
                .with(CareBegunRow::groupType, "all")
                .with(CareBegunRow::care, CareStart.MORE_INTENSIVE)
                .with(CareBegunRow::of, 40L)
                .with(
                    CareBegunRow::how,
                    like(
                        HowEstimated.observed(
                            "wilson", "nobody has such care in these records")))));
    put(
        GoalChangeRow.TABLE,
        List.of(
            madeUp(GoalChangeRow.class)
                .with(GoalChangeRow::groupType, "all")
                .with(GoalChangeRow::of, 40L)
                .with(GoalChangeRow::n, 3L)
                .with(GoalChangeRow::share, share(3, 40))
                .with(GoalChangeRow::how, like(HowEstimated.observed("wilson", null)))));
    Section section = section();
    assertEquals(
        Value.notAvailable("nobody has such care in these records"),
        table(section, "care-begun").value(0, "more_intensive"));
    assertEquals(Value.text("not reached"), table(section, "goal-changes").value(0, "median"));
  }
}
