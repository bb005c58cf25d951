package cairn.analysis.question.staying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingComparisonRow.Headline;
import cairn.analysis.question.staying.StayingMeans.HorizonFrom;
import cairn.analysis.question.staying.StayingTally.EndKey;
import cairn.analysis.question.staying.StayingTally.GapKey;
import cairn.analysis.question.staying.StayingTally.StayKey;
import cairn.analysis.table.Standing;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.EndClass;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StayingComparisonsTest {
  private static final Setting SETTING =
      Setting.of(
          new AnalysisRequest(
              YearMonth.of(2026, 10), Contract.load(Catalogues.load()), null, null, true),
          Meetings.of(List.of(), List.of()));

  /** One person's first stay. */
  private record Stay(String type, String group, EndClass end, int days) {
    void addTo(StayingTally tally) {
      tally.stays().count(new StayKey(type, group, end, days));
    }
  }

  private static StayingTally nobody() {
    return Tally.empty(StayingTally.class);
  }

  private static StayingTally tally(List<Stay> stays) {
    StayingTally tally = nobody();
    stays.forEach(stay -> stay.addTo(tally));
    return tally;
  }

  private static List<StayingComparisonRow> rows(StayingTally tally) {
    return StayingComparisons.rows(
        tally, "daily", SETTING, new StayingHorizon.Longest(13, Map.of("course", 56)), null);
  }

  private static StayingComparisonRow row(
      List<StayingComparisonRow> rows, String type, String reference) {
    return rows.stream()
        .filter(r -> type.equals(r.groupType()) && reference.equals(r.reference()))
        .findFirst()
        .orElseThrow();
  }

  /** People whose stays end at a rate a day, in so many groups. */
  private static List<Stay> people(
      String type, int n, int groups, double rate, int longest, Random random) {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int days = (int) Math.floor(-Math.log(1 - random.nextDouble()) / rate);
      EndClass end = days >= longest ? EndClass.CENSORED : EndClass.LEFT;
      stays.add(new Stay(type, type + i % groups, end, Math.min(days, longest)));
    }
    return stays;
  }

  private static List<Stay> threeTypes() {
    Random random = new Random(3);
    List<Stay> stays = people("daily", 240, 12, 0.01, 200, random);
    stays.addAll(people("ongoing", 240, 12, 0.02, 200, random));
    List<Stay> course = people("course", 120, 12, 0.01, 49, random);
    course.replaceAll(
        s ->
            s.end() == EndClass.CENSORED ? new Stay("course", s.group(), EndClass.PLANNED, 49) : s);
    stays.addAll(course);
    return stays;
  }

  @Test
  void everyPairStandsOnceAndAllTypesTogether() {
    List<StayingComparisonRow> rows = rows(tally(threeTypes()));
    assertEquals(4, rows.size());
    assertEquals(Comparison.OVERALL, row(rows, "all", "all").comparison());
    assertEquals(2, row(rows, "all", "all").logRank().logRankDf());
    assertEquals(Comparison.REFERENCE, row(rows, "ongoing", "daily").comparison());
    assertEquals(Comparison.PAIR, row(rows, "course", "ongoing").comparison());
  }

  @Test
  void twiceTheRateIsTwiceTheRatioAndFewerWeeks() {
    StayingComparisonRow row = row(rows(tally(threeTypes())), "ongoing", "daily");
    assertTrue(row.hazard().hazardLower() > 1, "the interval lies above 1");
    assertTrue(row.hazard().hazardLower() < 2 && row.hazard().hazardUpper() > 2);
    assertTrue(row.means().difference().meanDifferenceUpper() < 0);
    assertEquals(13, row.means().horizonWeeks());
    assertEquals(HorizonFrom.PLAN, row.means().horizonFrom());
    assertEquals(Standing.COMPARED, row.standing());
    assertEquals(Headline.RESTRICTED_MEAN, row.headline());
    assertTrue(row.logRank().logRankPGroups() < 0.01);
    assertTrue(row.logRank().logRankPHolm() >= row.logRank().logRankP());
  }

  @Test
  void nothingIsComparedPastTheLengthOfACourse() {
    StayingComparisonRow row = row(rows(tally(threeTypes())), "course", "daily");
    assertEquals(7, row.means().horizonWeeks(), "day 49 was the last one seen");
    assertEquals(HorizonFrom.LONGEST_OBSERVED, row.means().horizonFrom());
    List<Stay> longer = new ArrayList<>(threeTypes());
    longer.add(new Stay("course", "course0", EndClass.LEFT, 90));
    StayingComparisonRow past = row(rows(tally(longer)), "course", "daily");
    assertEquals(8, past.means().horizonWeeks());
    assertEquals(HorizonFrom.PLANNED_LENGTH, past.means().horizonFrom());
  }

  @Test
  void crossingRatesAreReadByTheirMeans() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      // Half of one type stop at once and the others hardly ever; of the other all on the way.
      stays.add(
          new Stay("daily", "d" + i % 10, EndClass.LEFT, i % 2 == 0 ? 1 + i / 50 : 150 + i / 4));
      stays.add(new Stay("ongoing", "o" + i % 10, EndClass.LEFT, 40 + i / 3));
    }
    StayingComparisonRow row = row(rows(tally(stays)), "ongoing", "daily");
    assertTrue(row.hazard().proportionalP() < 0.05);
    assertEquals(Headline.RESTRICTED_MEAN, row.headline());
  }

  @Test
  void fewGroupsOnlyDescribeAndSayBy() {
    Random random = new Random(5);
    List<Stay> stays = people("daily", 50, 2, 0.01, 200, random);
    stays.addAll(people("ongoing", 50, 12, 0.01, 200, random));
    StayingComparisonRow row = row(rows(tally(stays)), "ongoing", "daily");
    assertEquals(Standing.DESCRIPTIVE_ONLY, row.standing());
    assertEquals("fewer than 10 groups of one of the types", row.note());
    assertEquals(
        "difference of restricted means, by groups, Satterthwaite t", row.means().meanMethod());
    assertNull(row.logRank().logRankPGroups());
    assertNull(row.logRank().logRankPHolm(), "no p that takes people of a group for strangers");
    assertNull(row.means().difference().meanDifferenceP());
  }

  @Test
  void onePersonASideSaysWhyThereIsNoNumber() {
    StayingComparisonRow row =
        row(
            rows(
                tally(
                    List.of(
                        new Stay("daily", "d", EndClass.CENSORED, 0),
                        new Stay("ongoing", "o", EndClass.CENSORED, 0)))),
            "ongoing",
            "daily");
    assertEquals(Standing.NOT_ESTIMABLE, row.standing());
    assertEquals(Headline.NONE, row.headline());
    assertNull(row.hazard());
    assertNull(row.means());
    assertNotNull(row.note());
  }

  @Test
  void oneTypeIsNotSetBesideAnything() {
    assertEquals(List.of(), rows(tally(List.of(new Stay("daily", "d", EndClass.LEFT, 3)))));
  }

  @Test
  void theOrderOfPeopleAndPartsDoesNotMatter() {
    List<Stay> stays = threeTypes();
    List<StayingComparisonRow> straight = rows(tally(stays));
    List<Stay> shuffled = new ArrayList<>(stays);
    Collections.shuffle(shuffled, new Random(8));
    StayingTally whole = nobody();
    List<StayingTally> thirds = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      thirds.add(tally(shuffled.subList(part * 200, (part + 1) * 200)));
    }
    Collections.reverse(thirds);
    thirds.forEach(whole::merge);
    assertEquals(straight, rows(whole));
  }

  @Test
  void wherePeopleComeAndGoOnlyTheMeansAreCompared() {
    Random random = new Random(5);
    List<Stay> stays = people("daily", 240, 12, 0.01, 200, random);
    stays.addAll(people("drop_in", 240, 12, 0.04, 200, random));
    List<StayingComparisonRow> rows = rows(tally(stays));
    assertEquals(
        1, rows.size(), "nothing over all types at once: one of them has nobody who stops");
    StayingComparisonRow row = rows.get(0);
    assertNull(row.hazard());
    assertNull(row.adjusted());
    assertNull(row.logRank());
    assertNull(row.gray());
    assertNull(row.side().stopped());
    assertNotNull(row.referenceSide().referenceStopped());
    assertEquals(Standing.COMPARED, row.standing());
    assertTrue(row.means().difference().meanDifference() < -1);
    assertTrue(row.means().difference().meanDifferencePHolm() < 0.001);
  }

  @Test
  void aShorterGapStandsBesideTheOwnOne() {
    StayingTally tally = nobody();
    tally.ends().add(new EndKey("daily", EndClass.LEFT, 100), 10);
    tally.gaps().add(new GapKey("daily", 14, EndClass.LEFT, 20), 10);
    List<StayingSensitivityRow> rows = GapShares.rows(tally, Map.of("daily", 60), SETTING);
    assertEquals(10, rows.size(), "five weeks under two gaps");
    StayingSensitivityRow own = rows.get(1);
    assertTrue(own.isOwnGap());
    assertEquals(60, own.gapDays());
    assertEquals(1, own.still().share(), "all there at week 8");
    StayingSensitivityRow shorter = rows.get(6);
    assertEquals("14", shorter.gap());
    assertEquals(0, shorter.still().share(), "nobody there at week 8");
    assertEquals(10, shorter.stopped());
  }

  @Test
  void whereNobodyStoppedOnOneSideThereIsAReasonAndNoRatio() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      stays.add(new Stay("daily", "d" + i, EndClass.CENSORED, 100 + i));
      stays.add(new Stay("course", "c" + i, i % 2 == 0 ? EndClass.LEFT : EndClass.PLANNED, 20 + i));
    }
    StayingComparisonRow row = row(rows(tally(stays)), "course", "daily");
    assertNull(row.hazard());
    assertTrue(row.note().contains("nobody stopped on one side"), row.note());
    assertEquals(Headline.RESTRICTED_MEAN, row.headline());
    assertTrue(row.logRank().logRankP() > 0, "the test needs no ratio");
    assertTrue(row.logRank().logRankPGroups() > 0, "nor does the one by groups");
    assertEquals(
        (double) row.means().horizonWeeks(), row.means().referenceMean().referenceMeanWeeks());
    assertNull(row.means().referenceMean().referenceMeanLower(), "all stayed: no spread, no limit");
  }

  @Test
  void whereOnlyOneSideStopsWhileBothComeThereIsAReasonAndNoRatio() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      stays.add(new Stay("daily", "d", EndClass.LEFT, 50 + i));
      stays.add(new Stay("course", "c", EndClass.LEFT, 10 + i));
    }
    StayingComparisonRow row = row(rows(tally(stays)), "course", "daily");
    assertNull(row.hazard());
    assertTrue(row.note().contains("only those of one side stopped"), row.note());
  }

  @Test
  void wholeTypesOfWhichNobodyKnowsWhenStaysEndedAreNotTested() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stays.add(new Stay("daily", "daily" + i % 8, EndClass.CENSORED, 0));
      stays.add(new Stay("weekly", "weekly" + i % 8, EndClass.CENSORED, 0));
    }
    for (StayingComparisonRow row : rows(tally(stays))) {
      StayingTests.LogRank test = row.logRank();
      assertTrue(test == null || test.logRankP() == null, "nobody stopped: nothing to test");
      assertTrue(test == null || test.logRankPGroups() == null);
    }
  }
}
