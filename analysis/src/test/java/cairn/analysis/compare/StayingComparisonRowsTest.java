package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StayingComparisonTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StayingComparisonRowsTest {
  private static final Table TABLE = StayingComparisonTables.STAYING_COMPARISONS;

  /** One person's first stay. */
  private record Stay(String type, String group, String end, int days) {
    void addTo(Summary summary) {
      summary.stays.add(new Key(type, group, end, Integer.toString(days)), 1);
    }
  }

  private static Summary summary(List<Stay> stays) {
    Summary summary = new Summary();
    stays.forEach(stay -> stay.addTo(summary));
    return summary;
  }

  private static List<Row> rows(Summary summary) {
    return StayingComparisonRows.of(summary, "drop_in", 10, 13, Map.of("course", 56), null, 0.95);
  }

  private static Row row(List<Row> rows, String type, String reference) {
    return rows.stream()
        .filter(r -> type.equals(r.text(0)) && reference.equals(r.text(1)))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Row row, String column) {
    return row.number(TABLE.indexOf(column));
  }

  private static String text(Row row, String column) {
    return row.text(TABLE.indexOf(column));
  }

  private static List<List<Object>> values(List<Row> rows) {
    List<List<Object>> all = new ArrayList<>();
    for (Row row : rows) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < TABLE.columns().size(); i++) {
        values.add(row.value(i));
      }
      all.add(values);
    }
    return all;
  }

  /** People whose stays end at a rate a day, in so many groups. */
  private static List<Stay> people(
      String type, int n, int groups, double rate, int longest, Random random) {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int days = (int) Math.floor(-Math.log(1 - random.nextDouble()) / rate);
      String end = days >= longest ? "censored" : "left";
      stays.add(new Stay(type, type + i % groups, end, Math.min(days, longest)));
    }
    return stays;
  }

  private static List<Stay> threeTypes() {
    Random random = new Random(3);
    List<Stay> stays = people("drop_in", 240, 12, 0.01, 200, random);
    stays.addAll(people("ongoing", 240, 12, 0.02, 200, random));
    List<Stay> course = people("course", 120, 12, 0.01, 49, random);
    course.replaceAll(
        s -> s.end().equals("censored") ? new Stay("course", s.group(), "planned", 49) : s);
    stays.addAll(course);
    return stays;
  }

  @Test
  void everyPairStandsOnceAndAllTypesTogether() {
    List<Row> rows = rows(summary(threeTypes()));
    assertEquals(4, rows.size());
    assertEquals("overall", text(row(rows, "all", "all"), "comparison"));
    assertEquals(2, number(row(rows, "all", "all"), "log_rank_df"));
    assertEquals("reference", text(row(rows, "ongoing", "drop_in"), "comparison"));
    assertEquals("pair", text(row(rows, "course", "ongoing"), "comparison"));
  }

  @Test
  void twiceTheRateIsTwiceTheRatioAndFewerWeeks() {
    Row row = row(rows(summary(threeTypes())), "ongoing", "drop_in");
    assertTrue(number(row, "hazard_lower") > 1, "the interval lies above 1");
    assertTrue(number(row, "hazard_lower") < 2 && number(row, "hazard_upper") > 2);
    assertTrue(number(row, "mean_difference_upper") < 0);
    assertEquals(13, row.integer(TABLE.indexOf("horizon_weeks")));
    assertEquals("plan", text(row, "horizon_from"));
    assertEquals("compared", text(row, "standing"));
    assertEquals("hazard_ratio", text(row, "headline"));
    assertTrue(number(row, "log_rank_p_groups") < 0.01);
    assertTrue(number(row, "log_rank_p_holm") >= number(row, "log_rank_p"));
  }

  @Test
  void nothingIsComparedPastTheLengthOfACourse() {
    Row row = row(rows(summary(threeTypes())), "course", "drop_in");
    assertEquals(7, row.integer(TABLE.indexOf("horizon_weeks")), "day 49 was the last one seen");
    assertEquals("longest_observed", text(row, "horizon_from"));
    List<Stay> longer = new ArrayList<>(threeTypes());
    longer.add(new Stay("course", "course0", "left", 90));
    Row past = row(rows(summary(longer)), "course", "drop_in");
    assertEquals(8, past.integer(TABLE.indexOf("horizon_weeks")));
    assertEquals("planned_length", text(past, "horizon_from"));
  }

  @Test
  void crossingRatesAreReadByTheirMeans() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      // Half of one type stop at once and the others hardly ever; of the other all on the way.
      stays.add(new Stay("drop_in", "d" + i % 10, "left", i % 2 == 0 ? 1 + i / 50 : 150 + i / 4));
      stays.add(new Stay("ongoing", "o" + i % 10, "left", 40 + i / 3));
    }
    Row row = row(rows(summary(stays)), "ongoing", "drop_in");
    assertTrue(number(row, "proportional_p") < 0.05);
    assertEquals("restricted_mean", text(row, "headline"));
  }

  @Test
  void fewGroupsOnlyDescribeAndSayBy() {
    Random random = new Random(5);
    List<Stay> stays = people("drop_in", 50, 2, 0.01, 200, random);
    stays.addAll(people("ongoing", 50, 12, 0.01, 200, random));
    Row row = row(rows(summary(stays)), "ongoing", "drop_in");
    assertEquals("descriptive_only", text(row, "standing"));
    assertEquals("fewer than 10 groups of one of the types", text(row, "note"));
    assertEquals("difference of restricted means, normal interval", text(row, "mean_method"));
    assertNull(row.value(TABLE.indexOf("log_rank_p_groups")));
  }

  @Test
  void onePersonASideSaysWhyThereIsNoNumber() {
    Row row =
        row(
            rows(
                summary(
                    List.of(
                        new Stay("drop_in", "d", "censored", 0),
                        new Stay("ongoing", "o", "censored", 0)))),
            "ongoing",
            "drop_in");
    assertEquals("not_estimable", text(row, "standing"));
    assertEquals("none", text(row, "headline"));
    assertNull(row.value(TABLE.indexOf("hazard_ratio")));
    assertNull(row.value(TABLE.indexOf("mean_weeks")));
    assertNotNull(text(row, "note"));
  }

  @Test
  void oneTypeIsNotSetBesideAnything() {
    assertEquals(List.of(), rows(summary(List.of(new Stay("drop_in", "d", "left", 3)))));
  }

  @Test
  void theOrderOfPeopleAndPartsDoesNotMatter() {
    List<Stay> stays = threeTypes();
    List<Row> straight = rows(summary(stays));
    List<Stay> shuffled = new ArrayList<>(stays);
    Collections.shuffle(shuffled, new Random(8));
    Summary whole = new Summary();
    List<Summary> thirds = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      thirds.add(summary(shuffled.subList(part * 200, (part + 1) * 200)));
    }
    Collections.reverse(thirds);
    thirds.forEach(whole::merge);
    assertEquals(values(straight), values(rows(whole)));
  }

  @Test
  void aShorterGapStandsBesideTheOwnOne() {
    Summary summary = new Summary();
    summary.ends.add(new Key("drop_in", "left", "100"), 10);
    summary.gapEnds.add(new Key("drop_in", "14", "left", "20"), 10);
    List<Row> rows = GapRows.of(summary, Map.of("drop_in", 60), 0.95);
    Table table = StayingComparisonTables.STAYING_SENSITIVITY;
    assertEquals(10, rows.size(), "five weeks under two gaps");
    Row own = rows.get(1);
    assertEquals("catalogue", own.text(table.indexOf("gap")));
    assertEquals(60, own.integer(table.indexOf("gap_days")));
    assertEquals(1, own.number(table.indexOf("share")), "all there at week 8");
    Row shorter = rows.get(6);
    assertEquals(0, shorter.number(table.indexOf("share")), "nobody there at week 8");
    assertEquals(10, shorter.integer(table.indexOf("stopped")));
  }

  @Test
  void whereNobodyStoppedOnOneSideThereIsAReasonAndNoRatio() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      stays.add(new Stay("drop_in", "d" + i, "censored", 100 + i));
      stays.add(new Stay("course", "c" + i, i % 2 == 0 ? "left" : "planned", 20 + i));
    }
    Row row = row(rows(summary(stays)), "course", "drop_in");
    for (String none : List.of("hazard_ratio", "hazard_lower", "hazard_upper", "hazard_method")) {
      assertNull(row.value(TABLE.indexOf(none)), none);
    }
    assertTrue(text(row, "note").contains("nobody stopped on one side"), text(row, "note"));
    assertEquals("restricted_mean", text(row, "headline"));
    assertTrue(number(row, "log_rank_p") > 0, "the test needs no ratio");
    assertTrue(number(row, "log_rank_p_groups") > 0, "nor does the one by groups");
    assertEquals(
        row.integer(TABLE.indexOf("horizon_weeks")).doubleValue(),
        number(row, "reference_mean_weeks"));
    assertNull(row.value(TABLE.indexOf("reference_mean_lower")), "all stayed: no spread, no limit");
  }

  @Test
  void whereOnlyOneSideStopsWhileBothComeThereIsAReasonAndNoRatio() {
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      stays.add(new Stay("drop_in", "d", "left", 50 + i));
      stays.add(new Stay("course", "c", "left", 10 + i));
    }
    Row row = row(rows(summary(stays)), "course", "drop_in");
    assertNull(row.value(TABLE.indexOf("hazard_ratio")));
    assertTrue(text(row, "note").contains("only those of one side stopped"), text(row, "note"));
  }
}
