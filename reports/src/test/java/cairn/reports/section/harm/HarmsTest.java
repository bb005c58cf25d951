package cairn.reports.section.harm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.harm.DeathRow;
import cairn.analysis.question.harm.HarmChangeRow;
import cairn.analysis.question.harm.HarmRow;
import cairn.analysis.question.harm.NaloxoneRow;
import cairn.analysis.question.harm.SinceVisit;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the section says of harms asked about at both times, at one, and never. */
class HarmsTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final Limits LIMITS = new Limits(0.5, 1.5, "exact Poisson (Garwood)");

  private static Section section(Map<Table, List<Row>> harms) {
    Map<Table, List<Row>> tables =
        new HashMap<>(MadeUpMonth.tables(MONTH, MadeUpMonth.fourTypes()));
    tables.putAll(harms);
    return new Harms()
        .build(
            new ReportMaterial(
                MonthResults.of(MONTH, StudyPlan.standard(), tables),
                Optional.empty(),
                MadeUpMonth.labels(),
                MadeUpMonth.run()));
  }

  private static Row change(String harm) {
    return HarmChangeRow.TABLE.row(
        new HarmChangeRow(
            "all",
            "month_end",
            harm,
            new HarmChangeRow.Changed(40, 12, 30, 20, new HarmChangeRow.Directions(18, 6, 9, 3)),
            2.0,
            1.0,
            -1.0,
            new Limits(-1.5, -0.5, "paired change by groups, t"),
            null));
  }

  private static Map<Table, List<Row>> ledger() {
    Map<Table, List<Row>> tables = new HashMap<>();
    tables.put(
        HarmRow.TABLE.table(),
        List.of(
            HarmRow.TABLE.row(
                new HarmRow("all", "overdose", "all", 20, 8, 50, 20.0, 1.0, LIMITS))));
    return tables;
  }

  private static List<String> paragraphs(Section section) {
    return section.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void bothDirectionsAreCounted() {
    Map<Table, List<Row>> tables = ledger();
    tables.put(HarmChangeRow.TABLE.table(), List.of(change("any"), change("overdose")));
    tables.put(
        NaloxoneRow.TABLE.table(),
        List.of(NaloxoneRow.TABLE.row(new NaloxoneRow("all", "all", 20, 12, 10, 2, 3))));
    tables.put(
        DeathRow.TABLE.table(),
        List.of(
            DeathRow.TABLE.row(new DeathRow("all", SinceVisit.OVER_90_DAYS, 2)),
            DeathRow.TABLE.row(new DeathRow("all", SinceVisit.NO_SESSION, 0))));
    Section section = section(tables);
    assertTrue(section.message().contains("40 people"), section.message());
    assertTrue(section.message().contains("18 had some kind of harm less often"));
    assertTrue(section.message().contains("6 some kind more often"));
    assertEquals(
        List.of(
            "Naloxone: at hand at least once for 12 of 20 people asked; used for or by 2 of 10"
                + " people asked, 3 times in all.",
            "Deaths: 2 people, 2 more than 90 days after it."),
        paragraphs(section));
  }

  @Test
  void askedAtOneTimeOrNeverSaysNothingOfAChange() {
    assertTrue(section(ledger()).message().startsWith("Nobody was asked about the same harm both"));
    Section never = section(Map.of());
    assertEquals("Harms: nobody was asked about any.", never.message());
    assertEquals(
        List.of("Naloxone: nobody was asked about it.", "Deaths: none is on record."),
        paragraphs(never));
  }
}
