package cairn.analysis.question.profile;

import static cairn.analysis.start.MadeUpSubjects.NOBODY_ASKED;
import static cairn.analysis.start.MadeUpSubjects.judged;
import static cairn.analysis.start.MadeUpSubjects.subject;
import static cairn.analysis.start.MadeUpSubjects.used;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.profile.ProfileRow.Outside;
import cairn.analysis.question.profile.ProfileRow.Unit;
import cairn.analysis.question.profile.ProfiledPeople.Person;
import cairn.analysis.start.PeopleReading;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  private final PeopleReading reading =
      new PeopleReading(List.of(Covariate.BASELINE_DAYS), List.of("A"));
  private final ProfiledPeople profiled = new ProfiledPeople(reading, 0);

  private void person(String id, int course, String group, double days, String... verdicts) {
    profiled.subject(
        subject(id, course, "support", group, used(days, "heroin"), NOBODY_ASKED, null));
    for (int k = 0; k < verdicts.length; k += 2) {
      profiled.judged(judged(id, course, verdicts[k], verdicts[k + 1]));
    }
  }

  private List<ProfileRow> rows() {
    List<Person> people = profiled.people();
    return new Profiles(StudyPlan.standard(), CaseMix.of(people, reading.people()))
        .rows(Unit.GROUP, people, Person::group, id -> "support");
  }

  private static ProfileRow row(List<ProfileRow> rows, String unit) {
    return rows.stream().filter(r -> r.unit().equals(unit)).findFirst().orElseThrow();
  }

  /** The severe do worse and one group has them all: it is low, and as expected of its people. */
  private void caseMix() {
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      boolean hard = i % 4 == 0;
      double days = hard ? 20 + 8 * random.nextDouble() : 12 * random.nextDouble();
      boolean yes = random.nextDouble() < 1 / (1 + Math.exp(0.15 * (days - 12)));
      String group = hard ? "hard" : "g" + i % 3;
      person("p" + (1000 + i), 1, group, days, "heroin", yes ? "1" : "0");
    }
  }

  @Test
  void whoCameIsAllowedFor() {
    caseMix();
    List<ProfileRow> rows = rows();
    ProfileRow hard = row(rows, "hard");
    assertEquals(Outside.BELOW, hard.funnel().outside());
    assertTrue(hard.test().pAdjusted() < 0.001);
    assertTrue(hard.expected().ratioLower() < 1 && hard.expected().ratioUpper() > 1);
    assertTrue(hard.test().overdispersion() > 2, "units differ by who came to them");
    long n = rows.stream().mapToLong(r -> r.people().n()).sum();
    long achieved = rows.stream().mapToLong(r -> r.people().achieved()).sum();
    double expected = rows.stream().mapToDouble(r -> r.expected().expected()).sum();
    assertEquals(400, n);
    assertEquals(achieved, expected, 1e-6, "what all achieve is what is expected of all");
    assertEquals((double) achieved / n, hard.funnel().target(), 1e-12);
  }

  @Test
  void aPersonCountsOnceOnTheMostProblematicSubstance() {
    person("a", 1, "g", 3, "alcohol", "1", "heroin", "0", "ketamine", "1");
    person("b", 1, "g", 3, "ketamine", "0", "heroin", "o", "alcohol", "1");
    person("c", 1, "g", 3, "heroin", "o");
    person("d", 1, "g", 3);
    person("a", 2, "h", 3, "heroin", "1");
    ProfileRow only = row(rows(), "g");
    assertEquals(2, only.people().n(), "later starts and those without a verdict do not count");
    assertEquals(1, only.people().achieved(), "b by alcohol, the first that has one");
    assertEquals(1, rows().size());
    assertNull(only.test().overdispersion(), "one unit does not vary");
  }

  @Test
  void whomReportsLeaveOpenAreNeitherReplacedNorForgotten() {
    for (int i = 0; i < 10; i++) {
      person("n" + i, 1, "north", 3, "heroin", i < 4 ? "1" : "u", "alcohol", "0");
      person("s" + i, 1, "south", 3, "heroin", i < 4 ? "1" : "0");
    }
    ProfileRow north = row(rows(), "north");
    assertEquals(4, north.people().n());
    assertEquals(6, north.people().unplaced());
    assertNull(north.people().share(), "no point where it lies between 40 and 100 %");
    assertNull(north.expected().ratio());
    assertNull(north.funnel().outside());
    assertNull(north.test().p());
    assertTrue(north.note().contains("6 more left open by reports: 4 to 10 of 10"), north.note());
    assertEquals(0.4, row(rows(), "south").people().share(), 1e-12);
  }

  @Test
  void rareOutcomesHaveNoLimitsFromNothingToNothing() {
    for (int i = 0; i < 40; i++) {
      person("p" + (100 + i), 1, "g" + i % 2, i, "heroin", i == 0 ? "1" : "0");
    }
    ProfileRow none = row(rows(), "g1");
    assertEquals(0, none.people().achieved());
    assertTrue(none.expected().ratioUpper() > 0.5, "0 of 20 is compatible with what others do");
    assertTrue(none.funnel().funnelUpper() > 0);
    ProfileRow one = row(rows(), "g0");
    assertNotNull(one.expected().ratio());
    assertTrue(one.note().contains("expected is the share of all"), one.note());
  }

  @Test
  void nobodyAchievingItStandsOutNowhere() {
    for (int i = 0; i < 20; i++) {
      person("p" + (100 + i), 1, "g" + i % 2, i, "heroin", "0");
    }
    ProfileRow row = row(rows(), "g0");
    assertEquals(1, row.test().p(), 0);
    assertNull(row.funnel().funnelUpper());
    assertNull(row.expected().ratio(), "nothing is expected");
    assertFalse(row.funnel().outside() == Outside.BELOW);
  }
}
