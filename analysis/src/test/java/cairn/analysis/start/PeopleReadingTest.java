package cairn.analysis.start;

import static cairn.analysis.start.MadeUpSubjects.NOBODY_ASKED;
import static cairn.analysis.start.MadeUpSubjects.NOTHING_KNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.start.SubjectRow.AtStart;
import cairn.analysis.start.SubjectRow.Circumstances;
import cairn.ingest.model.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleReadingTest {
  private static SubjectRow subject(String id, long course, AtStart at, Circumstances how) {
    return subject(id, course, at, how, "b");
  }

  private static SubjectRow subject(
      String id, long course, AtStart at, Circumstances how, @Nullable String attended) {
    return MadeUpSubjects.subject(id, course, "b", "b1", at, how, attended);
  }

  /** Of each covariate a person of whom nothing else is known. */
  private static Map<Covariate, SubjectRow> knownOfOneThing() {
    Map<Covariate, SubjectRow> known = new EnumMap<>(Covariate.class);
    known.put(Covariate.BASELINE_DAYS, at(new AtStart(7.0, false, null, null, null, null)));
    known.put(Covariate.GOAL_TYPE, at(new AtStart(null, null, "moderation", null, null, null)));
    known.put(
        Covariate.STAGE_AT_ENTRY, at(new AtStart(null, null, null, Stage.ACTION, null, null)));
    known.put(Covariate.PROBLEM, at(new AtStart(null, null, null, null, null, "alcohol")));
    known.put(Covariate.MANDATED, how(new Circumstances(true, null, null, null, null)));
    known.put(Covariate.HOUSING, how(new Circumstances(null, "housed", null, null, null)));
    known.put(Covariate.CO_OCCURRING, how(new Circumstances(null, null, false, null, null)));
    known.put(Covariate.AGE, how(new Circumstances(null, null, null, 41, null)));
    known.put(Covariate.EARLIER_TREATMENT, how(new Circumstances(null, null, null, null, true)));
    return known;
  }

  private static SubjectRow at(AtStart at) {
    return subject("p", 1, at, NOBODY_ASKED);
  }

  private static SubjectRow how(Circumstances how) {
    return subject("p", 1, NOTHING_KNOWN, how);
  }

  private static Trait trait(Covariate covariate, SubjectRow row) {
    PeopleReading reading = new PeopleReading(List.of(covariate), List.of());
    reading.subject(row);
    return reading.people().traits().get(0);
  }

  private static String value(Covariate covariate, SubjectRow row) {
    Trait trait = trait(covariate, row);
    if (trait instanceof Trait.Kind kind) {
      return kind.levels().get(kind.level()[0]);
    }
    double amount = ((Trait.Amount) trait).values()[0];
    return Double.isNaN(amount) ? Trait.UNKNOWN : Double.toString(amount);
  }

  @Test
  void everyCovariateReadsItsOwnAndNothingElse() {
    Map<Covariate, String> words = new EnumMap<>(Covariate.class);
    knownOfOneThing()
        .forEach(
            (known, row) -> {
              words.put(known, value(known, row));
              for (Covariate other : Covariate.values()) {
                if (other != known) {
                  assertEquals(Trait.UNKNOWN, value(other, row), other + " of " + known);
                }
              }
            });
    assertEquals(
        "{BASELINE_DAYS=7.0, GOAL_TYPE=moderation, STAGE_AT_ENTRY=action, PROBLEM=alcohol,"
            + " MANDATED=yes, HOUSING=housed, CO_OCCURRING=no, AGE=41.0, EARLIER_TREATMENT=yes}",
        words.toString());
  }

  @Test
  void daysOfUseCountedAfterTheStartAreUnknown() {
    SubjectRow after = at(new AtStart(7.0, true, null, null, null, null));
    assertEquals(Trait.UNKNOWN, value(Covariate.BASELINE_DAYS, after));
  }

  @Test
  void peopleComeInTheOrderOfIdAndStartHoweverTheyAreRead() {
    PeopleReading reading = new PeopleReading(List.of(Covariate.AGE), List.of("A"));
    for (String id : List.of("q", "p")) {
      for (int course = 2; course > 0; course--) {
        int age = (id.equals("p") ? 30 : 40) + course;
        Circumstances how = new Circumstances(null, null, null, age, null);
        reading.subject(subject(id, course, NOTHING_KNOWN, how, course == 1 ? "a b" : null));
      }
    }
    reading.judged(new JudgedRow("q", 1, "opioid", "1"));
    reading.judged(new JudgedRow("p", 2, "alcohol", "o"));
    reading.judged(new JudgedRow("q", 1, "alcohol", "0"));
    ComparedPeople people = reading.people();
    assertEquals(
        List.of(31.0, 32.0, 41.0, 42.0),
        Arrays.stream(((Trait.Amount) people.traits().get(0)).values()).boxed().toList());
    assertTrue(people.isDue(0) && people.hasAttended(0, 0), "came to b, the only type met");
    assertFalse(people.isDue(1), "this start's milestone is not judged");
    assertEquals(1, people.firstRow(2) - people.firstRow(1));
    assertEquals(JudgedRow.MISSING, people.verdict(people.firstRow(1), 0));
    assertEquals(
        JudgedRow.NOT_ACHIEVED, people.verdict(people.firstRow(2), 0), "alcohol before opioid");
    assertEquals(JudgedRow.ACHIEVED, people.verdict(people.firstRow(2) + 1, 0));
  }

  @Test
  void verdictsOfNobodyAndOfOtherOutcomesAreRefused() {
    PeopleReading reading = new PeopleReading(List.of(), List.of("A", "B"));
    reading.subject(at(NOTHING_KNOWN));
    assertThrows(
        IllegalArgumentException.class,
        () -> reading.judged(new JudgedRow("p", 2, "alcohol", "10")));
    assertThrows(
        IllegalArgumentException.class,
        () -> reading.judged(new JudgedRow("p", 1, "alcohol", "1")));
  }
}
