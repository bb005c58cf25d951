package cairn.analysis.compare;

import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.StageModelTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.FirstPassage;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.PanelMarkov;
import cairn.analysis.statistic.PanelMarkovFit;
import cairn.analysis.statistic.TestResult;
import cairn.ingest.contract.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Moves between stages as a Markov process seen now and then: whether one model serves all group
 * types as well as one for each, and how long it takes to come to action and to maintenance.
 */
public final class StageModelRows {
  /** Pairs below which no model is tried. */
  private static final long FEWEST_PAIRS = 50;

  private static final double LEVEL = 0.95;
  private static final String NEVER = "nobody was seen on the way there";

  private final Supplier<RandomGenerator> random;
  private final int draws;
  private final int minimumGroups;
  private final Map<String, Integer> groups = new TreeMap<>();
  private final List<Row> models = new ArrayList<>();
  private final List<Row> times = new ArrayList<>();

  private StageModelRows(
      Summary summary, int minimumGroups, int draws, Supplier<RandomGenerator> random) {
    this.minimumGroups = minimumGroups;
    this.draws = draws;
    this.random = random;
    TypeStays.of(summary).forEach((type, stays) -> groups.put(type, stays.groups()));
  }

  /**
   * Rows of both tables.
   *
   * @param models rows of {@code stage_models}
   * @param times rows of {@code stage_times}
   */
  public record Rows(List<Row> models, List<Row> times) {}

  /**
   * Fits every model.
   *
   * @param summary the counts
   * @param minimumGroups groups of a type below which a comparison only describes
   * @param draws draws behind each interval of an expected time
   * @param random a generator at the plan's seed; every interval starts with a new one
   */
  public static Rows of(
      Summary summary, int minimumGroups, int draws, Supplier<RandomGenerator> random) {
    StageModelRows rows = new StageModelRows(summary, minimumGroups, draws, random);
    StagePanel.of(summary.panel).forEach(rows::fit);
    return new Rows(
        KeyOrder.of(StageModelTables.STAGE_MODELS, rows.models),
        KeyOrder.of(StageModelTables.STAGE_TIMES, rows.times));
  }

  /** A model that was fitted, or the reason why not. */
  private record Fitted(
      StagePanel panel, StageSpace space, @Nullable PanelMarkovFit fit, @Nullable String note) {

    static Fitted of(StagePanel panel, StageSpace all) {
      StageSpace space = all.seenIn(panel.counts());
      String missing = space.isEmpty() ? "too few moves between stages" : null;
      if (missing == null) {
        missing =
            panel.held(space) < FEWEST_PAIRS
                ? "fewer than " + FEWEST_PAIRS + " pairs of assessments"
                : space.missing(panel.counts());
      }
      if (missing != null) {
        return new Fitted(panel, space, null, missing);
      }
      Fitted fitted = tried(panel, space);
      return fitted.fit() == null && space.hasDetour()
          ? tried(panel, space.withoutStepBack())
          : fitted;
    }

    private static Fitted tried(StagePanel panel, StageSpace space) {
      try {
        return new Fitted(
            panel, space, PanelMarkov.fit(panel.observations(space), space.model()), null);
      } catch (NotEstimableException | ArithmeticException notEstimable) {
        return new Fitted(panel, space, null, "the model could not be estimated");
      }
    }
  }

  private void fit(Key what, Map<String, StagePanel> types) {
    StagePanel pooled = StagePanel.sum(types.values());
    StageSpace space = StageSpace.of(pooled.counts());
    Fitted all = Fitted.of(pooled, space);
    Map<String, Fitted> each = new TreeMap<>();
    types.forEach((type, panel) -> each.put(type, Fitted.of(panel, all.space())));
    models.add(together(what, all, each));
    times(what, Summary.ALL, all);
    each.forEach(
        (type, fitted) -> {
          models.add(draft(what, type, fitted).set("standing", standing(fitted)).build());
          times(what, type, fitted);
        });
  }

  private static String standing(Fitted fitted) {
    return fitted.fit() == null ? "not_estimable" : "estimated";
  }

  private static RowDraft draft(Key what, String type, Fitted fitted) {
    long held = fitted.panel().held(fitted.space());
    RowDraft draft =
        new RowDraft(StageModelTables.STAGE_MODELS)
            .set("problem", what.word(0))
            .set("instrument", what.word(1))
            .set("group_type", type)
            .set("pairs", held)
            .set("left_out", fitted.panel().all() - held)
            .set("note", fitted.note());
    PanelMarkovFit fit = fitted.fit();
    return fit == null
        ? draft
        : draft
            .set("states", String.join(" ", fitted.space().states()))
            .set("log_likelihood", fit.logLikelihood())
            .set("parameters", (long) fit.parameters());
  }

  /** One model for the types that have enough moves, against one for each of them. */
  private Row together(Key what, Fitted all, Map<String, Fitted> types) {
    RowDraft draft = draft(what, Summary.ALL, all);
    Map<String, Fitted> able = new TreeMap<>(types);
    able.values().removeIf(fitted -> fitted.fit() == null);
    if (able.size() < 2) {
      String note = all.note();
      return draft
          .set("standing", standing(all))
          .set("note", note == null ? "fewer than two group types have enough moves" : note)
          .build();
    }
    Fitted joint =
        able.size() == types.size()
            ? all
            : Fitted.of(
                StagePanel.sum(able.values().stream().map(Fitted::panel).toList()), all.space());
    PanelMarkovFit one = joint.fit();
    if (one == null) {
      return draft.set("standing", standing(all)).set("note", joint.note()).build();
    }
    return tested(draft, one, able, all.space().size()).build();
  }

  /** Rates that come out as 0 still count in the degrees of freedom, which errs to caution. */
  private RowDraft tested(RowDraft draft, PanelMarkovFit one, Map<String, Fitted> able, int moves) {
    double sum = 0;
    for (Fitted fitted : able.values()) {
      PanelMarkovFit own = fitted.fit();
      if (own != null) {
        sum += own.logLikelihood();
      }
    }
    TestResult test =
        PanelMarkov.likelihoodRatio(one.logLikelihood(), moves, sum, able.size() * moves);
    boolean enough =
        able.keySet().stream().allMatch(type -> groups.getOrDefault(type, 0) >= minimumGroups);
    return draft
        .set("types", String.join(" ", able.keySet()))
        .set("log_likelihood_together", one.logLikelihood())
        .set("log_likelihood_each", sum)
        .set("chi_square", test.statistic())
        .set("df", (able.size() - 1L) * moves)
        .set("p", test.p())
        .set("standing", enough ? "compared" : "descriptive_only")
        .set("note", enough ? null : "fewer than " + minimumGroups + " groups of one of the types");
  }

  private void times(Key what, String type, Fitted fitted) {
    PanelMarkovFit fit = fitted.fit();
    if (fit == null) {
      return;
    }
    List<String> states = fitted.space().states();
    for (String target : List.of(StageSpace.ACTION, StageSpace.MAINTENANCE)) {
      int to = states.indexOf(target);
      for (int from = 0; from < to; from++) {
        Interval weeks = FirstPassage.of(fit, from, to, LEVEL, draws, random.get());
        times.add(
            new RowDraft(StageModelTables.STAGE_TIMES)
                .set("problem", what.word(0))
                .set("instrument", what.word(1))
                .set("group_type", type)
                .set("from_stage", states.get(from))
                .set("to_stage", target)
                .set("pairs", fitted.panel().held(fitted.space()))
                .set("weeks", weeks.estimate())
                .limits(weeks)
                .set("note", weeks.estimate().isPresent() ? null : NEVER)
                .build());
      }
    }
  }
}
