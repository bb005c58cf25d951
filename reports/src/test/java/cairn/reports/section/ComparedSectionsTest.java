package cairn.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.comparison.BalanceRow;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.EValues;
import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.ComparisonRow.Groups;
import cairn.analysis.question.comparison.ComparisonRow.Primary;
import cairn.analysis.question.comparison.ComparisonRow.Tested;
import cairn.analysis.question.comparison.ComparisonRow.Verdicts;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.Footing;
import cairn.analysis.question.comparison.OverlapRow;
import cairn.analysis.start.OpenAs;
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
          new ComparisonRow(
              View.FIRST,
              type,
              "psychoeducation",
              "GOAL-5",
              "week_13",
              estimator,
              OpenAs.NOBODY_OPEN,
              new Primary(true, estimator == Estimator.DOUBLY_ROBUST),
              new Verdicts(40, 30, 50, 25),
              new Estimated(
                  null,
                  null,
                  refused ? null : 0.2,
                  refused ? null : 0.05,
                  refused ? null : 1.2,
                  "by groups",
                  null),
              new Groups(12, 12, null, null),
              new Tested(null, refused ? null : 0.001, null),
              new EValues(null, null),
              new Footing(standing, null)));
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
        new OverlapRow(
            "drop_in",
            "psychoeducation",
            40,
            50,
            new OverlapRow.Effective(30.0, 40.0),
            0.02,
            5,
            Overlap.ENOUGH,
            null);
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
    return new BalanceRow(
        type,
        "psychoeducation",
        Covariate.MANDATED,
        level,
        BalanceRow.Kind.SHARE,
        new BalanceRow.OfType(n, 40, n / 40.0),
        new BalanceRow.OfReference(5, 50, 0.1),
        null,
        null,
        null);
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
