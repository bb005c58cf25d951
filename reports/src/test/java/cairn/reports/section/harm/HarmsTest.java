package cairn.reports.section.harm;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.harm.DeathRow;
import cairn.analysis.question.harm.HarmChangeRow;
import cairn.analysis.question.harm.HarmChangeRow.Changed;
import cairn.analysis.question.harm.HarmChangeRow.Directions;
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
        madeUp(HarmChangeRow.class)
            .with(HarmChangeRow::groupType, "all")
            .with(HarmChangeRow::milestone, "month_end")
            .with(HarmChangeRow::harm, harm)
            .with(
                HarmChangeRow::people,
                madeUp(Changed.class)
                    .with(Changed::pairs, 40L)
                    .with(Changed::clusters, 12L)
                    .with(Changed::withBefore, 30L)
                    .with(Changed::withAfter, 20L)
                    .with(Changed::directions, Directions::fewer, 18L)
                    .with(Changed::directions, Directions::more, 6L)
                    .with(Changed::directions, Directions::ended, 9L)
                    .with(Changed::directions, Directions::begun, 3L))
            .with(HarmChangeRow::meanBefore, 2.0)
            .with(HarmChangeRow::meanAfter, 1.0)
            .with(HarmChangeRow::change, -1.0)
            .with(HarmChangeRow::limits, Limits::lower, -1.5)
            .with(HarmChangeRow::limits, Limits::upper, -0.5)
            .with(HarmChangeRow::limits, Limits::method, "paired change by groups, t")
            .made());
  }

  private static Map<Table, List<Row>> ledger() {
    Map<Table, List<Row>> tables = new HashMap<>();
    tables.put(
        HarmRow.TABLE.table(),
        List.of(
            HarmRow.TABLE.row(
                madeUp(HarmRow.class)
                    .with(HarmRow::groupType, "all")
                    .with(HarmRow::harm, "overdose")
                    .with(HarmRow::month, "all")
                    .with(HarmRow::events, 20L)
                    .with(HarmRow::people, 8L)
                    .with(HarmRow::asked, 50L)
                    .with(HarmRow::personMonths, 20.0)
                    .with(HarmRow::rate, 1.0)
                    .with(HarmRow::limits, Limits::lower, 0.5)
                    .with(HarmRow::limits, Limits::upper, 1.5)
                    .with(HarmRow::limits, Limits::method, "exact Poisson (Garwood)")
                    .made())));
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
        List.of(
            NaloxoneRow.TABLE.row(
                madeUp(NaloxoneRow.class)
                    .with(NaloxoneRow::groupType, "all")
                    .with(NaloxoneRow::month, "all")
                    .with(NaloxoneRow::asked, 20L)
                    .with(NaloxoneRow::atHand, 12L)
                    .with(NaloxoneRow::askedUsed, 10L)
                    .with(NaloxoneRow::used, 2L)
                    .with(NaloxoneRow::occasionsUsed, 3L)
                    .made())));
    tables.put(
        DeathRow.TABLE.table(),
        List.of(
            DeathRow.TABLE.row(
                madeUp(DeathRow.class)
                    .with(DeathRow::groupType, "all")
                    .with(DeathRow::sinceVisit, SinceVisit.OVER_90_DAYS)
                    .with(DeathRow::n, 2L)
                    .made()),
            DeathRow.TABLE.row(
                madeUp(DeathRow.class)
                    .with(DeathRow::groupType, "all")
                    .with(DeathRow::sinceVisit, SinceVisit.NO_SESSION)
                    .made())));
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
