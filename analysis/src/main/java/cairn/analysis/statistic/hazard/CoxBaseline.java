package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cumulative hazard of a Cox model for somebody whose covariates are all 0, one a stratum:
 * jumps Σ 1 / Σ e^{βx} at event times, by the model's treatment of ties. The share still there for
 * covariates x is exp(−H(t) e^{βx}). R: {@code basehaz(fit, centered = FALSE)}.
 *
 * <p>Worked example: without an effect the first jump of one event among four at risk is ¼.
 *
 * <p>Source: Breslow (1972), JRSS B 34, 216–217; Efron (1977).
 */
public final class CoxBaseline {
  private CoxBaseline() {}

  /** The cumulative hazard of one stratum just after a time at which somebody was observed. */
  public record Step(int stratum, double time, double cumulativeHazard) {}

  /** All steps, by stratum and rising time; times with only censoring repeat the last value. */
  public static List<Step> of(CoxFit fit) {
    CoxBlocks blocks = fit.blocks();
    SurvivalTimes data = blocks.data();
    double[] eta = blocks.predictor(fit.beta());
    CoxResiduals.Hazards hazards = new CoxResiduals.Hazards(blocks, eta, fit.ties());
    double shift = 0;
    for (int j = 0; j < blocks.size(); j++) {
      shift += fit.coefficient(j) * blocks.mean(j);
    }
    List<Step> steps = new ArrayList<>();
    double sum = 0;
    for (int b = data.blocks() - 1; b >= 0; b--) {
      sum += hazards.ofOthers[b] * Math.exp(-shift);
      int stratum = data.stratum(data.person(data.blockStart(b)));
      steps.add(new Step(stratum, data.blockTime(b), sum));
      if (data.opensStratum(b)) {
        sum = 0;
      }
    }
    return inOrder(steps);
  }

  /** The walk goes through the strata backwards; turn their order round. */
  private static List<Step> inOrder(List<Step> steps) {
    List<List<Step>> strata = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || steps.get(i).stratum() != steps.get(from).stratum()) {
        strata.add(steps.subList(from, i));
        from = i;
      }
    }
    Collections.reverse(strata);
    return strata.stream().flatMap(List::stream).toList();
  }
}
