package cairn.analysis.statistic.separation;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether Newton's method is on its way to infinity: its next step moves people far apart and yet
 * gains next to nothing. So it goes where several columns separate only together, which {@link
 * Separation} does not see.
 *
 * <p>The gain of a step d with gradient g is about g d / 2; a step that moves somebody by {@value
 * #FAR} on the scale of the model and gains less than {@value #NOTHING} would belong to a
 * coefficient with a standard error of some hundred on that scale.
 *
 * <p>Source: Heinze and Schemper (2001), Biometrics 57, 114–119.
 */
public final class RunAway {
  private static final double FAR = 0.1;
  private static final double NOTHING = 1e-8;

  private RunAway() {}

  /**
   * Refuses a model whose coefficients run away.
   *
   * @throws NotEstimableException with the names of the columns that do
   */
  public static void refuse(double[] step, double[] gradient, Covariates x) {
    double gain = 0;
    List<String> far = new ArrayList<>();
    for (int j = 0; j < step.length; j++) {
      gain += step[j] * gradient[j] / 2;
    }
    if (gain >= NOTHING) {
      return;
    }
    for (int j = 0; j < step.length; j++) {
      double low = Arrays.stream(x.column(j)).min().orElse(0);
      double high = Arrays.stream(x.column(j)).max().orElse(0);
      if (Math.abs(step[j]) * (high - low) > FAR) {
        far.add(x.names().get(j));
      }
    }
    if (!far.isEmpty()) {
      throw new NotEstimableException(
          String.join(" and ", far)
              + (far.size() == 1 ? " separates" : " together separate")
              + " those with the outcome from those without, so that there is no finite estimate");
    }
  }
}
