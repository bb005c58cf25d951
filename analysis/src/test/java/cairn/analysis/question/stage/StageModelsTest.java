package cairn.analysis.question.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Setting;
import cairn.analysis.question.stage.StageModelRow.Comparison;
import cairn.analysis.question.stage.StageModelRow.Fit;
import cairn.analysis.table.Standing;
import cairn.analysis.table.Tally;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.model.Stage;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class StageModelsTest {
  private static final List<Stage> STAGES =
      List.of(
          Stage.PRECONTEMPLATION,
          Stage.CONTEMPLATION,
          Stage.PREPARATION,
          Stage.ACTION,
          Stage.MAINTENANCE);
  private static final Setting SETTING =
      Setting.of(
          new AnalysisRequest(
              YearMonth.of(2026, 10), Contract.load(Catalogues.load()), null, null, true),
          Meetings.of(List.of(), List.of()));

  private final StageTally tally = Tally.empty(StageTally.class);
  private final Map<String, Integer> groups = new HashMap<>();

  private void pairs(String type, Stage from, Stage to, int days, long n) {
    tally.consecutive().add(new ConsecutiveKey(type, "alcohol", "clinician", from, to, days), n);
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

  private StageModels fitted() {
    return StageModels.of(tally.consecutive(), SETTING, groups);
  }

  private static StageModelRow model(StageModels models, String type) {
    return models.models().stream()
        .filter(r -> r.problem().equals("alcohol") && r.groupType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static Fit fit(StageModels models, String type) {
    return Objects.requireNonNull(model(models, type).fit());
  }

  private static StageTimeRow time(StageModels models, String type, Stage from, Stage to) {
    return models.times().stream()
        .filter(r -> r.problem().equals("alcohol") && r.groupType().equals(type))
        .filter(r -> r.fromStage() == from && r.toStage() == to)
        .findFirst()
        .orElseThrow();
  }

  private static double weeks(StageModels models, String type, Stage from) {
    return Objects.requireNonNull(time(models, type, from, Stage.ACTION).weeks());
  }

  @Test
  void typesThatMoveAlikeAreServedByOneModel() {
    ladder("drop_in", 12);
    ladder("ongoing", 12);
    StageModelRow all = model(fitted(), "all");
    Comparison compared = Objects.requireNonNull(all.comparison());
    assertEquals(0, compared.chiSquare(), 1e-6);
    assertEquals(8, compared.df());
    assertEquals(1, compared.p(), 1e-6);
    assertEquals(Standing.DESCRIPTIVE_ONLY, all.standing(), "no groups known");
  }

  @Test
  void typesThatMoveFasterComeSoonerToAction() {
    ladder("drop_in", 8);
    ladder("ongoing", 40);
    groups.put("drop_in", 10);
    groups.put("ongoing", 10);
    StageModels models = fitted();
    StageModelRow all = model(models, "all");
    assertTrue(Objects.requireNonNull(all.comparison()).p() < 0.001);
    assertEquals(Standing.COMPARED, all.standing());
    double fast = weeks(models, "ongoing", Stage.PRECONTEMPLATION);
    double slow = weeks(models, "drop_in", Stage.PRECONTEMPLATION);
    StageTimeRow ongoing = time(models, "ongoing", Stage.PRECONTEMPLATION, Stage.ACTION);
    assertTrue(fast < slow);
    assertTrue(ongoing.limits().upper() < slow);
    assertTrue(ongoing.limits().lower() < fast);
    assertTrue(weeks(models, "ongoing", Stage.PREPARATION) < fast);
  }

  @Test
  void aTypeWithTooFewMovesSaysWhy() {
    ladder("drop_in", 12);
    pairs("ongoing", Stage.ACTION, Stage.ACTION, 28, 49);
    StageModels models = fitted();
    StageModelRow few = model(models, "ongoing");
    assertEquals(Standing.NOT_ESTIMABLE, few.standing());
    assertEquals("fewer than 50 pairs of assessments", few.note());
    StageModelRow all = model(models, "all");
    assertNull(all.comparison());
    assertEquals("fewer than two group types have enough moves", all.note());
    pairs("ongoing", Stage.ACTION, Stage.ACTION, 28, 1);
    assertEquals(
        "no move seen from precontemplation to contemplation", model(fitted(), "ongoing").note());
  }

  @Test
  void nobodyMovingIsNoModel() {
    pairs("drop_in", Stage.ACTION, Stage.ACTION, 28, 500);
    StageModelRow all = model(fitted(), "all");
    assertEquals(Standing.NOT_ESTIMABLE, all.standing());
    assertEquals("too few moves between stages", all.note());
    assertTrue(fitted().times().isEmpty());
  }

  @Test
  void noStagesAreNoRows() {
    assertTrue(fitted().models().isEmpty());
  }

  @Test
  void aReturnToUseIsAStateOfItsOwnAndTakesTime() {
    ladder("drop_in", 12);
    StageModels before = fitted();
    double without = weeks(before, "all", Stage.PREPARATION);
    pairs("drop_in", Stage.ACTION, Stage.RETURN_TO_USE, 28, 20);
    pairs("drop_in", Stage.RETURN_TO_USE, Stage.ACTION, 28, 10);
    pairs("drop_in", Stage.RETURN_TO_USE, Stage.RETURN_TO_USE, 28, 10);
    StageModels models = fitted();
    assertEquals(
        "precontemplation contemplation preparation action maintenance return_to_use",
        fit(models, "all").states());
    assertEquals(0, model(models, "all").leftOut());
    assertEquals(10, fit(models, "all").parameters());
    assertTrue(toMaintenance(models) > toMaintenance(before));
    assertEquals(without, weeks(models, "all", Stage.PREPARATION), 0.1 * without);
  }

  private static double toMaintenance(StageModels models) {
    return Objects.requireNonNull(time(models, "all", Stage.ACTION, Stage.MAINTENANCE).weeks());
  }

  @Test
  void aRareReturnToUseIsLeftOutAndCounted() {
    ladder("drop_in", 12);
    pairs("drop_in", Stage.ACTION, Stage.RETURN_TO_USE, 28, 2);
    assertEquals(2, model(fitted(), "all").leftOut());
    assertFalse(fit(fitted(), "all").states().contains("return_to_use"));
  }

  @Test
  void stepsBackThatAReturnToUseExplainsMayVanish() {
    ladder("drop_in", 12);
    pairs("drop_in", Stage.ACTION, Stage.RETURN_TO_USE, 28, 90);
    pairs("drop_in", Stage.RETURN_TO_USE, Stage.PREPARATION, 28, 60);
    pairs("drop_in", Stage.RETURN_TO_USE, Stage.ACTION, 28, 20);
    pairs("drop_in", Stage.RETURN_TO_USE, Stage.RETURN_TO_USE, 28, 20);
    assertEquals(Standing.ESTIMATED, model(fitted(), "all").standing());
  }

  @Test
  void terminationCountsWithMaintenance() {
    ladder("drop_in", 12);
    long before = model(fitted(), "all").pairs();
    pairs("drop_in", Stage.MAINTENANCE, Stage.TERMINATION, 28, 9);
    assertEquals(before + 9, model(fitted(), "all").pairs());
    assertFalse(fit(fitted(), "all").states().contains("termination"));
  }
}
