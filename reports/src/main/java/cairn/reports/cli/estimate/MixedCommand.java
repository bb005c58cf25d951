package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.MixedFigures;
import cairn.analysis.statistic.mixed.GeneralizedMixedModel;
import cairn.analysis.statistic.mixed.MixedOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate mixed}: mixed models. */
@Command(
    name = "mixed",
    description =
        "Models whose intercept varies between groups or people: linear, logistic and counts.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate mixed --in people.csv --outcome days6 --covariates type,days0 --random site",
      "  cairn estimate mixed --in weeks.csv --family logistic --outcome use --covariates arm,week --random person --points 7"
    })
final class MixedCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome: a number, 0 and 1, or a count")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--covariates",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "columns, or products of two as a:b; text becomes one 0/1 column a group")
  @SuppressWarnings("NullAway.Init")
  private List<String> covariates;

  @Option(
      names = "--random",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "groups or people between whom the intercept varies, one column or more")
  @SuppressWarnings("NullAway.Init")
  private List<String> random;

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      defaultValue = "linear",
      description = "linear, logistic, poisson or negative-binomial (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Family family;

  @Option(
      names = "--exposure",
      paramLabel = "COLUMN",
      description = "time or days observed, above 0; its log is an offset")
  private @Nullable String exposure;

  @Option(
      names = "--points",
      paramLabel = "K",
      defaultValue = "1",
      description =
          "quadrature points with one --random; 1 is Laplace's approximation (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Integer points;

  @Option(names = "--ml", description = "full maximum likelihood in place of REML, for linear")
  private boolean likelihood;

  @Option(names = "--kenward-roger", description = "Kenward and Roger's correction too, for linear")
  private boolean kenwardRoger;

  /** Kinds of outcome. */
  enum Family {
    LINEAR,
    LOGISTIC,
    POISSON,
    NEGATIVE_BINOMIAL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  Estimate estimate() {
    boolean linear = family == Family.LINEAR;
    require(linear || !likelihood && !kenwardRoger, "--ml and --kenward-roger go with linear");
    require(points >= 1 && points <= 100, "--points lies between 1 and 100");
    require(
        points == 1 || !linear && random.size() == 1, "--points needs one --random, not linear");
    boolean counts = family == Family.POISSON || family == Family.NEGATIVE_BINOMIAL;
    require(counts || exposure == null, "--exposure goes with poisson and negative-binomial");
    Wanted wanted = new Wanted();
    wanted = counts ? wanted.count(outcome) : wanted.number(outcome);
    random.forEach(wanted::id);
    Frame frame = read(wanted.size(exposure).covariates(covariates));
    List<Column.Levels> by = random.stream().map(frame::levels).toList();
    if (linear) {
      return MixedFigures.linear(
          frame.numbers(outcome), terms(frame, covariates), by, !likelihood, kenwardRoger, level());
    }
    double[] y = frame.numbers(outcome);
    if (family == Family.LOGISTIC && Arrays.stream(y).anyMatch(v -> v != 0 && v != 1)) {
      throw EstimateFailure.input(outcome + " has a value that is neither 0 nor 1");
    }
    double[] offset = new double[frame.rows()];
    for (int i = 0; exposure != null && i < offset.length; i++) {
      offset[i] = Math.log(frame.numbers(exposure)[i]);
    }
    MixedOutcome kind =
        switch (family) {
          case POISSON -> MixedOutcome.POISSON;
          case NEGATIVE_BINOMIAL -> MixedOutcome.NEGATIVE_BINOMIAL;
          default -> MixedOutcome.BINARY;
        };
    return MixedFigures.generalized(
        y,
        terms(frame, covariates),
        offset,
        by,
        new GeneralizedMixedModel.Request(kind, points),
        level());
  }
}
