package cairn.reports.section.stage;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.context.WeighedScores.Side;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.change.DecisionalBalanceRow;
import cairn.analysis.question.change.DecisionalBalanceRow.Down;
import cairn.analysis.question.change.DecisionalBalanceRow.Reliable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MadeUpRow;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static MadeUpRow<DecisionalBalanceRow> row(Side side) {
    return madeUp(DecisionalBalanceRow.class)
        .with(DecisionalBalanceRow::groupType, "all")
        .with(DecisionalBalanceRow::milestone, "week_13")
        .with(DecisionalBalanceRow::instrument, "adcq")
        .with(DecisionalBalanceRow::side, side)
        .with(DecisionalBalanceRow::change, DecisionalBalanceRow.Change::change, -2.5)
        .with(DecisionalBalanceRow::change, DecisionalBalanceRow.Change::changeLower, -4.0)
        .with(DecisionalBalanceRow::change, DecisionalBalanceRow.Change::changeUpper, -1.0);
  }

  @Test
  void prosStandFirstAndTheBalanceHasItsReason() {
    String none = "no reliability is published of the balance";
    MadeUpRow<Reliable> reliable =
        madeUp(Reliable.class)
            .with(Reliable::leastChange, 6.2)
            .with(Reliable::down, Down::downShare, 0.2)
            .with(Reliable::down, Down::downLower, 0.1)
            .with(Reliable::down, Down::downUpper, 0.3);
    rows.put(
        DecisionalBalanceRow.TABLE.table(),
        List.of(
            DecisionalBalanceRow.TABLE.row(
                row(Side.BALANCE).with(DecisionalBalanceRow::note, none).made()),
            DecisionalBalanceRow.TABLE.row(
                row(Side.PROS).with(DecisionalBalanceRow::reliable, reliable).made())));
    List<Block> blocks = DecisionalBalanceTable.blocks(material());
    List<List<Value>> lines = ((Block.TableBlock) blocks.get(1)).table().rows();
    assertEquals(Value.text("Adcq: for a change"), lines.get(0).get(0));
    assertEquals(Value.text("−2.5 (−4.0 to −1.0)"), lines.get(0).get(6));
    assertEquals(Value.text("20% (10% to 30%)"), lines.get(0).get(9));
    assertEquals(Value.notAvailable(none), lines.get(1).get(7));
    assertTrue(new Stages().methods(material()).contains(DecisionalBalanceTable.method()));
  }

  @Test
  void whereNobodyWeighedThereIsNothingNew() {
    assertEquals(List.of(), DecisionalBalanceTable.blocks(material()));
    assertFalse(new Stages().methods(material()).contains(DecisionalBalanceTable.method()));
  }
}
