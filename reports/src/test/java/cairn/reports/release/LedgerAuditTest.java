package cairn.reports.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.KnownRange;
import cairn.reports.disclosure.joint.Midpoint;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What a stranger finds in a ledger: leaks that were put there, and nothing where there is none.
 */
final class LedgerAuditTest {
  private static final LedgerAudit AUDIT = new LedgerAudit(new Audit(new OrTools(5)));
  private static final List<Bin> CAME = bins("started", "again");
  private static final List<Bin> CHANGE = bins("yes", "no", "open", "not_known");
  private static final List<Bin> HARM = bins("yes", "no", "nothing_reported");

  private static List<Bin> bins(String... keys) {
    return Arrays.stream(keys).map(key -> new Bin(key, List.of(key))).toList();
  }

  private static ReleasedTable table(String measure, List<Bin> bins, Long[]... rows) {
    List<List<Long>> people = new ArrayList<>();
    Arrays.stream(rows).forEach(row -> people.add(Arrays.asList(row)));
    return new ReleasedTable(measure, bins, people);
  }

  private static Long[] row(Long... numbers) {
    return numbers;
  }

  private static ReleasedPeriod month(String month, Long people, ReleasedTable... tables) {
    ReleasedKind whole = new ReleasedKind("all", List.of(), "", people);
    return new ReleasedPeriod(month, List.of(whole), List.of(tables), List.of());
  }

  private static ReleasedPeriod quarter(Long[] people, ReleasedTable... tables) {
    List<ReleasedKind> kinds = new ArrayList<>();
    for (int i = 0; i < people.length; i++) {
      kinds.add(new ReleasedKind("kind" + i, List.of(), "", people[i]));
    }
    return new ReleasedPeriod("2026-Q3", kinds, List.of(tables), List.of());
  }

  private static Release release(Release.Terms terms, ReleasedPeriod... periods) {
    return new Release(
        ReleaseDesk.FUNDER,
        "",
        periods[0].period(),
        terms,
        new Release.Facts("", "", "", 0.95, 0),
        List.of(periods));
  }

  private static Release release(ReleasedPeriod... periods) {
    return release(
        new Release.Terms(SmallHidden.CMS_11.key(), 11, 30, "", new TreeMap<>()), periods);
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    Release july = release(month("2026-07", 80L, table("came", CAME, row(20L, 60L))));
    Release september =
        release(
            month("2026-09", 90L, table("change", CHANGE, row(40L, 20L, 0L, 30L))),
            quarter(
                row(100L, 40L),
                table("change", CHANGE, row(45L, 20L, 0L, 35L), row(null, null, 0L, 12L))));
    assertEquals(Set.of(), AUDIT.open(List.of(july, september)));
  }

  @Test
  void aSmallNumberThatStandsThereIsFound() {
    assertEquals(
        Set.of("2026-07/came/all/started"),
        AUDIT.open(List.of(release(month("2026-07", 80L, table("came", CAME, row(5L, 75L)))))));
    assertEquals(Set.of("2026-07/people/all"), AUDIT.open(List.of(release(month("2026-07", 7L)))));
  }

  @Test
  void aNumberThatFollowsFromItsRowIsFound() {
    Release alone =
        release(
            month("2026-09", 90L),
            quarter(row(40L), table("change", CHANGE, row(33L, null, null, 0L))));
    assertEquals(
        Set.of("2026-Q3/change/kind0/no", "2026-Q3/change/kind0/open"), AUDIT.open(List.of(alone)));
  }

  @Test
  void aNumberThatFollowsFromAnotherMeasureWhereTheTotalIsHiddenIsFound() {
    Release told =
        release(
            month("2026-09", 90L),
            quarter(
                new Long[] {null},
                table("change", CHANGE, row(33L, null, 0L, 14L)),
                table("harm", HARM, row(20L, 15L, 16L))));
    assertTrue(AUDIT.open(List.of(told)).contains("2026-Q3/change/kind0/no"), "51 less 47");
  }

  @Test
  void aDifferenceBetweenAQuarterAndItsMonthIsFound() {
    Release told =
        release(
            month("2026-09", 90L, table("harm", HARM, row(30L, 40L, 20L))),
            quarter(row(70L, 60L), table("harm", HARM, row(20L, 30L, 20L), row(15L, 25L, 20L))));
    assertEquals(Set.of("2026-Q3/harm/yes less 2026-09"), AUDIT.open(List.of(told)));
  }

  @Test
  void whoCameInTheQuarterAndNotInItsMonthsIsFound() {
    Release july = release(month("2026-07", 80L, table("came", CAME, row(20L, 60L))));
    Release august = release(month("2026-08", 75L, table("came", CAME, row(15L, 60L))));
    Release september =
        release(month("2026-09", 90L, table("came", CAME, row(25L, 65L))), quarter(row(80L, 45L)));
    assertEquals(
        Set.of("2026-Q3/people/all less 2026-07 started 2026-08 started 2026-09"),
        AUDIT.open(List.of(july, august, september)));
    assertEquals(Set.of(), AUDIT.open(List.of(july, september)), "where August was not told");
  }

  @Test
  void whoStayedAwayInTheFirstMonthsOfAProgramIsFound() {
    Release may = release(month("2026-05", 44L, table("came", CAME, row(44L, 0L))));
    Release june = release(month("2026-06", 110L, table("came", CAME, row(68L, 42L))));
    assertEquals(Set.of("2026-06/came/again less than all before"), AUDIT.open(List.of(may, june)));
    Release fewer = release(month("2026-06", 90L, table("came", CAME, row(60L, 30L))));
    assertEquals(Set.of(), AUDIT.open(List.of(may, fewer)), "14 stayed away");
    Release july = release(month("2026-07", 99L, table("came", CAME, row(0L, 99L))));
    assertEquals(
        Set.of("2026-07/came/again less than all before"),
        AUDIT.open(List.of(may, fewer, july)),
        "5 of 104");
    assertEquals(Set.of(), AUDIT.open(List.of(may, july)), "where June was not told");
  }

