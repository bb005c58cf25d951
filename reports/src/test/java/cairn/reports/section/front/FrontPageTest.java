package cairn.reports.section.front;

import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Primary;
import cairn.analysis.question.comparison.ComparisonRow.Tested;
import cairn.analysis.question.comparison.Footing;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.month.UseKnownRow.People;
import cairn.analysis.question.month.UseKnownRow.Problems;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.MonthChartRow.ChartLimits;
import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.EndClass;
import cairn.reports.document.Front;
import cairn.reports.document.KeyFinding;
import cairn.reports.language.Language;
import cairn.reports.section.MadeUpMonth;
import cairn.reports.section.MadeUpRow;
import cairn.reports.section.MonthResults;
import cairn.reports.section.ReportMaterial;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sentences of the front, each by its rule, down to nobody. */
final class FrontPageTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);

  private final Map<Table, List<Row>> rows = new LinkedHashMap<>();

  private <T extends Record> void add(RecordTable<T> table, MadeUpRow<T> row) {
    rows.computeIfAbsent(table.table(), t -> new ArrayList<>()).add(table.row(row.made()));
  }

  private void months(long... people) {
    for (int i = 0; i < people.length; i++) {
      String month = MONTH.minusMonths(people.length - 1L - i).toString();
      long started = people[i] / 2;
      add(
          MonthRow.TABLE,
          madeUp(MonthRow.class)
              .with(MonthRow::groupType, Counts.ALL)
              .with(MonthRow::month, month)
              .with(MonthRow::sessionsHeld, 4L)
              .with(MonthRow::visits, people[i])
              .with(MonthRow::people, people[i])
              .with(MonthRow::started, started)
              .with(MonthRow::stillComing, people[i]));
    }
  }

  private void use(String type, long due, long known, long less, long more) {
    use(type, due, known, less, more, 0);
  }

  private void use(String type, long due, long known, long less, long more, long open) {
    add(
        UseKnownRow.TABLE,
        madeUp(UseKnownRow.class)
            .with(UseKnownRow::groupType, type)
            .with(UseKnownRow::problems, Problems::problemsDue, due)
            .with(UseKnownRow::problems, Problems::problemsKnown, known)
            .with(UseKnownRow::problems, Problems::problemsLess, less)
            .with(UseKnownRow::problems, Problems::problemsMore, more)
            .with(UseKnownRow::problems, Problems::problemsOpen, open)
            .with(UseKnownRow::people, People::peopleDue, due)
            .with(UseKnownRow::people, People::peopleKnown, known)
            .with(UseKnownRow::people, People::peopleLess, less)
            .with(UseKnownRow::people, People::peopleMore, more)
            .with(UseKnownRow::share, like(MadeUpMonth.openShare(less, known))));
  }

  private void ended(YearMonth month, EndClass kind, String reason, long n) {
    add(
        StayEndRow.TABLE,
        madeUp(StayEndRow.class)
            .with(StayEndRow::groupType, Counts.ALL)
            .with(StayEndRow::month, month.toString())
            .with(StayEndRow::endKind, kind)
            .with(StayEndRow::reason, reason)
            .with(StayEndRow::n, n));
  }

  private ReportMaterial material() {
    return new ReportMaterial(
        MonthResults.of(MONTH, StudyPlan.standard(), rows),
        Optional.empty(),
        MadeUpMonth.labels(),
        MadeUpMonth.run());
  }

  private String lead() {
    return FrontPage.of(material()).lead().stream()
        .map(Front.Phrase::text)
        .collect(Collectors.joining());
  }

  private KeyFinding finding(String id) {
    return FrontPage.of(material()).findings().stream()
        .filter(f -> f.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void nobodyAtAll() {
    assertEquals(
        "Nobody came in October 2026, the first month on record. Nobody's use is on record, so nothing"
            + " is said of change in use.",
        lead());
    Front front = FrontPage.of(material());
    assertEquals(List.of(), front.questions());
    for (KeyFinding finding : front.findings()) {
      assertTrue(finding.figure().draw().description().startsWith("No data"), finding.id());
    }
    assertEquals("No stay ended in October.", finding("front-staying").note());
  }

  @Test
  void aMonthWithoutSessionsAfterOneWithSome() {
    months(3, 0);
    assertTrue(lead().startsWith("Nobody came in October 2026, 3 fewer than in September."));
  }

  /** What reports leave open counts on neither side for certain, on the first page too. */
  @Test
  void whatReportsLeaveOpenMakesARange() {
    months(3, 4);
    use(Counts.ALL, 40, 30, 21, 2, 3);
    assertTrue(
        lead()
            .endsWith(
                " Of the 30 problems (of 30 people) whose course is known, about two in three to four"
                    + " in five (70% to 80%) stand at less, safer, limited or no use; 2 at more"
                    + " use. Of 10 more it is not known: had none of them changed so, the share"
                    + " would be 53%; had all, 85%."),
        lead());
    assertEquals(
        "About two in three to four in five known problems stand at less, safer, limited or no use",
        finding("front-change").heading());
  }

  private void recorded(int ago, long sessions, Long heads, long people, long inGroup) {
    recorded(ago, sessions, heads == null ? 0 : sessions, heads, people, inGroup);
  }

  private void recorded(
      int ago, long sessions, long counted, Long heads, long people, long inGroup) {
    add(
        MonthRow.TABLE,
        madeUp(MonthRow.class)
            .with(MonthRow::groupType, Counts.ALL)
            .with(MonthRow::month, MONTH.minusMonths(ago).toString())
            .with(MonthRow::sessionsHeld, sessions)
            .with(MonthRow::heads, MonthRow.Heads::sessionsCounted, counted)
            .with(MonthRow::heads, MonthRow.Heads::headCount, heads)
            .with(MonthRow::visits, people)
            .with(MonthRow::people, people)
            .with(MonthRow::started, 0L)
            .with(MonthRow::stillComing, inGroup));
  }

  @Test
  void headsAreToldOfWhereNobodyIsOnRecord() {
    recorded(1, 2, 30L, 0, 0);
    recorded(0, 3, 21L, 0, 0);
    assertEquals(
        "21 heads were counted in October 2026, 9 fewer than in September; nobody is on record by"
            + " name or number. Nobody's use is on record, so nothing is said of change in use.",
        lead());
    KeyFinding came = finding("front-came");
    assertEquals("Heads counted at the sessions of the month, each time anew.", came.subtitle());
    assertTrue(came.figure().draw().description().contains("heads counted"));
  }

  @Test
  void headsOfSomeSessionsAreNotSetAgainstHeadsOfAll() {
    recorded(1, 4, 3, 30L, 0, 0);
    recorded(0, 4, 4, 41L, 0, 0);
    assertTrue(
        lead()
            .startsWith(
                "41 heads were counted in October 2026 at 4 of 4 sessions, not to be set against"
                    + " September (3 of 4); nobody is on record by name or number."),
        lead());
    assertTrue(
        finding("front-came")
            .subtitle()
            .endsWith("1 session has no count, so its month reads too low."));
    KeyFinding stays = finding("front-staying");
    assertEquals("Who stays: not told by heads and sessions", stays.heading());
    assertEquals("", stays.note(), "no stay is known, so none is said to have ended or not");
  }

  @Test
  void aMonthWithoutASessionIsAskedAboutAndNotHeldAgainstPeople() {
    months(9, 8, 7);
    recorded(-1, 0, null, 0, 0);
    rows.get(MonthRow.TABLE.table()).remove(2);
    ReportMaterial next =
        new ReportMaterial(
            MonthResults.of(MONTH.plusMonths(1), StudyPlan.standard(), rows),
            Optional.empty(),
            MadeUpMonth.labels(),
            MadeUpMonth.run());
    String came = Lead.of(next, Language.ENGLISH).get(0).text();
    assertTrue(came.endsWith("; no session of November is on record."), came);
    assertEquals(
        List.of(
            "No session of November is on record. Was none held, or are its records still to come?"),
        FrontPage.of(next).questions());
  }

  @Test
  void headsStandBesideThePeopleOnRecord() {
    recorded(1, 4, 20L, 3, 3);
    recorded(0, 3, 21L, 0, 0);
    assertTrue(
        lead()
            .startsWith(
                "Nobody on record came in October 2026, 3 fewer than in September. Heads counted at"
                    + " sessions: 21."),
        lead());
  }

  @Test
  void whoCameIsNotSaidWhereItIsNotOnRecord() {
    recorded(1, 4, null, 0, 0);
    recorded(0, 3, 12L, 0, 0);
    assertTrue(
        lead()
            .startsWith(
                "3 sessions were held in October 2026, 1 fewer than in September; nobody is on"
                    + " record as having come."),
        "a month without a count is not one without heads: " + lead());
    rows.clear();
    recorded(1, 0, null, 0, 5);
    recorded(0, 0, null, 0, 4);
    assertTrue(
        lead()
            .startsWith(
                "4 people were in a group at the end of October 2026, 1 fewer than in September;"
                    + " nobody's attendance is on record."),
        lead());
    assertTrue(
        finding("front-came")
            .subtitle()
            .startsWith(
                "People in a group at the month's end. Nobody started in October or September."));
  }

  @Test
  void peopleStandBesideProblemsAndTheUnknownInTheLead() {
    months(20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 30);
    use(Counts.ALL, 40, 20, 15, 2);
    assertEquals(
        "30 people came in October 2026, 1 fewer than in September and 10 more than a year ago. Of"
            + " the 20 problems (of 20 people) whose course is known, about three in four (75%) stand"
            + " at less, safer, limited or no use; 2 at more use. Of 20 more it is not known: had"
            + " none of them changed so, the share would be 38%; had all, 88%.",
        lead());
    assertEquals("More people come than a year ago", finding("front-came").heading());
    assertEquals(
        "About three in four known problems stand at less, safer, limited or no use",
        finding("front-change").heading());
  }

  private void charted(String... signals) {
    for (int i = 0; i < signals.length; i++) {
      add(
          MonthChartRow.TABLE,
          madeUp(MonthChartRow.class)
              .with(MonthChartRow::measure, MonthChartRow.Measure.PEOPLE)
              .with(MonthChartRow::month, MONTH.minusMonths(signals.length - 1L - i).toString())
              .with(MonthChartRow::value, 30.0)
              .with(MonthChartRow::limits, ChartLimits::centre, 25.0)
              .with(MonthChartRow::limits, ChartLimits::lowerLimit, 20.0)
              .with(MonthChartRow::limits, ChartLimits::upperLimit, 29.0)
              .with(MonthChartRow::signals, signals[i]));
    }
  }

  private void assertCharted(String sentence, String... signals) {
    rows.remove(MonthChartRow.TABLE.table());
    charted(signals);
    String subtitle = finding("front-came").subtitle();
    assertTrue(subtitle.endsWith(sentence), subtitle);
  }

  @Test
  void signalOrNoiseIsSaidOfTheMonths() {
    months(30, 30, 30);
    assertFalse(finding("front-came").subtitle().contains("chance"), "too few months");
    assertCharted(" All months are within what chance gives.", null, null, null);
    assertCharted(
        " October is within what chance gives; months with rings are not.",
        "beyond_3sd",
        null,
        null);
    String out = "beyond_3sd two_of_3_beyond_2sd";
    assertCharted(" More than chance: October is above the limits.", null, null, out);
  }

  @Test
  void theMonthsOfARunAllHaveRings() {
    months(30, 30, 30);
    charted(null, null, "run_8_one_side");
    String told = finding("front-came").figure().draw().description();
    assertTrue(told.endsWith("in a run: 2026-08, 2026-09, 2026-10."), told);
  }

  @Test
  void nothingUnknownAndNothingKnown() {
    use(Counts.ALL, 1, 1, 1, 0);
    assertTrue(
        lead()
            .endsWith(
                "Of the 1 problem (of 1 person) whose course is known, 1 stands at less, safer,"
                    + " limited or no use; none at more use. No problem that is due is unknown."),
        lead());
    rows.clear();
    use(Counts.ALL, 4, 0, 0, 0);
    assertTrue(lead().contains("Of the 4 problems due none is known yet."), lead());
    assertFalse(lead().contains("would be"), "a range of nothing known says nothing");
    assertEquals("What changed: no use is known yet", finding("front-change").heading());
  }

  @Test
  void whoLeftAndWhyStandsWithItsReasons() {
    ended(MONTH, EndClass.LEFT, StayEndRow.NO_REASON, 6);
    ended(MONTH, EndClass.PLANNED, "completed", 2);
    ended(MONTH, EndClass.LEFT, "cost", 1);
    ended(MONTH.minusMonths(1), EndClass.LEFT, "cost", 9);
    assertEquals(
        "9 stays ended in October: 6 without a word, 2 completed and 1 cost.",
        finding("front-staying").note());
    assertEquals(
        List.of("6 of 9 stays that ended have no reason on record. Can someone call?"),
        FrontPage.of(material()).questions());
  }

  @Test
  void questionsStandWhereTheirRulesHold() {
    months(30, 40, 20);
    use(Counts.ALL, 20, 6, 3, 1);
    use("drop_in", 20, 6, 3, 1);
    List<String> questions = FrontPage.of(material()).questions();
    assertEquals(3, questions.size());
    assertTrue(questions.get(0).contains("the course is known of only 6 of 20 problems"));
    assertEquals(
        "1 person uses more of something than at the start. Is somebody in touch?",
        questions.get(1));
    assertEquals(
        "Fewer people started: 10 after 20 in September. Is there a reason?", questions.get(2));
  }

  @Test
  void pointsShortOfATargetAreThoseBetweenThePerCentsThatAreRead() {
    for (var each :
        Map.of(0.625, "63%, 17 points short", 0.7925, "79%, 1 point short").entrySet()) {
      rows.clear();
      months(30, 30);
      add(
          QualityRow.TABLE,
          madeUp(QualityRow.class)
              .with(QualityRow::label, "Weeks with a report")
              .with(QualityRow::n, 5L)
              .with(QualityRow::share, each.getKey())
              .with(QualityRow::target, 0.8));
      assertEquals(
          List.of("Weeks with a report: " + each.getValue() + " of the target."),
          FrontPage.of(material()).questions());
    }
  }

  @Test
  void whatIsNeverRecordedIsAskedForAndNotCalledShort() {
    months(30, 30);
    add(
        QualityRow.TABLE,
        madeUp(QualityRow.class)
            .with(QualityRow::label, "A goal set")
            .with(QualityRow::n, 0L)
            .with(QualityRow::share, 0.0)
            .with(QualityRow::target, 0.9));
    assertEquals(
        List.of("A goal set: none is on record. Is it kept elsewhere?"),
        FrontPage.of(material()).questions());
  }

  @Test
  void startsAreNotHeldAgainstTheFirstMonthOnRecordInWhichEverybodyStarts() {
    months(40, 20);
    assertEquals(List.of(), FrontPage.of(material()).questions());
  }

  @Test
  void tenKindsOfGroupStandInOneFigureInOrderOfPeople() {
    ReportMaterial ten = MadeUpMonth.material(MadeUpMonth.tenTypes(), true);
    KeyFinding kinds = FrontPage.of(ten).findings().get(4);
    String told = kinds.figure().draw().description();
    long some =
        ten.rows(MonthRow.TABLE).where(r -> r.people() > 0).values(MonthRow::groupType).size();
    assertTrue(some > 5, "kinds that somebody came to, and all of them: " + some);
    assertEquals(some, told.split(" people came, ").length - 1, told);
    assertTrue(told.startsWith("All kinds: "), told);
  }

  @Test
  void kindsDifferOnlyWhereBothEndsOfWhatIsOpenLieOnOneSide() {
    compared(OpenAs.LOWEST, -0.24);
    compared(OpenAs.HIGHEST, 0.2);
    assertEquals("Kinds of group: none is shown to differ", finding("front-kinds").heading());
    rows.clear();
    compared(OpenAs.LOWEST, 0.1);
    compared(OpenAs.HIGHEST, 0.2);
    assertTrue(
        finding("front-kinds").heading().endsWith("own goals are reached differently in drop-in"),
        finding("front-kinds").heading());
  }

  private void compared(OpenAs open, double difference) {
    add(
        ComparisonRow.TABLE,
        madeUp(ComparisonRow.class)
            .with(ComparisonRow::view, ComparisonRow.View.FIRST)
            .with(ComparisonRow::groupType, "drop_in")
            .with(ComparisonRow::adjustment, ComparisonRow.Estimator.PLAIN)
            .with(ComparisonRow::open, open)
            .with(ComparisonRow::primary, Primary::primaryOutcome, true)
            .with(ComparisonRow::primary, Primary::primaryAdjustment, true)
            .with(ComparisonRow::estimated, Estimated::difference, difference)
            .with(ComparisonRow::tested, Tested::pHolm, 0.000001)
            .with(ComparisonRow::footing, Footing::standing, Standing.COMPARED));
  }
}
