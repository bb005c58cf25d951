package cairn.analysis.person.context;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.report.Families;
import cairn.analysis.statistic.change.WithinPerson;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.Code;
import cairn.ingest.model.Period;
import cairn.ingest.model.ReviewStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Feelings, topics and homes against what followed, with answers worked out by hand. */
class OwnWeeksTest {
  private static final Period SPAN = Period.inclusive(day("2026-01-05"), day("2026-03-31"));
  private final Histories program =
      new Histories().weekly("g1", "ongoing_support", "2026-01-05", 8);

  private Histories.Person ann() {
    return program.person("ann").joins("g1", "2026-01-05").mostProblematic("alcohol");
  }

  private static UseCalendar calendar(ClientHistory history) {
    return LeadSubstance.calendar(history, SPAN, WordRule.usual(), Families.none());
  }

  private static Occasion occasion(double outcome, String... present) {
    return new Occasion(new TreeSet<>(List.of(present)), outcome);
  }

  @Test
  void theWeekAfterACheckInIsTheSevenDaysAfterItsDay() {
    ClientHistory ann =
        new Told(
                ann()
                    .attends("g1", 1, 2, 3, 4, 5, 6)
                    .reports("alcohol", "2026-01-06", "2026-01-12", 7)
                    .reports("alcohol", "2026-01-13", "2026-01-19", 0)
                    .reports("alcohol", "2026-01-20", "2026-01-26", 5)
                    .reports("alcohol", "2026-02-03", "2026-02-09", 3)
                    .history())
            .feels("g1-1", "craving", null)
            .feels("g1-2", "calm", "craving")
            .feels("g1-4", "calm", null)
            .feels("g1-5", "calm", null)
            .feels("g1-6", "calm", null)
            .history();
    List<Occasion> weeks = FeelingWeeks.of(ann.attended(), calendar(ann));
    // Session 3 has no feeling; after 4 and after the last one nothing was reported.
    assertEquals(
        List.of(occasion(1, "craving"), occasion(0, "calm", "craving"), occasion(3 / 7.0, "calm")),
        weeks);
    var compared = Occasion.compare(weeks);
    assertEquals(
        WithinPerson.of(new double[] {1, 0}, new double[] {3 / 7.0}), compared.get("craving"));
    assertEquals(
        WithinPerson.of(new double[] {0, 3 / 7.0}, new double[] {1}), compared.get("calm"));
    assertEquals(Set.of("calm", "craving"), compared.keySet(), "others were never named");
  }

  @Test
  void aFeelingThatWasAlwaysThereSaysNothing() {
    var compared = Occasion.compare(List.of(occasion(1, "sad"), occasion(0, "sad", "tired")));
    assertEquals(WithinPerson.NOBODY, compared.get("sad"));
    assertEquals(1, compared.get("tired").people());
    assertTrue(Occasion.compare(List.of()).isEmpty());
  }

  @Test
  void aWeekMostlyAwayOrOfAnotherReportIsNoWeek() {
    ClientHistory jailed =
        ann()
            .attends("g1", 1, 2)
            .reports("alcohol", "2026-01-06", "2026-01-12", 0)
            .away("2026-01-06", "2026-01-08", AwayReason.JAIL)
            .reports("alcohol", "2026-01-16", "2026-01-22", 3)
            .history();
    UseCalendar calendar = calendar(jailed);
    assertNull(UseWeek.from(calendar, day("2026-01-06")), "four days were at risk");
    assertNull(UseWeek.from(calendar, day("2026-01-13")), "four of the report's days lie inside");
    assertEquals(new UseWeek(3, 6), UseWeek.from(calendar, day("2026-01-15")));
    assertThrows(IllegalArgumentException.class, () -> new UseWeek(1, 0));
  }

  @Test
  void checkInsOfOneDayAreOne() {
    program.weekly("g2", "drop_in", "2026-01-05", 2);
    ClientHistory both =
        new Told(ann().joins("g2", "2026-01-05").attends("g1", 1).attends("g2", 1).history())
            .feels("g1-1", "calm", null)
            .feels("g2-1", "proud", "calm")
            .history();
    var named = FeelingWeeks.named(both.attended());
    assertEquals(Set.of(day("2026-01-05")), named.keySet());
    assertEquals(Set.of("calm", "proud"), named.get(day("2026-01-05")));
  }