  @Test
  void whoeverStartedInALaterMonthCountsBesideThoseOfAnEarlierOne() {
    Release july = release(month("2026-07", 30L, table("came", CAME, row(20L, 10L))));
    Release august = release(month("2026-08", 30L, table("came", CAME, row(15L, 15L))));
    Release september =
        release(month("2026-09", 30L, table("came", CAME, row(25L, 5L))), quarter(row(65L)));
    Set<String> open = AUDIT.open(List.of(july, august, september));
    assertEquals(
        Set.of(
            "2026-09/came/all/again",
            "2026-Q3/people/all less started 2026-07 started 2026-08 started 2026-09",
            "2026-Q3/people/all less 2026-07 started 2026-09",
            "2026-Q3/people/all less 2026-08 started 2026-09"),
        withoutTens(open));
  }

  /** July's others are ten, and stand there. */
  private static Set<String> withoutTens(Set<String> open) {
    Set<String> rest = new HashSet<>(open);
    assertTrue(rest.remove("2026-07/came/all/again"));
    return rest;
  }

  @Test
  void aQuarterHasNoMorePeopleThanItsMonthsTogether() {
    Release july = release(month("2026-07", 30L));
    Release august = release(month("2026-08", 20L));
    Release september = release(month("2026-09", 35L), quarter(new Long[] {40L, null}));
    KnownRange all = range(List.of(july, august, september), "2026-Q3/people/kind1");
    assertEquals(45, all.upper());
    KnownRange some = range(List.of(july, september), "2026-Q3/people/kind1");
    assertTrue(some.isUnlimited());
  }

  private static KnownRange range(List<Release> releases, String name) {
    return AUDIT.intervals(releases).get(0).findings().stream()
        .filter(each -> each.target().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneCategoryOfAQuarterHoldsThatOfItsLastMonthHoweverTheyAreJoined() {
    ReleasedPeriod quarter =
        quarter(
            row(130L),
            table("change", CHANGE, row(45L, 20L, 0L, 65L)),
            table("harm", HARM, row(35L, 55L, 40L)));
    ReleasedTable fine = table("change", CHANGE, row(40L, 20L, 0L, 30L));
    List<Bin> joined = List.of(CHANGE.get(0), new Bin("rest", List.of("no", "open", "not_known")));
    ReleasedTable coarse = table("change", joined, row(40L, 50L));
    ReleasedTable harms = table("harm", HARM, row(20L, 52L, 18L));
    Release july = release(month("2026-07", 80L, table("harm", HARM, row(30L, 30L, 20L))));
    for (ReleasedTable change : List.of(fine, coarse)) {
      Release september = release(month("2026-09", 90L, change, harms), quarter);
      assertEquals(
          Set.of("2026-Q3/change/yes less 2026-09", "2026-Q3/harm/yes less 2026-07"),
          AUDIT.open(List.of(july, september)));
    }
  }

  @Test
  void readersReckonWithThoseOfWhomItIsTooEarlyToSayAnythingWhereThatIsSo() {
    long without = facts(26L, false);
    assertEquals(without + 1, facts(26L, true), "setbacks of 27 are not known, 26 started");
    assertEquals(without + 1, facts(27L, true));
    assertEquals(without, facts(28L, true), "one of them is known");
  }

  private static long facts(long started, boolean isJudged) {
    ReleasedPeriod month = month("2026-09", 96L, table("came", CAME, row(started, 96L - started)));
    ReleasedTable setbacks = table("setback", CHANGE, row(18L, 43L, 0L, 27L));
    ReleasedTable goals = table("own_goal", CHANGE, row(18L, 43L, 0L, 27L));
    ReleasedPeriod quarter = quarter(row(88L), isJudged ? setbacks : goals);
    return AudienceModel.of(SmallHidden.CMS_11, List.of(), List.of(month, quarter)).facts().size();
  }

  @Test
  void eachReleaseIsHeldAgainstItsOwnRule() {
    Release usual = release(month("2026-07", 80L, table("came", CAME, row(14L, 66L))));
    Release raised =
        release(
            new Release.Terms(SmallHidden.CMS_11.key(), 20, 30, "", new TreeMap<>()),
            month("2026-08", 80L, table("came", CAME, row(14L, 66L))));
    assertEquals(Set.of("2026-08/came/all/started"), AUDIT.open(List.of(usual, raised)));
    Release rounded =
        release(
            new Release.Terms(Midpoint.MIDPOINT_6.key(), 7, 30, "", new TreeMap<>()),
            month("2026-09", 78L, table("came", CAME, row(3L, 75L))));
    assertEquals(Set.of(), AUDIT.open(List.of(usual, rounded)));
  }

  @Test
  void theIntervalOfEachHiddenNumberIsExact() {
    Release one =
        release(
            month("2026-09", 90L),
            quarter(row(60L), table("change", CHANGE, row(null, 20L, null, 11L))));
    List<KnownRange> found = AUDIT.intervals(List.of(one)).get(0).findings();
    KnownRange yes =
        found.stream()
            .filter(each -> each.target().name().equals("2026-Q3/change/kind0/yes"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(1L, 28L), List.of(yes.lower(), yes.upper()));
    assertTrue(yes.isExact());
  }
}
