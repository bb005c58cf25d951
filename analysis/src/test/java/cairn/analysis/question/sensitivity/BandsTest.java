package cairn.analysis.question.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.start.OpenAs;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BandsTest {
  private final Counts<BandKey> counts = new Counts<>();

  private void band(String variable, String band, String group, long n, long achieved) {
    counts.add(new BandKey(variable, band, "GOAL-5", "week_13", group), n + 1, n, achieved, 0);
  }

  private List<BandRow> rows(int minimumGroups) {
    return new Bands(minimumGroups, 11, 0.95).rows(counts);
  }

  private static BandRow band(List<BandRow> rows, String variable, String band) {
    return rows.stream()
        .filter(row -> row.variable().equals(variable) && row.band().equals(band))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBandStandsAgainstEverybodyInTheOtherBands() {
    for (int group = 0; group < 12; group++) {
      band("gender", "woman", "g" + group, 6, 5);
      band("gender", "man", "g" + group, 6, 1 + group % 2);
      band("gender", "other", "g" + group, group < 2 ? 2 : 0, 0);
      band("gender", "unknown", "g" + group, 1, 0);
    }
    List<BandRow> rows = rows(10);
    BandRow woman = band(rows, "gender", "woman");
    assertEquals(Standing.COMPARED, woman.standing());
    assertEquals(new BandRow.People(84, 72, 60, 0), woman.people());
    assertEquals(new BandRow.Others(76, 18), woman.others(), "the unknown are nobody's");
    assertEquals(60.0 / 72 - 18.0 / 76, woman.gap().difference(), 1e-12);
    assertTrue(woman.gap().limits().lower() > 0);
    assertTrue(woman.test().p() < woman.test().pAdjusted());
    assertEquals(12, woman.clusters());
    BandRow few = band(rows, "gender", "other");
    assertEquals(Standing.TOO_FEW, few.standing());
    assertNull(few.gap().difference());
    assertEquals(4, few.people().evaluable(), "its numbers stand nevertheless");
    assertEquals(2, few.clusters(), "groups that hold somebody of the band");
    assertEquals(Standing.NOT_ESTIMABLE, band(rows, "gender", "unknown").standing());
  }

  @Test
  void twoBandsAreOneLookAndFewGroupsOnlyDescribe() {
    for (int group = 0; group < 3; group++) {
      band("mandated", "yes", "g" + group, 10, 2 + group);
      band("mandated", "no", "g" + group, 10, 7 - group);
    }
    BandRow described = band(rows(10), "mandated", "yes");
    assertEquals(Standing.DESCRIPTIVE_ONLY, described.standing());
    assertNull(described.test().p());
    BandRow yes = band(rows(3), "mandated", "yes");
    BandRow no = band(rows(3), "mandated", "no");
    assertEquals(yes.gap().difference(), -no.gap().difference(), 1e-12);
    assertEquals(yes.test().p(), yes.test().pAdjusted(), 0);
  }

  @Test
  void groupsWithoutSpreadOnlyDescribe() {
    for (int group = 0; group < 3; group++) {
      band("mandated", "yes", "g" + group, 10, 10);
      band("mandated", "no", "g" + group, 10, 7 - group);
    }
    BandRow yes = band(rows(3), "mandated", "yes");
    assertEquals(Standing.DESCRIPTIVE_ONLY, yes.standing());
    assertEquals("everybody or nobody on one side, so that groups show no spread", yes.note());
  }

  @Test
  void openVerdictsGiveAGapAtBothEnds() {
    for (int group = 0; group < 12; group++) {
      band("gender", "woman", "g" + group, 6, 5);
      String name = "g" + group;
      // Of six men one is left open in every group, and of the unknown all, who are on no side.
      counts.add(new BandKey("gender", "man", "GOAL-5", "week_13", name), 6, 6, 1 + group % 2, 1);
      counts.add(new BandKey("gender", "unknown", "GOAL-5", "week_13", name), 1, 1, 0, 1);
    }
    List<BandRow> rows = rows(10);
    List<BandRow> women = ends(rows, "woman");
    List<BandRow> men = ends(rows, "man");
    assertEquals(new BandRow.People(84, 72, 60, 0), women.get(0).people());
    assertEquals(60.0 / 72, women.get(0).share().share(), 1e-12, "nobody of these is left open");
    assertEquals(new BandRow.People(72, 72, 18, 12), men.get(0).people());
    assertNull(men.get(0).share().share());
    assertEquals(18.0 / 72, men.get(0).share().shareLeast(), 1e-12);
    assertEquals(30.0 / 72, men.get(0).share().shareMost(), 1e-12);
    assertEquals(60.0 / 72 - 30.0 / 72, women.get(0).gap().difference(), 1e-12, "all men did");
    assertEquals(60.0 / 72 - 18.0 / 72, women.get(1).gap().difference(), 1e-12, "none did");
    assertEquals(-women.get(1).gap().difference(), men.get(0).gap().difference(), 1e-12);
    double larger = Math.max(women.get(0).test().p(), women.get(1).test().p());
    for (BandRow row : List.of(women.get(0), women.get(1), men.get(0), men.get(1))) {
      assertEquals(Standing.COMPARED, row.standing());
      assertEquals(larger, row.test().pAdjusted(), 1e-12, "both ends and both bands are one look");
    }
  }

  /** The rows of a band at the lowest and at the highest. */
  private static List<BandRow> ends(List<BandRow> rows, String band) {
    return Stream.of(OpenAs.LOWEST, OpenAs.HIGHEST)
        .flatMap(open -> rows.stream().filter(row -> row.band().equals(band) && row.open() == open))
        .toList();
  }

  @Test
  void nobodyGivesNoRows() {
    assertEquals(List.of(), rows(10));
  }
}
