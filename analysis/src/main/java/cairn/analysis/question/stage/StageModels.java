package cairn.analysis.question.stage;

import static cairn.analysis.table.Standing.COMPARED;
import static cairn.analysis.table.Standing.DESCRIPTIVE_ONLY;
import static cairn.analysis.table.Standing.ESTIMATED;
import static cairn.analysis.table.Standing.NOT_ESTIMABLE;

import cairn.analysis.question.Setting;
import cairn.analysis.question.stage.StagePanel.OneScale;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.multistate.FirstPassage;
import cairn.analysis.statistic.multistate.PanelMarkov;
import cairn.analysis.statistic.multistate.PanelMarkovFit;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.model.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Moves between stages as a Markov process seen now and then: whether one model serves all group
 * types as well as one for each, and how long it takes to come to action and to maintenance.
 */
final class StageModels {
  private static final String NEVER = "nobody was seen on the way there";

  private final Setting setting;
  private final Map<String, Integer> groups;
  private final List<StageModelRow> models = new ArrayList<>();
  private final List<StageTimeRow> times = new ArrayList<>();

  private StageModels(Setting setting, Map<String, Integer> groups) {
    this.setting = setting;
    this.groups = groups;
  }

  /**
   * Fits every model.
   *
   * @param pairs pairs of assessments one right after the other
   * @param setting the plan: the level, the draws behind each interval of a time, and the number of
   *     groups below which a comparison only describes
   * @param groups how many groups there are of each type
   */
  static StageModels of(
      Counts<ConsecutiveKey> pairs, Setting setting, Map<String, Integer> groups) {
    StageModels models = new StageModels(setting, groups);
    StagePanel.of(pairs).forEach(models::fit);
    return models;
  }

  List<StageModelRow> models() {
    return StageModelRow.TABLE.inKeyOrder(models);
  }

  List<StageTimeRow> times() {
    return StageTimeRow.TABLE.inKeyOrder(times);
  }

  private void fit(OneScale scale, Map<String, StagePanel> types) {
    StagePanel pooled = StagePanel.sum(types.values());
    StageSpace space = StageSpace.of(pooled.counts());
    FittedPanel all = FittedPanel.of(pooled, space);
    Map<String, FittedPanel> each = new TreeMap<>();
    types.forEach((type, panel) -> each.put(type, FittedPanel.of(panel, all.space())));
    models.add(together(scale, all, each));
    times(scale, Counts.ALL, all);
    each.forEach(
        (type, fitted) -> {
          models.add(row(scale, type, fitted, null, standing(fitted), fitted.note()));
          times(scale, type, fitted);
        });
  }

  private static Standing standing(FittedPanel fitted) {
    return fitted.fit() == null ? NOT_ESTIMABLE : ESTIMATED;
  }

  private static StageModelRow row(
      OneScale scale,
      String type,
      FittedPanel fitted,
      StageModelRow.@Nullable Comparison comparison,
      Standing standing,
      @Nullable String note) {
    long held = fitted.panel().held(fitted.space());
    PanelMarkovFit fit = fitted.fit();
    return new StageModelRow(
        scale.problem(),
        scale.instrument(),
        type,
        held,
        fitted.panel().all() - held,
        fit == null
            ? null
            : new StageModelRow.Fit(
                String.join(" ", fitted.space().states()), fit.logLikelihood(), fit.parameters()),
        comparison,
        standing,
        note);
  }

  /** One model for the types that have enough moves, against one for each of them. */
  private StageModelRow together(OneScale scale, FittedPanel all, Map<String, FittedPanel> types) {
    Map<String, FittedPanel> able = new TreeMap<>(types);
    able.values().removeIf(fitted -> fitted.fit() == null);
    if (able.size() < 2) {
      String note =
          all.note() == null ? "fewer than two group types have enough moves" : all.note();
      return row(scale, Counts.ALL, all, null, standing(all), note);
    }
    FittedPanel joint =
        able.size() == types.size()
            ? all
            : FittedPanel.of(
                StagePanel.sum(able.values().stream().map(FittedPanel::panel).toList()),
                all.space());
    PanelMarkovFit one = joint.fit();
    if (one == null) {
      return row(scale, Counts.ALL, all, null, standing(all), joint.note());
    }
    boolean enough =
        able.keySet().stream()
            .allMatch(type -> groups.getOrDefault(type, 0) >= setting.plan().minimumGroups());
    return row(
        scale,
        Counts.ALL,
        all,
        tested(one, able, all.space().size()),
        enough ? COMPARED : DESCRIPTIVE_ONLY,
        enough
            ? null
            : "fewer than " + setting.plan().minimumGroups() + " groups of one of the types");
  }

  /** Rates that come out as 0 still count in the degrees of freedom, which errs to caution. */
  private static StageModelRow.Comparison tested(
      PanelMarkovFit one, Map<String, FittedPanel> able, int moves) {
    double sum = 0;
    for (FittedPanel fitted : able.values()) {
      PanelMarkovFit own = fitted.fit();
      if (own != null) {
        sum += own.logLikelihood();
      }
    }
    TestResult test =
        PanelMarkov.likelihoodRatio(one.logLikelihood(), moves, sum, able.size() * moves);
    return new StageModelRow.Comparison(
        String.join(" ", able.keySet()),
        one.logLikelihood(),
        sum,
        Limits.value(test.statistic()),
        (able.size() - 1L) * moves,
        Limits.value(test.p()));
  }

  private void times(OneScale scale, String type, FittedPanel fitted) {
    PanelMarkovFit fit = fitted.fit();
    if (fit == null) {
      return;
    }
    List<String> states = fitted.space().states();
    for (String target : List.of(StageSpace.ACTION, StageSpace.MAINTENANCE)) {
      int to = states.indexOf(target);
      for (int from = 0; from < to; from++) {
        Interval weeks =
            FirstPassage.of(
                fit, from, to, setting.level(), setting.plan().resamples(), setting.random());
        times.add(
            new StageTimeRow(
                scale.problem(),
                scale.instrument(),
                type,
                stage(states.get(from)),
                stage(target),
                fitted.panel().held(fitted.space()),
                Limits.value(weeks.estimate()),
                Limits.of(weeks),
                weeks.estimate().isPresent() ? Limits.lacking(weeks) : NEVER));
      }
    }
  }

  private static Stage stage(String key) {
    return Stage.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
