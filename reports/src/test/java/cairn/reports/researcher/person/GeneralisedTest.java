package cairn.reports.researcher.person;

import static cairn.reports.section.MadeUpRow.madeUp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.start.SubjectRow;
import cairn.ingest.catalogue.Catalogues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every class has at least k people, however people are. */
class GeneralisedTest {
  private static final Coarser COARSER = new Coarser(Catalogues.load().groupTypes());

  private static final Map<KnownTrait, List<String>> WORDS =
      Map.of(
          KnownTrait.START_YEAR, List.of("2025", "2026"),
          KnownTrait.SITE, List.of("K1", "K2", "K3"),
          KnownTrait.GROUP_TYPE,
              List.of("drop_in", "psychoeducation", "twelve_step", "not_known_here"),
          KnownTrait.AGE_BAND, List.of("17", "18", "34", "35", "49", "50", "71", "90", "unknown"),
          KnownTrait.GENDER, List.of("woman", "man", "nonbinary", "unknown"),
          KnownTrait.RACE_ETHNICITY, List.of("white", "asian", "several", "unknown"),
          KnownTrait.REFERRAL_SOURCE, List.of("self", "court", "hospital", "unheard_of"),
          KnownTrait.MANDATED, List.of("yes", "no", "unknown"));

  private static Somebody somebody(String id, Random random) {
    Map<KnownTrait, String> traits = new EnumMap<>(KnownTrait.class);
    WORDS.forEach(
        (trait, words) -> {
          // Squared, so that some words are rare.
          double at = random.nextDouble();
          traits.put(trait, words.get((int) (at * at * words.size())));
        });
    return new Somebody(madeUp(SubjectRow.class).with(SubjectRow::clientId, id).made(), traits);
  }

  private static List<Somebody> people(int n, Random random) {
    List<Somebody> people = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      people.add(somebody("client" + i, random));
    }
    return people;
  }

  @Test
  void everyClassHasAtLeastKPeople() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int k = 5 + random.nextInt(10);
      List<Somebody> all = people(random.nextInt(200), random);
      Generalised given = Generalised.of(all, COARSER, k);
      Map<List<String>, Integer> classes = new HashMap<>();
      given.people().forEach(each -> classes.merge(each.likeness(), 1, Integer::sum));
      int smallest = classes.values().stream().min(Integer::compare).orElse(k);
      assertTrue(smallest >= k, "seed " + seed + ": a class of " + smallest);
      assertEquals(all.size(), given.people().size() + given.leftOut(), "seed " + seed);
      assertTrue(given.leftOut() < k, "seed " + seed + ": k people are alike when all is dropped");
    }
  }

  @Test
  void theOrderOfPeopleTellsNothing() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Somebody> all = people(150, random);
      Map<String, List<String>> one = shown(Generalised.of(all, COARSER, 11));
      Collections.shuffle(all, random);
      assertEquals(one, shown(Generalised.of(all, COARSER, 11)), "seed " + seed);
    }
  }

  private static Map<String, List<String>> shown(Generalised given) {
    Map<String, List<String>> shown = new TreeMap<>();
    given.people().forEach(each -> shown.put(each.who().client(), each.likeness()));
    return shown;
  }

  @Test
  void peopleWhoAreAlikeAreToldOfAsRecorded() {
    List<Somebody> all = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      all.add(somebody("client" + i, new Random(1)));
    }
    Generalised given = Generalised.of(all, COARSER, 11);
    assertEquals(0, given.steps());
    assertEquals(11, given.people().size());
    assertEquals(0, Generalised.of(all.subList(0, 10), COARSER, 11).people().size());
    assertEquals(10, Generalised.of(all.subList(0, 10), COARSER, 11).leftOut());
  }

  @Test
  void valuesGrowCoarser() {
    assertEquals("30 to 39", COARSER.at(KnownTrait.AGE_BAND, 0, "39"));
    assertEquals("under 20", COARSER.at(KnownTrait.AGE_BAND, 0, "18"));
    assertEquals("70 or older", COARSER.at(KnownTrait.AGE_BAND, 0, "90"));
    assertEquals("35 to 49", COARSER.at(KnownTrait.AGE_BAND, 1, "39"));
    assertNull(COARSER.at(KnownTrait.AGE_BAND, 2, "39"));
    assertEquals("harm_reduction", COARSER.at(KnownTrait.GROUP_TYPE, 1, "drop_in"));
    assertEquals("other", COARSER.at(KnownTrait.GROUP_TYPE, 1, "not_known_here"));
    assertEquals("another_or_unknown", COARSER.at(KnownTrait.GENDER, 1, "unknown"));
    assertEquals("justice", COARSER.at(KnownTrait.REFERRAL_SOURCE, 1, "court"));
    assertEquals("other", COARSER.at(KnownTrait.REFERRAL_SOURCE, 1, "unheard_of"));
    assertEquals("no", COARSER.at(KnownTrait.MANDATED, 0, "no"));
  }

  @Test
  void everyTraitEndsAtNotGiven() {
    Map<KnownTrait, Integer> last = Ladder.levels(Ladder.STEPS.size());
    for (KnownTrait trait : KnownTrait.values()) {
      assertEquals(trait.last(), last.get(trait), trait.column());
    }
  }
}
