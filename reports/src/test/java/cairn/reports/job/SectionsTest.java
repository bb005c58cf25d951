package cairn.reports.job;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Table;
import cairn.reports.document.Block;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.section.Headline;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MadeUpSensitivity;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.RunFacts;
import cairn.reports.section.front.FrontPage;
import cairn.reports.section.sensitivity.OutcomesByBand;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The report reads well for a full month, an empty one, one person and ten group types. */
class SectionsTest {
  private static Report report(ReportMaterial m) {
    return new Report(Headline.of(m), Sections.build(m));
  }

  private static Section section(ReportMaterial m, String id) {
    return Sections.build(m).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static PublishedTable table(Section section, String id) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.TableBlock t && t.id().equals(id)) {
        return t.table();
      } else if (block instanceof Block.FigureBlock f && f.id().equals(id)) {
        return java.util.Objects.requireNonNull(f.numbers());
      }
    }
    throw new AssertionError("no block " + id);
  }

  @Test
  void aFullMonthHasAllSectionsWithAnswersAndFiguresWithNumbers() {
    Report report = report(MadeUpMonth.material(MadeUpMonth.fourTypes(), true));
    assertEquals(Sections.all().size(), report.sections().size());
    assertTrue(report.sections().size() >= 15, "sections seen: " + report.sections().size());
    Set<String> ids = new HashSet<>();
    int figures = 0;
    for (Section section : report.sections()) {
      assertTrue(ids.add(section.id()));
      for (Block block : section.blocks()) {
        if (block instanceof Block.FigureBlock f) {
          figures++;
          assertFalse(f.figure().draw().shapes().isEmpty());
          assertFalse(f.figure().draw().description().isEmpty());
        } else if (block instanceof Block.TableBlock t) {
          assertTrue(t.table().rowCount() > 0, t.id());
        }
      }
    }
    assertTrue(figures >= 12, "figures seen: " + figures);
    assertEquals(
        "320 people came to at least one session this month, 70 of them to start.",
        section(MadeUpMonth.material(MadeUpMonth.fourTypes(), true), "what-changed").message());
  }

  @Test
  void eachPartOfTheStoryIsBriefAndLeadsToTheAnnex() {
    ReportMaterial m = MadeUpMonth.material(MadeUpMonth.tenTypes(), true);
    Report annex = report(m);
    Report story = Report.story(FrontPage.of(m), annex);
    List<String> told = annex.sections().stream().filter(Section::isTold).map(Section::id).toList();
    assertEquals(told, story.sections().stream().map(Section::id).toList());
    assertTrue(told.size() >= 10, "parts seen: " + told.size());
    for (Section part : story.sections()) {
      assertTrue(of(part, Block.FigureBlock.class) <= 1, part.id());
      assertTrue(of(part, Block.TableBlock.class) <= 1, part.id());
      int notes = part.blocks().stream().mapToInt(block -> block.notes().size()).sum();
      assertTrue(notes <= 3, part.id() + " has " + notes);
      assertTrue(annex.numbering().of(part.id()) > 0, "its place in the annex");
      for (Block block : part.blocks()) {
        assertTrue(block.id().isEmpty() || annex.numbering().of(block.id()) > 0, block.id());
        if (block instanceof Block.FigureBlock f) {
          assertNull(f.numbers(), "numbers stand in the annex");
        }
      }
    }
  }

  private static long of(Section section, Class<? extends Block> kind) {
    return section.blocks().stream().filter(kind::isInstance).count();
  }

  @Test
  void aMonthWithNothingInItReadsWell() {
    ReportMaterial nothing =
        new ReportMaterial(
            MonthResults.of(YearMonth.of(2026, 10), StudyPlan.standard(), Map.of()),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    Report report = report(nothing);
    assertEquals("Nobody attended a session this month.", report.sections().get(0).message());
    assertEquals("There is nobody in the records yet.", section(nothing, "who-came").message());
    assertEquals("Nobody's outcomes could be judged yet.", section(nothing, "outcomes").message());
    for (Section section : report.sections()) {
      assertFalse(section.blocks().isEmpty(), section.id());
    }
  }

  @Test
  void onePersonReadsWell() {
    ReportMaterial one = MadeUpMonth.material(Map.of("drop_in", 1L), false);
    assertEquals(
        "1 person is in the records: 1 has attended a session and 0 have set a goal.",
        section(one, "who-came").message());
    assertEquals(
        "There are no two group types to set side by side.", section(one, "differences").message());
  }

  @Test
  void tenGroupTypesAllStandInTheFigures() {
    ReportMaterial ten = MadeUpMonth.material(MadeUpMonth.tenTypes(), true);
    report(ten);
    PublishedTable outcomes = table(section(ten, "outcomes"), "own-goals");
    Set<Value> types = new HashSet<>();
    outcomes.rows().forEach(r -> types.add(r.get(0)));
    assertEquals(11, types.size(), "ten types and all of them");
  }

  @Test
  void withoutALastMonthNothingIsSetAgainstOne() {
    Section changed = section(MadeUpMonth.material(MadeUpMonth.fourTypes(), false), "what-changed");
    assertTrue(
        changed
            .blocks()
            .contains(new Block.Paragraph("There is no earlier month to set beside this one.")));
    for (Block block : changed.blocks()) {
      if (block instanceof Block.Cards cards) {
        cards.cards().forEach(c -> assertEquals("", c.change()));
      }
    }
  }

  @Test
  void everyShareStandsWithItsCounts() {
    Report report = report(MadeUpMonth.material(MadeUpMonth.tenTypes(), true));
    int held = 0;
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        PublishedTable t =
            block instanceof Block.TableBlock b
                ? b.table()
                : block instanceof Block.FigureBlock f ? f.numbers() : null;
        if (t == null) {
          continue;
        }
        List<cairn.reports.table.CellType> kinds =
            t.columns().stream().map(cairn.reports.table.TableColumn::type).toList();
        if (kinds.contains(cairn.reports.table.CellType.SHARE)) {
          long counts = kinds.stream().filter(cairn.reports.table.CellType.COUNT::equals).count();
          assertTrue(counts >= 2, t.name());
          held++;
        }
      }
    }
    assertTrue(held > 10, "tables with a share: " + held);
  }

  @Test
  void sharesInTablesAreTheirCounts() {
    Section outcomes = section(MadeUpMonth.material(MadeUpMonth.fourTypes(), true), "outcomes");
    PublishedTable own = table(outcomes, "own-goals");
    for (int r = 0; r < own.rowCount(); r++) {
      double n = own.value(r, "n").asNumber().orElseThrow();
      double of = own.value(r, "of").asNumber().orElseThrow();
      assertEquals(n / of, own.value(r, "share").asNumber().orElseThrow(), 1e-12);
    }
    PublishedTable changed =
        table(
            section(MadeUpMonth.material(MadeUpMonth.fourTypes(), true), "what-changed"),
            "this-month");
    assertEquals(Value.text("Any positive change"), changed.value(0, "measure"));
  }

  @Test
  void aSumThatDoesNotHoldIsSaid() {
    YearMonth month = YearMonth.of(2026, 10);
    var rows = MadeUpMonth.tables(month, MadeUpMonth.fourTypes());
    Table table = PeopleRow.TABLE.table();
    var people = new java.util.ArrayList<>(rows.get(table));
    people.set(
        0,
        PeopleRow.TABLE.row(
            madeUp(PeopleRow.class)
                .with(PeopleRow::groupType, "all")
                .with(PeopleRow::step, PeopleRow.Step.IN_RECORDS.key())
                .with(PeopleRow::n, 999L)
                .made()));
    rows.put(table, people);
    ReportMaterial m =
        new ReportMaterial(
            MonthResults.of(month, StudyPlan.standard(), rows),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    String notes = section(m, "who-came").blocks().toString();
    assertTrue(notes.contains("except in: in the records"), notes);
  }

  @Test
  void rowsThatWereLostAreSaid() {
    RunFacts.TableTally lost = new RunFacts.TableTally("clients", 10, 8, 1, 0);
    assertFalse(lost.addsUp());
    assertTrue(new RunFacts.TableTally("clients", 10, 8, 1, 1).addsUp());
  }

  @Test
  void theSpreadOfDefinitionsIsSaidWithTheirIds() {
    Section full = section(MadeUpMonth.material(MadeUpMonth.fourTypes(), true), "sensitivity");
    assertEquals(
        "The choice among definitions that ask the same matters most here. No use of late: between"
            + " 20% (ABS-1-28) and 70% (ABS-1-7) of 462 verdicts, depending on which of 2"
            + " definitions; from 12% to 90% where missing reports may be taken for anything.",
        full.message());
    PublishedTable numbers = table(full, "ranges-abstinence");
    assertEquals(Value.text("ABS-1-28"), numbers.value(0, "definition"));
    assertTrue(numbers.value(0, "last_carried_forward") instanceof Value.NotAvailable);
    assertTrue(
        full.blocks().stream()
            .anyMatch(b -> b instanceof Block.FoldedDefinitions f && f.definitions().size() == 1),
        "only what the section of definitions does not explain");
    assertEquals(5, table(full, "spread-by-type").rowCount(), "one question, four types and all");
  }

  @Test
  void aBandIsNamedOnlyWhereItsIntervalAndItsPExcludeChance() {
    ReportMaterial m = MadeUpMonth.material(MadeUpMonth.fourTypes(), true);
    Section bands = section(m, "bands");
    assertTrue(
        bands
            .message()
            .endsWith(
                "a lower share than everybody else for gender: woman; a higher share than"
                    + " everybody else for gender: man."),
        bands.message());
    RowsOf<BandRow> described = m.rows(BandRow.TABLE).except(BandRow::standing, Standing.COMPARED);
    assertEquals(
        "no band has enough people in enough groups to be compared; the numbers only describe.",
        OutcomesByBand.sentence(m, described));
    PublishedTable table = table(bands, "bands-goal-5");
    assertEquals(6, table.rowCount());
    assertEquals("Not known", text(table, 5, "band").replaceAll(".*: ", ""));
  }

  @Test
  void aBandIsNamedOnlyWhereBothEndsOfOpenVerdictsSayTheSame() {
    ReportMaterial m = MadeUpMonth.material(MadeUpMonth.fourTypes(), true);
    BandRow woman = m.rows(BandRow.TABLE).where(BandRow::band, "woman").list().get(0);
    BandRow lowest = open(woman, OpenAs.LOWEST, -0.3);
    assertEquals(
        "a lower share than everybody else for gender: woman.",
        OutcomesByBand.sentence(
            m, new RowsOf<>(List.of(lowest, open(woman, OpenAs.HIGHEST, -0.1)))));
    assertEquals(
        "chance alone may explain every gap, once it is allowed for that 1 band was looked at.",
        OutcomesByBand.sentence(
            m, new RowsOf<>(List.of(lowest, open(woman, OpenAs.HIGHEST, 0.1)))));
  }

  private static BandRow open(BandRow of, OpenAs open, double gap) {
    return like(of).with(BandRow::open, open).with(BandRow::gap, MadeUpSensitivity.gap(gap)).made();
  }

  private static String text(PublishedTable table, int row, String column) {
    return ((Value.Text) table.value(row, column)).text();
  }
}
