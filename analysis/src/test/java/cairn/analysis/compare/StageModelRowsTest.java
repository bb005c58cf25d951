package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.StageModelTables;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class StageModelRowsTest {
  private static final Table MODELS = StageModelTables.STAGE_MODELS;
  private static final Table TIMES = StageModelTables.STAGE_TIMES;
  private static final List<String> STAGES =
      List.of("precontemplation", "contemplation", "preparation", "action", "maintenance");
  private static final Supplier<RandomGenerator> SEED = () -> new Random(1);

  private final Summary summary = new Summary();

  private void pairs(String type, String from, String to, int days, long n) {
    summary.panel.add(new Key(type, "alcohol", "clinician", from, to, Integer.toString(days)), n);
  }

  /** Forward moves weigh so much; every step of the ladder is seen both ways. */
  private void ladder(String type, long forward) {
    for (int k = 0; k < STAGES.size(); k++) {
      pairs(type, STAGES.get(k), STAGES.get(k), 28, 40);
      if (k + 1 < STAGES.size()) {
        pairs(type, STAGES.get(k), STAGES.get(k + 1), 28, forward);
        pairs(type, STAGES.get(k + 1), STAGES.get(k), 30, 6);
      }
    }
  }

  private StageModelRows.Rows rows() {
    return StageModelRows.of(summary, 10, 200, SEED, 0.95);
  }

  private static Row model(StageModelRows.Rows rows, String type) {
    return rows.models().stream()
        .filter(r -> "alcohol".equals(r.text(0)) && type.equals(r.text(2)))
        .findFirst()
        .orElseThrow();
  }

  private static double weeks(StageModelRows.Rows rows, String type, String from, String column) {
    return rows.times().stream()
        .filter(r -> "alcohol".equals(r.text(0)) && type.equals(r.text(2)))
        .filter(r -> from.equals(r.text(3)) && "action".equals(r.text(4)))
        .findFirst()
        .orElseThrow()
        .number(TIMES.indexOf(column));
  }

  @Test
  void typesThatMoveAlikeAreServedByOneModel() {
    ladder("drop_in", 12);
    ladder("ongoing", 12);
    Row all = model(rows(), "all");
    assertEquals(0, all.number(MODELS.indexOf("chi_square")), 1e-6);
    assertEquals(8, all.integer(MODELS.indexOf("df")));
    assertEquals(1, all.number(MODELS.indexOf("p")), 1e-6);
    assertEquals("descriptive_only", all.text(MODELS.indexOf("standing")), "no groups known");
  }

  @Test
  void typesThatMoveFasterComeSoonerToAction() {
    ladder("drop_in", 8);
    ladder("ongoing", 40);
    for (int group = 0; group < 10; group++) {
      summary.stays.add(new Key("drop_in", "d" + group, "left", "9"), 3);
      summary.stays.add(new Key("ongoing", "o" + group, "left", "9"), 3);
    }
    StageModelRows.Rows rows = rows();
    Row all = model(rows, "all");
    assertTrue(all.number(MODELS.indexOf("p")) < 0.001);
    assertEquals("compared", all.text(MODELS.indexOf("standing")));
    double fast = weeks(rows, "ongoing", "precontemplation", "weeks");
    double slow = weeks(rows, "drop_in", "precontemplation", "weeks");
    assertTrue(fast < slow);
    assertTrue(weeks(rows, "ongoing", "precontemplation", "upper") < slow);
    assertTrue(weeks(rows, "ongoing", "preparation", "weeks") < fast);
    assertTrue(weeks(rows, "ongoing", "precontemplation", "lower") < fast);
  }

  @Test
  void aTypeWithTooFewMovesSaysWhy() {
    ladder("drop_in", 12);
    pairs("ongoing", "action", "action", 28, 49);
    StageModelRows.Rows rows = rows();
    Row few = model(rows, "ongoing");
    assertEquals("not_estimable", few.text(MODELS.indexOf("standing")));
    assertEquals("fewer than 50 pairs of assessments", few.text(MODELS.indexOf("note")));
    Row all = model(rows, "all");
    assertNull(all.value(MODELS.indexOf("p")));
    assertEquals("fewer than two group types have enough moves", all.text(MODELS.indexOf("note")));
    pairs("ongoing", "action", "action", 28, 1);
    assertEquals(
        "no move seen from precontemplation to contemplation",
        model(rows(), "ongoing").text(MODELS.indexOf("note")));
  }

  @Test
  void nobodyMovingIsNoModel() {
    pairs("drop_in", "action", "action", 28, 500);
    Row all = model(rows(), "all");
    assertEquals("not_estimable", all.text(MODELS.indexOf("standing")));
    assertEquals("too few moves between stages", all.text(MODELS.indexOf("note")));
    assertTrue(rows().times().isEmpty());
  }

  @Test
  void noStagesAreNoRows() {
    assertTrue(rows().models().isEmpty());
  }

  @Test
  void aReturnToUseIsAStateOfItsOwnAndTakesTime() {
    ladder("drop_in", 12);
    double without = weeks(rows(), "all", "preparation", "weeks");
    final double toMaintenance = toMaintenance(rows());
    pairs("drop_in", "action", "return_to_use", 28, 20);
    pairs("drop_in", "return_to_use", "action", 28, 10);
    pairs("drop_in", "return_to_use", "return_to_use", 28, 10);
    StageModelRows.Rows rows = rows();
    String states = model(rows, "all").text(MODELS.indexOf("states"));
    assertEquals(String.join(" ", STAGES) + " return_to_use", states);
    assertEquals(0, model(rows, "all").integer(MODELS.indexOf("left_out")));
    assertEquals(10, model(rows, "all").integer(MODELS.indexOf("parameters")));
    assertTrue(toMaintenance(rows) > toMaintenance);
    assertEquals(without, weeks(rows, "all", "preparation", "weeks"), 0.1 * without);
  }

  private static double toMaintenance(StageModelRows.Rows rows) {
    return rows.times().stream()
        .filter(r -> "alcohol".equals(r.text(0)) && "all".equals(r.text(2)))
        .filter(r -> "action".equals(r.text(3)) && "maintenance".equals(r.text(4)))
        .findFirst()
        .orElseThrow()
        .number(TIMES.indexOf("weeks"));
  }

  @Test
  void aRareReturnToUseIsLeftOutAndCounted() {
    ladder("drop_in", 12);
    pairs("drop_in", "action", "return_to_use", 28, 2);
    Row all = model(rows(), "all");
    assertEquals(2, all.integer(MODELS.indexOf("left_out")));
    assertFalse(all.text(MODELS.indexOf("states")).contains("return_to_use"));
  }

  @Test
  void stepsBackThatAReturnToUseExplainsMayVanish() {
    ladder("drop_in", 12);
    summary.panel.add(
        new Key("drop_in", "alcohol", "clinician", "action", "return_to_use", "28"), 90);
    pairs("drop_in", "return_to_use", "preparation", 28, 60);
    pairs("drop_in", "return_to_use", "action", 28, 20);
    pairs("drop_in", "return_to_use", "return_to_use", 28, 20);
    assertEquals("estimated", model(rows(), "all").text(MODELS.indexOf("standing")));
  }

  @Test
  void terminationCountsWithMaintenance() {
    ladder("drop_in", 12);
    long before = model(rows(), "all").integer(MODELS.indexOf("pairs"));
    pairs("drop_in", "maintenance", "termination", 28, 9);
    Row all = model(rows(), "all");
    assertEquals(before + 9, all.integer(MODELS.indexOf("pairs")));
    assertFalse(all.text(MODELS.indexOf("states")).contains("termination"));
  }

  @Test
  void somebodyWithManyPairsWidensTheInterval() {
    for (int kind = 0; kind < 2; kind++) {
      String word = kind == 0 ? "10,0,0,0,0" : "0,10,0,0,0";
      summary.moverPatterns.add(new Key("drop_in", "alcohol", "clinician", word), 20);
      summary.transitions.add(
          new Key(
              "drop_in", "alcohol", "clinician", "action", kind == 0 ? "maintenance" : "action"),
          200);
    }
    Row forward = direction("forward", 2000);
    Table table = OutcomeTables.STAGE_DIRECTIONS;
    assertEquals(0.5, forward.number(table.indexOf("share")), 1e-12);
    // Forty people, half of them all forward: 0.5 ± 1.96 · 0.5/√40, not of 400 pairs.
    assertEquals(0.345, forward.number(table.indexOf("lower")), 0.03);
    assertEquals("bootstrap over people, percentiles", forward.text(table.indexOf("method")));
  }

  @Test
  void fewPeopleAndSharesOfNothingHaveWilsonsInterval() {
    summary.moverPatterns.add(new Key("drop_in", "alcohol", "clinician", "1,1,0,0,0"), 9);
    summary.transitions.add(new Key("drop_in", "alcohol", "clinician", "action", "maintenance"), 9);
    summary.transitions.add(new Key("drop_in", "alcohol", "clinician", "action", "action"), 9);
    Row forward = direction("forward", 100);
    assertEquals(
        "Wilson score interval, pairs as if of different people",
        forward.text(OutcomeTables.STAGE_DIRECTIONS.indexOf("method")));
  }

  private Row direction(String direction, int draws) {
    return StageRows.directions(
            summary, (from, to) -> from.equals(to) ? "same" : "forward", draws, SEED, 0.95)
        .stream()
        .filter(r -> "drop_in".equals(r.text(0)) && "alcohol".equals(r.text(1)))
        .filter(r -> direction.equals(r.text(3)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pathsAddUpToThePeople() {
    summary.paths.add(new Key("drop_in", "alcohol", "clinician", "2", "yes"), 3);
    summary.paths.add(new Key("drop_in", "alcohol", "clinician", "0", "no"), 4);
    summary.paths.add(new Key("ongoing", "alcohol", "clinician", "-1", "no"), 5);
    Table table = StageModelTables.STAGE_PATHS;
    List<Row> all =
        StagePathRows.of(summary, 0.95).stream()
            .filter(r -> "all".equals(r.text(0)) && "all".equals(r.text(1)))
            .toList();
    assertEquals(List.of("earlier", "further", "recycled", "same"), texts(all, table));
    List<Long> n = all.stream().map(r -> r.integer(table.indexOf("n"))).toList();
    assertEquals(List.of(5L, 3L, 3L, 4L), n);
    all.forEach(r -> assertEquals(12, r.integer(table.indexOf("of"))));
  }

  private static List<String> texts(List<Row> rows, Table table) {
    return rows.stream().map(r -> r.text(table.indexOf("what"))).toList();
  }
}
