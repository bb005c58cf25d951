package cairn.reports.section.outcome;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.goal.PriorityRow;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OwnOrderTableTest {
  private final Map<Table, List<Row>> rows = new HashMap<>();

  private ReportMaterial material() {
    return new ReportMaterial(
        MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), rows),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private static Row row(String milestone, String concern, long people) {
    return PriorityRow.TABLE.row(
        madeUp(PriorityRow.class)
            .with(PriorityRow::groupType, "all")
            .with(PriorityRow::milestone, milestone)
            .with(PriorityRow::concern, concern)
            .with(PriorityRow::told, PriorityRow.Told::toldAgain, people)
            .with(PriorityRow::firstThen, people / 2)
            .with(PriorityRow::changed, PriorityRow.Changed::changed, people / 2)
            .with(PriorityRow::changed, PriorityRow.Changed::changedShare, 0.5)
            .with(PriorityRow::changed, PriorityRow.Changed::changedLower, 0.4)
            .with(PriorityRow::changed, PriorityRow.Changed::changedUpper, 0.6)
            .made());
  }

  @Test
  void anythingIsTherePerTimeAndWhatManyPutFirstAtTheLast() {
    rows.put(
        PriorityRow.TABLE.table(),
        List.of(
            row("month_end", "all", 32),
            row("month_end", "sleep", 4),
            row("month_end", "alcohol", 20),
            row("week_13", "all", 24),
            row("week_13", "alcohol", 20)));
    List<Block> blocks = OwnOrderTable.blocks(material());
    PublishedTable table = ((Block.TableBlock) blocks.get(0)).table();
    assertEquals(
        List.of(Value.text("Anything"), Value.text("Anything"), Value.text("Alcohol")),
        table.rows().stream().map(line -> line.get(0)).toList());
    assertEquals(Value.text("50% (40% to 60%)"), table.rows().get(0).get(4));
    assertTrue(new OutcomeSection().methods(material()).contains(OwnOrderTable.method()));
  }

  @Test
  void whereNobodyToldAnOrderThereIsNothingNew() {
    assertEquals(List.of(), OwnOrderTable.blocks(material()));
    assertEquals(2, new OutcomeSection().methods(material()).size());
  }
}