  @Test
  void theLeadSubstanceIsTheOneNamedElseTheOneReportedMost() {
    ClientHistory named =
        program
            .person("ben")
            .mostProblematic("opioid")
            .reports("alcohol", "2026-01-05", "2026-02-05", 1)
            .reports("heroin", "2026-01-05", "2026-01-06", 1)
            .history();
    assertEquals("opioid", lead(named), "heroin counts for its class");
    ClientHistory notReported =
        program
            .person("cas")
            .mostProblematic("cocaine")
            .reports("cannabis", "2026-01-05", "2026-01-11", 1)
            .reports("alcohol", "2026-01-05", "2026-01-11", 1)
            .history();
    assertEquals("alcohol", lead(notReported), "as many days: the first by key");
    assertNull(LeadSubstance.of(program.person("dee").history(), Families.none()));
  }

  private static String lead(ClientHistory history) {
    return LeadSubstance.of(history, Families.none()).key();
  }

  @Test
  void theNextReviewIsALaterDayWithinTwoWeeks() {
    ClientHistory ann =
        new Told(
                ann()
                    .attends("g1", 1, 2, 3, 4)
                    .sets("a", "fewer_days", "alcohol", "2026-01-01")
                    .sets("b", "exercise", null, "2026-01-01")
                    .reviews("a", "2026-01-12", ReviewStatus.MET, null)
                    .reviews("b", "2026-01-12", ReviewStatus.NOT_MET, null)
                    .reviews("a", "2026-01-13", ReviewStatus.CHANGED, null)
                    .reviews("b", "2026-02-02", ReviewStatus.PARTLY, null)
                    .history())
            .topic("g1-1", "urge_surfing")
            .topic("g1-2", "feelings")
            .topic("g1-3", "urge_surfing")
            .history();
    // After 12 January the next counted review is 21 days off; session 4 has no topic.
    assertEquals(
        List.of(occasion(0.5, "urge_surfing"), occasion(1, "urge_surfing")), TopicReviews.of(ann));
  }

  @Test
  void aWayOfLivingHoldsUntilTheNextRecordAndNoWeekIsOfBoth() {
    Histories.Person person = ann().attends("g1", 1);
    for (int week = 0; week < 8; week++) {
      String from = day("2026-01-05").plusDays(7L * week).toString();
      String until = day("2026-01-11").plusDays(7L * week).toString();
      person.reports("alcohol", from, until, week % 8);
    }
    ClientHistory ann =
        new Told(person.history())
            .lives("2025-12-20", "housed", "full_time")
            .lives("2026-01-14", null, "unemployed")
            .lives("2026-01-20", "shelter", null)
            .lives("2026-02-10", "institution", null)
            .history();
    UseCalendar calendar = calendar(ann);
    // Weeks 1 and 2 housed, 3 of both, 4 and 5 in a shelter, 6 begins known and ends unknown.
    assertEquals(
        List.of(
            new LivingWeeks(1, true, new UseWeek(0, 7)),
            new LivingWeeks(2, true, new UseWeek(1, 7)),
            new LivingWeeks(4, false, new UseWeek(3, 7)),
            new LivingWeeks(5, false, new UseWeek(4, 7))),
        LivingWeeks.of(ann.circumstances(), WayOfLiving.HOUSED, calendar, SPAN));
    List<LivingWeeks> work =
        LivingWeeks.of(ann.circumstances(), WayOfLiving.EMPLOYED, calendar, SPAN);
    assertEquals(7, work.size(), "all eight but the second, in which it changed");
    assertEquals(1, work.stream().filter(LivingWeeks::so).count());
    assertEquals(List.of(), LivingWeeks.of(List.of(), WayOfLiving.HOUSED, calendar, SPAN));
  }

  @Test
  void aRecordHoldsForHalfAYear() {
    ClientHistory ann =
        new Told(ann().attends("g1", 1).reports("alcohol", "2026-01-05", "2026-01-18", 0).history())
            .lives("2025-07-14", "housed", null)
            .history();
    // 14 July and 181 more days: it holds up to 11 January.
    assertEquals(
        1, LivingWeeks.of(ann.circumstances(), WayOfLiving.HOUSED, calendar(ann), SPAN).size());
  }

  @Test
  void everyWordOfTheVocabulariesIsDecided() {
    undecided("housing", WayOfLiving.HOUSED, Set.of("institution", "unknown"));
    undecided("employment", WayOfLiving.EMPLOYED, Set.of("unknown"));
  }

  private static void undecided(String vocabulary, WayOfLiving way, Set<String> expected) {
    Set<String> open = new TreeSet<>();
    for (Code word : Histories.CATALOGUES.codes(vocabulary).values()) {
      if (way.says(word) == null) {
        open.add(word.key());
      }
    }
    assertEquals(expected, open, vocabulary);
  }
}
