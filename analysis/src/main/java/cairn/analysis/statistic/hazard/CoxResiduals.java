package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;

/**
 * Residuals of a Cox model, one a person. Martingale: events seen less events expected, H(t)
 * e^{βx}. Deviance: the same made symmetric, sign(m) √(−2 (m + δ log(δ − m))). Score: what a person
 * gives to the gradient of each coefficient; its sums over groups make the robust variance. With
 * Efron's ties a person with the event counts in its own time by what is left of it, as in R. R:
 * {@code residuals(coxph(…), type =)}.
 *
 * <p>Worked example: one event among two people at risk of equal risk: martingale residuals ½ and
 * −½.
 *
 * <p>Source: Therneau, Grambsch and Fleming (1990), Biometrika 77, 147–160.
 */
public final class CoxResiduals {
  private final CoxBlocks blocks;
  private final double[] eta;
  private final double[][] score;
  private final double[] martingale;

  private CoxResiduals(CoxBlocks blocks, double[] beta, CoxTies ties) {
    this.blocks = blocks;
    eta = blocks.predictor(beta);
    score = new double[blocks.data().people()][blocks.size()];
    martingale = new double[blocks.data().people()];
    Hazards hazards = new Hazards(blocks, eta, ties);
    fill(hazards);
  }

  /** The residuals of a fitted model. */
  public static CoxResiduals of(CoxFit fit) {
    return new CoxResiduals(fit.blocks(), fit.beta(), fit.ties());
  }

  static CoxResiduals at(CoxBlocks blocks, double[] beta, CoxTies ties) {
    return new CoxResiduals(blocks, beta, ties);
  }

  /** Events seen less events expected, of each person; they sum to 0 in each stratum. */
  public double[] martingale() {
    return martingale.clone();
  }

  /** The deviance residual of each person. */
  public double[] deviance() {
    double[] result = new double[martingale.length];
    for (int i = 0; i < result.length; i++) {
      double m = martingale[i];
      double log = blocks.data().event(i) ? Math.log(1 - m) : 0;
      result[i] = Math.signum(m) * Math.sqrt(Math.max(0, -2 * (m + log)));
    }
    return result;
  }

  /** What a person gives to the gradient of a column. */
  public double score(int person, int column) {
    return score[person][column];
  }

  private void fill(Hazards hazards) {
    SurvivalTimes data = blocks.data();
    int p = blocks.size();
    double sum = 0;
    double[] weighted = new double[p];
    for (int b = data.blocks() - 1; b >= 0; b--) {
      for (int i = data.blockStart(b); i < data.blockEnd(b); i++) {
        int person = data.person(i);
        boolean event = data.event(person);
        double own = sum + (event ? hazards.ofDead[b] : hazards.ofOthers[b]);
        double risk = Math.exp(eta[person]);
        martingale[person] = (event ? 1 : 0) - risk * own;
        for (int j = 0; j < p; j++) {
          double x = blocks.centred(j, person);
          double mine = weighted[j] + (event ? hazards.meanOfDead : hazards.meanOfOthers)[b][j];
          score[person][j] = risk * (mine - x * own) + (event ? x - hazards.meanAtEvents[b][j] : 0);
        }
      }
      sum += hazards.ofOthers[b];
      for (int j = 0; j < p; j++) {
        weighted[j] += hazards.meanOfOthers[b][j];
      }
      if (data.opensStratum(b)) {
        sum = 0;
        Arrays.fill(weighted, 0);
      }
    }
  }

  /** The jump of the cumulative hazard at each time, and the same times the mean covariates. */
  static final class Hazards {
    final double[] ofOthers;
    final double[] ofDead;
    final double[][] meanOfOthers;
    final double[][] meanOfDead;
    final double[][] meanAtEvents;
    private final int p;

    Hazards(CoxBlocks blocks, double[] eta, CoxTies ties) {
      SurvivalTimes data = blocks.data();
      p = blocks.size();
      int size = data.blocks();
      ofOthers = new double[size];
      ofDead = new double[size];
      meanOfOthers = new double[size][p];
      meanOfDead = new double[size][p];
      meanAtEvents = new double[size][p];
      double[] risk = new double[p + 1];
      for (int b = 0; b < size; b++) {
        if (data.opensStratum(b)) {
          Arrays.fill(risk, 0);
        }
        double[] dead = new double[p + 1];
        int count = 0;
        for (int i = data.blockStart(b); i < data.blockEnd(b); i++) {
          int person = data.person(i);
          add(blocks, risk, person, Math.exp(eta[person]));
          if (data.event(person)) {
            add(blocks, dead, person, Math.exp(eta[person]));
            count++;
          }
        }
        jump(b, risk, dead, count, ties);
      }
    }

    private void add(CoxBlocks blocks, double[] sums, int person, double weight) {
      sums[p] += weight;
      for (int j = 0; j < p; j++) {
        sums[j] += weight * blocks.centred(j, person);
      }
    }

    private void jump(int b, double[] risk, double[] dead, int count, CoxTies ties) {
      for (int l = 0; l < count; l++) {
        double down = ties == CoxTies.EFRON ? (double) l / count : 0;
        double s0 = risk[p] - down * dead[p];
        ofOthers[b] += 1 / s0;
        ofDead[b] += (1 - down) / s0;
        for (int j = 0; j < p; j++) {
          double mean = (risk[j] - down * dead[j]) / s0;
          meanOfOthers[b][j] += mean / s0;
          meanOfDead[b][j] += mean * (1 - down) / s0;
          meanAtEvents[b][j] += mean / count;
        }
      }
    }
  }
}
