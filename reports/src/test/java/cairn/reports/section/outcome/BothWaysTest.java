package cairn.reports.section.outcome;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.ChangeDirection;
import cairn.analysis.question.change.ChangeRow;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Both sides of a way of changing stand, also where people could only change to one of them. */
class BothWaysTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  private static Row change(ChangeDirection way, String part, long n, long of) {
    return ChangeRow.TABLE.row(
        madeUp(ChangeRow.class)
            .with(ChangeRow::groupType, "all")
            .with(ChangeRow::milestone, "month_end")
            .with(ChangeRow::direction, way)
            .with(ChangeRow::part, part)
            .with(ChangeRow::n, n)
            .with(ChangeRow::of, of)
            .with(ChangeRow::share, like(MadeUpMonth.openShare(n, of)))
            .made());
  }

  private static PublishedTable table(Row... changes) {
    Map<Table, List<Row>> tables =
        new HashMap<>(MadeUpMonth.tables(MONTH, MadeUpMonth.fourTypes()));
    tables.put(ChangeRow.TABLE.table(), Arrays.asList(changes));
    ReportMaterial material =
        new ReportMaterial(
            MonthResults.of(MONTH, StudyPlan.standard(), tables),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    Block block = BothWays.block(material, material.rows(ChangeRow.TABLE), "the end");
    return ((Block.TableBlock) block).table();
  }

  @Test
  void aWayInWhichPeopleCouldOnlyGoBackHasItsRow() {
    PublishedTable table =
        table(
            change(ChangeDirection.POSITIVE, "any", 0, 2),
            change(ChangeDirection.SETBACK, "any", 2, 2),
            change(ChangeDirection.SETBACK, "abstinence", 2, 2));
    assertEquals(1, table.rowCount());
    assertEquals(Value.text("No use where there was use"), table.value(0, "part"));
    assertEquals(Value.notAvailable("nobody could be counted"), table.value(0, "better"));
    assertEquals(Value.count(2), table.value(0, "worse"));
  }

  @Test
  void onlyAPlannedTimeHasNoSetbackOfItsOwn() {
    PublishedTable table =
        table(
            change(ChangeDirection.POSITIVE, "planned_period", 1, 1),
            change(ChangeDirection.POSITIVE, "stage", 1, 1));
    assertEquals(Value.notAvailable("no setback of its own"), table.value(0, "worse"));
    assertEquals(Value.notAvailable("nobody could be counted"), table.value(1, "worse"));
  }
}
