package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.protect.Effort;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Months of made-up people drafted in turn: nobody is found in them, and little is hidden. */
final class DraftingTest {
  private static final OrTools SOLVER = new OrTools(5);

  private static Release release(YearMonth month, DisclosureRule rule, List<ReleasedPeriod> told) {
    return new Release(
        ReleaseDesk.FUNDER,
        "",
        month.toString(),
        new Release.Terms(rule.key(), rule.smallest(), 30, "", new TreeMap<>()),
        new Release.Facts("", "", "", 0.95, 0),
        told);
  }

  /** A quarter's months, each beside those before. */
  private static List<Release> drafted(MadeUpPeople people, DisclosureRule rule) {
    List<Release> releases = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      YearMonth month = MadeUpPeople.FIRST.plusMonths(at);
      Drafting drafting =
          new Drafting(
              ReleaseDesignReader.shipped(),
              rule,
              people.at(at),
              new Earlier(List.copyOf(releases)),
              month,
              new Protection(SOLVER, Effort.STANDARD));
      releases.add(release(month, rule, drafting.periods(Reach.QUARTER, true).periods()));
    }
    return releases;
  }

  private static Set<String> open(List<Release> releases) {
    return new LedgerAudit(new Audit(SOLVER)).open(releases);
  }

  @Test
  void nobodyIsFoundAndAtMostAThirdIsHidden() {
    int quarters = 0;
    for (int seed = 1; seed <= 12; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Release> releases =
          drafted(new MadeUpPeople(random, 20 + random.nextInt(200)), SmallHidden.CMS_11);
      assertEquals(Set.of(), open(releases), "seed " + seed);
      ReleasedPeriod quarter = releases.get(2).periods().get(1);
      quarters += quarter.tables().isEmpty() ? 0 : 1;
      for (ReleasedTable table : quarter.tables()) {
        long[] cells = hidden(table);
        assertTrue(3 * cells[0] <= cells[1], "seed " + seed + " " + table.measure());
      }
    }
    assertTrue(quarters >= 6, "hardly any quarter is told: " + quarters);
  }

  /** Cells hidden, and cells that are not shown as 0. */
  private static long[] hidden(ReleasedTable table) {
    List<Long> all = new ArrayList<>();
    table.people().forEach(all::addAll);
    return new long[] {
      all.stream().filter(n -> n == null).count(),
      all.stream().filter(n -> n == null || n > 0).count()
    };
  }

  /** What readers are taken to know must be so, or nothing that rests on it is proved. */
  @Test
  void whatIsTakenToBeKnownOfPeopleIsSo() {
    for (int seed = 1; seed <= 12; seed++) {
      MadeUpPeople people = new MadeUpPeople(new SplittableRandom(seed), 60);
      List<ReleasedPeriod> periods = new ArrayList<>();
      for (int at = 0; at < 3; at++) {
        periods.addAll(told(people.at(at), MadeUpPeople.FIRST.plusMonths(at)));
      }
      JointModel model = AudienceModel.of(SmallHidden.CMS_11, List.of(), periods);
      long[] values = new long[model.unknowns()];
      for (JointCell cell : model.cells()) {
        if (cell.amount().form().size() == 1) {
          values[cell.amount().form().unknown(0)] = cell.amount().value();
        }
      }
      assertTrue(model.facts().stream().allMatch(fact -> fact.holds(values)), "seed " + seed);
      assertTrue(model.facts().size() > 40 && !model.implied().isEmpty());
      JointModel shown =
          model.with(model.cells().stream().map(cell -> cell.as(Seen.PRINTED)).toList());
      assertTrue(shown.known().stream().allMatch(known -> known.holds(values)));
    }
  }

  private static List<ReleasedPeriod> told(People people, YearMonth month) {
    ReleaseDesign design = ReleaseDesignReader.shipped();
    List<ReleasedPeriod> told = new ArrayList<>();
    PeriodDraft whole =
        new PeriodDraft(month.toString(), List.of(PeriodDraft.whole(people.all(month.toString()))));
    design
        .measures()
        .monthly()
        .forEach(
            each ->
                whole.add(
                    each,
                    List.of(people.whole(month.toString(), each, design.detail(each).at(0))),
                    ""));
    told.add(whole.open());
    String quarter = "2026-Q3";
    if (people.has(quarter)) {
      var rows = design.kinds().stream().map(List::of).toList();
      var byKind = people.byKind(quarter, design.kinds());
      PeriodDraft kinds =
          new PeriodDraft(
              quarter,
              rows.stream()
                  .map(row -> PeriodDraft.row(row, byKind.getOrDefault(row.get(0), 0L)))
                  .toList());
      design
          .measures()
          .quarterly()
          .forEach(
              each ->
                  kinds.add(
                      each,
                      List.of(people.kinds(quarter, each, design.detail(each).at(0), rows)),
                      ""));
      told.add(kinds.open());
    }
    return told;
  }

  @Test
  void roundedNumbersAreMiddlesOfTheirBandsAndTellNoMore() {
    int tables = 0;
    for (int seed = 1; seed <= 6; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Release> releases =
          drafted(new MadeUpPeople(random, 40 + random.nextInt(100)), Midpoint.MIDPOINT_6);
      assertEquals(Set.of(), open(releases), "seed " + seed);
      for (Release release : releases) {
        for (ReleasedPeriod period : release.periods()) {
          tables += period.tables().size();
          for (ReleasedTable table : period.tables()) {
            table
                .people()
                .forEach(row -> row.forEach(n -> assertTrue(n == 0 || n % 6 == 3, "seed " + n)));
          }
          for (int row = 0; row < period.kinds().size() && !period.tables().isEmpty(); row++) {
            assertEquals(
                period.tables().get(0).people().get(row).stream().mapToLong(n -> n).sum(),
                period.kinds().get(row).people());
          }
        }
      }
    }
    assertTrue(tables > 60, "hardly anything is told: " + tables);
  }

  @Test
  void whatIsHiddenStandsInTheLogWithItsReason() {
    MadeUpPeople people = new MadeUpPeople(new SplittableRandom(3), 150);
    List<Release> before = drafted(people, SmallHidden.CMS_11).subList(0, 2);
    Drafting drafting =
        new Drafting(
            ReleaseDesignReader.shipped(),
            SmallHidden.CMS_11,
            people.at(2),
            new Earlier(before),
            MadeUpPeople.FIRST.plusMonths(2),
            new Protection(SOLVER, Effort.STANDARD));
    Drafting.Drafted drafted = drafting.periods(Reach.QUARTER, true);
    long hidden =
        drafted.periods().stream()
            .flatMap(period -> period.tables().stream())
            .mapToLong(table -> hidden(table)[0])
            .sum();
    long totals =
        drafted.periods().stream()
            .flatMap(period -> period.kinds().stream())
            .filter(kind -> kind.people() == null)
            .count();
    assertTrue(hidden > 0);
    assertEquals(hidden + totals, drafted.hidden().lines().size());
    assertTrue(drafted.hidden().lines().stream().anyMatch(line -> line.isPrimary()));
  }
}
