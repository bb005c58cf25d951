package cairn.reports.section.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.DecisionalBalanceRow;
import cairn.analysis.question.change.DecisionalBalanceRow.Down;
import cairn.analysis.question.change.DecisionalBalanceRow.Reliable;
import cairn.analysis.question.change.DecisionalBalanceRow.Up;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DecisionalBalanceTableTest {
  private final Map<Table, List<Row>> rows = new HashMap<>();

  private ReportMaterial material() {
    return new ReportMaterial(
        MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), rows),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private static DecisionalBalanceRow row(Side side, @Nullable Reliable reliable) {
    return new DecisionalBalanceRow(
        "all",
        "week_13",
        "adcq",
        side,
        new DecisionalBalanceRow.Weighed(40, 12, 9, 30.0, 27.5),
        new DecisionalBalanceRow.Change(-2.5, -4.0, -1.0),
        reliable,
        reliable == null ? "no reliability is published of the balance" : null);
  }

  @Test
  void prosStandFirstAndTheBalanceHasItsReason() {
    Reliable reliable = new Reliable(6.2, new Up(2, 0.05, 0.01, 0.2), new Down(8, 0.2, 0.1, 0.3));
    rows.put(
        DecisionalBalanceRow.TABLE.table(),
        List.of(
            DecisionalBalanceRow.TABLE.row(row(Side.BALANCE, null)),
            DecisionalBalanceRow.TABLE.row(row(Side.PROS, reliable))));
    List<Block> blocks = DecisionalBalanceTable.blocks(material());
    List<List<Value>> lines = ((Block.TableBlock) blocks.get(1)).table().rows();
    assertEquals(Value.text("Adcq: for a change"), lines.get(0).get(0));
    assertEquals(Value.text("−2.5 (−4.0 to −1.0)"), lines.get(0).get(6));
    assertEquals(Value.text("20% (10% to 30%)"), lines.get(0).get(9));
    assertEquals(
        Value.notAvailable("no reliability is published of the balance"), lines.get(1).get(7));
    assertTrue(new Stages().methods(material()).contains(DecisionalBalanceTable.method()));
  }

  @Test
  void whereNobodyWeighedThereIsNothingNew() {
    assertEquals(List.of(), DecisionalBalanceTable.blocks(material()));
    assertFalse(new Stages().methods(material()).contains(DecisionalBalanceTable.method()));
  }
}
