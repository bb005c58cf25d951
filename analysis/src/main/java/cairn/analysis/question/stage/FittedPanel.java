package cairn.analysis.question.stage;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.multistate.PanelMarkov;
import cairn.analysis.statistic.multistate.PanelMarkovFit;
import org.jspecify.annotations.Nullable;

/** A model that was fitted, or the reason why not. */
record FittedPanel(
    StagePanel panel, StageSpace space, @Nullable PanelMarkovFit fit, @Nullable String note) {

  /** Pairs below which no model is tried. */
  private static final long FEWEST_PAIRS = 50;

  static FittedPanel of(StagePanel panel, StageSpace all) {
    StageSpace space = all.seenIn(panel.counts());
    String missing = space.isEmpty() ? "too few moves between stages" : null;
    if (missing == null) {
      missing =
          panel.held(space) < FEWEST_PAIRS
              ? "fewer than " + FEWEST_PAIRS + " pairs of assessments"
              : space.missing(panel.counts());
    }
    if (missing != null) {
      return new FittedPanel(panel, space, null, missing);
    }
    FittedPanel fitted = tried(panel, space);
    return fitted.fit() == null && space.hasDetour()
        ? tried(panel, space.withoutStepBack())
        : fitted;
  }

  private static FittedPanel tried(StagePanel panel, StageSpace space) {
    try {
      return new FittedPanel(
          panel, space, PanelMarkov.fit(panel.observations(space), space.model()), null);
    } catch (NotEstimableException | ArithmeticException notEstimable) {
      return new FittedPanel(panel, space, null, "the model could not be estimated");
    }
  }
}
