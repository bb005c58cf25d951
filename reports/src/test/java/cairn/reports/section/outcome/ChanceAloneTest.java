package cairn.reports.section.outcome;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.ByChanceRow;
import cairn.analysis.question.change.ByChanceRow.Expected;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.goal.OwnPlanWeekRow;
import cairn.analysis.question.goal.PlannedPeriodRow;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.job.Sections;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sentence about chance is made from the interval, and the own plans stand in the report. */
class ChanceAloneTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  /** People of whom error alone would give 2.5% the change. */
  private static ByChanceRow chance(ChangeDirection way, String part, long n, long of) {
    return madeUp(ByChanceRow.class)
        .with(ByChanceRow::groupType, "all")
        .with(ByChanceRow::milestone, "month_end")
        .with(ByChanceRow::direction, way)
        .with(ByChanceRow::part, part)
        .with(ByChanceRow::of, of)
        .with(ByChanceRow::judged, of)
        .with(ByChanceRow::byError, Expected::expected, 0.025 * of)
        .with(ByChanceRow::byError, Expected::expectedShare, 0.025)
        .with(ByChanceRow::n, n)
        .with(ByChanceRow::share, like(MadeUpMonth.share(n, of)))
        .made();
  }

  private static ReportMaterial material() {
    return material(
        chance(ChangeDirection.POSITIVE, "any", 40, 200),
        chance(ChangeDirection.POSITIVE, "wellbeing", 40, 200),
        chance(ChangeDirection.SETBACK, "any", 5, 200),
        chance(ChangeDirection.SETBACK, "wellbeing", 5, 200));
  }

  private static ReportMaterial material(ByChanceRow... chances) {
    Map<Table, List<Row>> tables =
        new HashMap<>(MadeUpMonth.tables(MONTH, MadeUpMonth.fourTypes()));
    tables.put(
        ByChanceRow.TABLE.table(), Arrays.stream(chances).map(ByChanceRow.TABLE::row).toList());
    tables.put(
        OwnPlanWeekRow.TABLE.table(),
        List.of(
            OwnPlanWeekRow.TABLE.row(
                madeUp(OwnPlanWeekRow.class)
                    .with(OwnPlanWeekRow::groupType, "all")
                    .with(OwnPlanWeekRow::goalType, "all")
                    .with(OwnPlanWeekRow::people, 20L)
                    .with(OwnPlanWeekRow::weeks, 120L)
                    .with(OwnPlanWeekRow::observed, 100L)
                    .with(OwnPlanWeekRow::met, 60L)
                    .with(OwnPlanWeekRow::share, like(MadeUpMonth.openShare(60, 100)))
                    .made())));
    tables.put(
        PlannedPeriodRow.TABLE.table(),
        List.of(
            PlannedPeriodRow.TABLE.row(
                madeUp(PlannedPeriodRow.class)
                    .with(PlannedPeriodRow::groupType, "all")
                    .with(PlannedPeriodRow::problem, "all")
                    .with(PlannedPeriodRow::planned, 12L)
                    .with(PlannedPeriodRow::ended, 10L)
                    .with(PlannedPeriodRow::judged, 8L)
                    .with(PlannedPeriodRow::kept, 6L)
                    .with(PlannedPeriodRow::keptWhole, 4L)
                    .with(PlannedPeriodRow::share, like(MadeUpMonth.openShare(6, 8)))
                    .made())));
    return new ReportMaterial(
        MonthResults.of(MONTH, StudyPlan.standard(), tables),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private static Block.TableBlock block(String id) {
    Section outcomes =
        Sections.build(material()).stream()
            .filter(section -> section.id().equals("outcomes"))
            .findFirst()
            .orElseThrow();
    return outcomes.blocks().stream()
        .filter(b -> b instanceof Block.TableBlock t && t.id().equals(id))
        .map(Block.TableBlock.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWasSeenIsSaidBesideWhatErrorAloneWouldShow() {
    Block.TableBlock byChance = block("by-chance");
    assertEquals(4, byChance.table().rowCount());
    String said = byChance.notes().toString();
    assertTrue(said.contains("Error alone would show 2.5% of people as better; 20%"), said);
    assertTrue(said.contains("That is more than error alone would show."), said);
    assertTrue(said.contains("That is within what error alone could show."), said);
    assertTrue(said.contains("they are left out here"), said);
  }

  private static String saidOf(long n, long of) {
    ByChanceRow row = chance(ChangeDirection.POSITIVE, "any", n, of);
    return ChanceAlone.block(material(row), "month_end", "the end of the month")
        .orElseThrow()
        .toString();
  }

  @Test
  void ofAFewPeopleNothingIsHeldAgainstErrorAndOfMoreByTheExactInterval() {
    assertTrue(saidOf(0, 0).contains("Nobody could be judged"), saidOf(0, 0));
    assertTrue(saidOf(1, 1).contains("too few people to hold against it"), saidOf(1, 1));
    assertTrue(saidOf(1, 8).contains("within what error alone could show"), "score limit 0.022");
    assertTrue(saidOf(8, 8).contains("more than error alone would show"), saidOf(8, 8));
    assertTrue(saidOf(0, 400).contains("fewer than error alone would show"), saidOf(0, 400));
  }

  @Test
  void weeksAndPlannedTimesOfTheOwnPlanStandWithTheGoals() {
    assertEquals(1, block("own-plan-weeks").table().rowCount());
    assertEquals(1, block("planned-periods").table().rowCount());
    assertTrue(block("planned-periods").notes().toString().contains("no return to use"));
  }
}
