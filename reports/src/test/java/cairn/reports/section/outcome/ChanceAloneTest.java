package cairn.reports.section.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.ByChanceRow;
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

  private static ByChanceRow chance(ChangeDirection way, String part, long n, double expected) {
    return new ByChanceRow(
        "all",
        "month_end",
        way,
        part,
        200,
        200,
        new ByChanceRow.Expected(expected * 200, expected),
        n,
        MadeUpMonth.share(n, 200));
  }

  private static ReportMaterial material() {
    return material(
        chance(ChangeDirection.POSITIVE, "any", 40, 0.025),
        chance(ChangeDirection.POSITIVE, "wellbeing", 40, 0.025),
        chance(ChangeDirection.SETBACK, "any", 5, 0.025),
        chance(ChangeDirection.SETBACK, "wellbeing", 5, 0.025));
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
                new OwnPlanWeekRow(
                    "all", "all", 20, 120, 100, 60, 0, MadeUpMonth.openShare(60, 100), null))));
    tables.put(
        PlannedPeriodRow.TABLE.table(),
        List.of(
            PlannedPeriodRow.TABLE.row(
                new PlannedPeriodRow(
                    "all", "all", 12, 10, 8, 6, 4, 0, MadeUpMonth.openShare(6, 8)))));
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
    ByChanceRow row =
        new ByChanceRow(
            "all",
            "month_end",
            ChangeDirection.POSITIVE,
            "any",
            of,
            of,
            new ByChanceRow.Expected(0.025 * of, 0.025),
            n,
            MadeUpMonth.share(n, of));
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
