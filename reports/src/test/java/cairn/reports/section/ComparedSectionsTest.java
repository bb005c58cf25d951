package cairn.reports.section;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.comparison.BalanceRow;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.ComparisonRow.Groups;
import cairn.analysis.question.comparison.ComparisonRow.Primary;
import cairn.analysis.question.comparison.ComparisonRow.Tested;
import cairn.analysis.question.comparison.ComparisonRow.Verdicts;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.Footing;
import cairn.analysis.question.comparison.OverlapRow;
import cairn.analysis.start.Overlap;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
import cairn.reports.job.Sections;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sections on who people are and on differences, of a made-up comparison. */
class ComparedSectionsTest {
  private static List<ComparisonRow> pair(String type, Standing plain, Standing adjusted) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (Estimator estimator : Estimator.values()) {
      Standing standing = estimator == Estimator.PLAIN ? plain : adjusted;
      boolean refused = standing == Standing.NO_OVERLAP;
      rows.add(
          madeUp(ComparisonRow.class)
              .with(ComparisonRow::view, View.FIRST)
              .with(ComparisonRow::groupType, type)
              .with(ComparisonRow::reference, "psychoeducation")
              .with(ComparisonRow::outcome, "GOAL-5")
              .with(ComparisonRow::milestone, "week_13")
              .with(ComparisonRow::adjustment, estimator)
              .with(ComparisonRow::primary, Primary::primaryOutcome, true)
              .with(
                  ComparisonRow::primary,
                  Primary::primaryAdjustment,
                  estimator == Estimator.DOUBLY_ROBUST)
              .with(ComparisonRow::verdicts, Verdicts::n, 40L)
              .with(ComparisonRow::verdicts, Verdicts::achieved, 30L)
              .with(ComparisonRow::verdicts, Verdicts::referenceN, 50L)
              .with(ComparisonRow::verdicts, Verdicts::referenceAchieved, 25L)
              .with(ComparisonRow::estimated, Estimated::difference, refused ? null : 0.2)
              .with(ComparisonRow::estimated, Estimated::lower, refused ? null : 0.05)
              .with(ComparisonRow::estimated, Estimated::upper, refused ? null : 1.2)
              .with(ComparisonRow::estimated, Estimated::method, "by groups")
              .with(ComparisonRow::groups, Groups::groups, 12L)
              .with(ComparisonRow::groups, Groups::referenceGroups, 12L)
              .with(ComparisonRow::tested, Tested::pHolm, refused ? null : 0.001)
              .with(ComparisonRow::footing, Footing::standing, standing)
              .made());
    }
    return rows;
  }

  private static ReportMaterial material() {
    List<ComparisonRow> rows = new ArrayList<>();
    rows.addAll(pair("drop_in", Standing.COMPARED, Standing.COMPARED));
    rows.addAll(pair("twelve_step", Standing.COMPARED, Standing.NO_OVERLAP));
    rows.addAll(pair("ongoing_support", Standing.DESCRIPTIVE_ONLY, Standing.NO_OVERLAP));
    List<BalanceRow> balance =
        List.of(
            level("drop_in", "yes", 10),
            level("drop_in", "unknown", 0),
            level("twelve_step", "unknown", 4));
    OverlapRow overlap =
        madeUp(OverlapRow.class)
            .with(OverlapRow::groupType, "drop_in")
            .with(OverlapRow::reference, "psychoeducation")
            .with(OverlapRow::n, 40L)
            .with(OverlapRow::referenceN, 50L)
            .with(OverlapRow::weighted, OverlapRow.Effective::effective, 30.0)
            .with(OverlapRow::weighted, OverlapRow.Effective::referenceEffective, 40.0)
            .with(OverlapRow::outside, 0.02)
            .with(OverlapRow::columns, 5L)
            .with(OverlapRow::verdict, Overlap.ENOUGH)
            .made();
    return new ReportMaterial(
        MonthResults.of(
            YearMonth.of(2026, 10),
            StudyPlan.standard(),
            Map.ofEntries(
                of(ComparisonRow.TABLE, rows),
                of(BalanceRow.TABLE, balance),
                of(OverlapRow.TABLE, List.of(overlap)))),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private static <T extends Record> Map.Entry<Table, List<Row>> of(
      RecordTable<T> table, List<T> rows) {
    return Map.entry(table.table(), rows.stream().map(table::row).toList());
  }

  private static BalanceRow level(String type, String level, long n) {
    return madeUp(BalanceRow.class)
        .with(BalanceRow::groupType, type)
        .with(BalanceRow::reference, "psychoeducation")
        .with(BalanceRow::covariate, Covariate.MANDATED)
        .with(BalanceRow::level, level)
        .with(BalanceRow::kind, BalanceRow.Kind.SHARE)
        .with(BalanceRow::ofType, BalanceRow.OfType::n, n)
        .with(BalanceRow::ofType, BalanceRow.OfType::of, 40L)
        .with(BalanceRow::ofType, BalanceRow.OfType::value, n / 40.0)
        .with(BalanceRow::ofReference, BalanceRow.OfReference::referenceN, 5L)
        .with(BalanceRow::ofReference, BalanceRow.OfReference::referenceOf, 50L)
        .with(BalanceRow::ofReference, BalanceRow.OfReference::referenceValue, 0.1)
        .made();
  }

  private static Section section(String id) {
    return Sections.build(material()).stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static PublishedTable table(Section section, String id) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.TableBlock t && t.id().equals(id)) {
        return t.table();
      }
    }
    throw new AssertionError("no table " + id);
  }

  @Test
  void refusedDifferencesAreReadAndNotDrawn() {
    Section section = section("differences");
    assertTrue(section.message().contains("higher share"), section.message());
    assertTrue(section.message().contains("could not be allowed for in"), section.message());
    Block.FigureBlock figure =
        section.blocks().stream()
            .filter(Block.FigureBlock.class::isInstance)
            .map(Block.FigureBlock.class::cast)
            .findFirst()
            .orElseThrow();
    String read = figure.figure().draw().description();
    assertTrue(read.contains("+20 (+5 to +100), adjusted +20 (+5 to +100)"), read);
    assertTrue(read.contains("not adjusted: too few people alike"), read);
    assertTrue(read.contains("describes only; adjusted: too few people alike"), read);
    assertEquals(12, figure.numbers().rowCount());
    PublishedTable firm = table(section, "adjusted");
    assertEquals(3, firm.rowCount(), "the plan's adjustment of each type");
    for (int r = 0; r < 3; r++) {
      boolean refused = !firm.row(r).get(5).equals(Value.text("Compared"));
      assertEquals(
          refused,
          firm.row(r).get(2) instanceof Value.NotAvailable,
          "never a number that looks fine");
    }
  }

  @Test
  void unknownIsAlwaysARowOfWhoTheyAre() {
    PublishedTable shares = table(section("who-they-are"), "at-the-start");
    assertEquals(2, shares.rowCount());
    assertEquals(Value.text("Told to come: not known"), shares.row(1).get(0));
    assertEquals(Value.count(5), shares.row(1).get(1), "the reference first");
  }
}
