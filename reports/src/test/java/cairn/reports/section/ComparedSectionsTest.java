package cairn.reports.section;

import static cairn.analysis.result.ComparisonTables.BALANCE;
import static cairn.analysis.result.ComparisonTables.COMPARISONS;
import static cairn.analysis.result.ComparisonTables.OVERLAP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.plan.StudyPlan;
import cairn.ingest.contract.Row;
import cairn.reports.document.Block;
import cairn.reports.document.Section;
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
  private static final List<String> ADJUSTMENTS =
      List.of("plain", "weighted", "standardised", "doubly_robust");

  private static List<Row> pair(String type, String plain, String adjusted) {
    List<Row> rows = new ArrayList<>();
    for (String adjustment : ADJUSTMENTS) {
      String standing = adjustment.equals("plain") ? plain : adjusted;
      RowOf row =
          RowOf.table(COMPARISONS)
              .with("view", "first")
              .with("group_type", type)
              .with("reference", "psychoeducation")
              .with("outcome", "GOAL-5")
              .with("milestone", "week_13")
              .with("adjustment", adjustment)
              .with("primary_outcome", true)
              .with("primary_adjustment", adjustment.equals("doubly_robust"))
              .with("n", 40)
              .with("reference_n", 50)
              .with("standing", standing);
      if (!standing.equals("no_overlap")) {
        row.with("difference", 0.2).with("lower", 0.05).with("upper", 1.2);
      }
      rows.add(row.row());
    }
    return rows;
  }

  private static Material material() {
    List<Row> rows = new ArrayList<>();
    rows.addAll(pair("drop_in", "compared", "compared"));
    rows.addAll(pair("twelve_step", "compared", "no_overlap"));
    rows.addAll(pair("ongoing_support", "descriptive_only", "no_overlap"));
    List<Row> balance = new ArrayList<>();
    balance.add(level("drop_in", "yes", 10));
    balance.add(level("drop_in", "unknown", 0));
    balance.add(level("twelve_step", "unknown", 4));
    Row overlap =
        RowOf.table(OVERLAP)
            .with("group_type", "drop_in")
            .with("reference", "psychoeducation")
            .with("n", 40)
            .with("reference_n", 50)
            .with("verdict", "enough")
            .row();
    return new Material(
        MonthResults.of(
            YearMonth.of(2026, 10),
            StudyPlan.standard(),
            Map.of(COMPARISONS, rows, BALANCE, balance, OVERLAP, List.of(overlap))),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private static Row level(String type, String level, long n) {
    return RowOf.table(BALANCE)
        .with("group_type", type)
        .with("reference", "psychoeducation")
        .with("covariate", "mandated")
        .with("level", level)
        .with("kind", "share")
        .with("n", n)
        .with("of", 40)
        .with("reference_n", 5)
        .with("reference_of", 50)
        .row();
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
