package cairn.analysis.method.survival;

import static cairn.analysis.method.SharedOptions.CENSORED;
import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.ENDING;
import static cairn.analysis.method.SharedOptions.TIME;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.method.frame.ValueLabels;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.competing.FineGray;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code cairn estimate fine-gray}: Fine-Gray regression. */
public final class FineGrayMethod implements Method {
  private static final Option<String> CAUSE =
      Option.word("--cause", "VALUE", "the value of --event that is the cause of interest")
          .needed();

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "fine-gray",
            "How the cumulative incidence of one cause differs with covariates: Fine-Gray"
                + " regression.",
            "cmprsk::crr() in R")
        .with(TIME.needed(), ENDING.needed(), CENSORED, CAUSE, COVARIATES.needed())
        .example(
            "cairn estimate fine-gray --in melanoma.csv --time time --event status \\",
            "   --cause 1 --covariates sex,age,ulcer,logthick");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(TIME, ENDING, COVARIATES);
    ObservedEnds ends = rows.causes(TIME, ENDING, CENSORED);
    int cause = ValueLabels.indexOf(ends.causes(), asked.get(CAUSE)) + 1;
    if (cause == 0) {
      throw EstimateFailure.input(asked.get(ENDING) + ": no row has the end that --cause names");
    }
    return of(ends, cause, rows.terms(COVARIATES), asked.level());
  }

  private static final String TITLE = "Fine-Gray regression";
  private static final List<String> TERM =
      List.of("coef", "se", "shr", "shr_lower", "shr_upper", "z", "p");

  /**
   * The fitted model. A column that separates has the reason in place of its numbers, and the rows
   * that it settles are set aside.
   *
   * @param which the number of the cause, from 1
   * @throws NotEstimableException when a variable is constant or a combination of others, by name
   */
  private static Estimate of(ObservedEnds ends, int which, ModelTerms terms, double level) {
    Estimable estimable = estimable(ends, which, terms.covariates());
    List<String> notes = new ArrayList<>(terms.notes());
    notes.addAll(ends.notes());
    notes.addAll(estimable.notes(false));
    if (estimable.covariates().size() == 0) {
      return new Estimate(TITLE, List.of(coefficients(estimable.reasons(TERM.size()))), notes);
    }
    int[] end = estimable.of(ends.end());
    FineGray.Fit fit = FineGray.fit(estimable.of(ends.time()), end, which, estimable.covariates());
    List<FigureTable> tables = new ArrayList<>(coefficients(fit, level, estimable));
    tables.add(
        1,
        FigureTable.single(
            "Model",
            "model",
            List.of("n", "nevent", "loglik_null", "loglik"),
            end.length,
            Arrays.stream(end).filter(e -> e == which).count(),
            fit.logLikelihoodNull(),
            fit.logLikelihood()));
    notes.add(
        "log ratios of the subdistribution hazard of cause "
            + ends.causes().get(which - 1)
            + ", robust variance, level "
            + Numerals.plain(level)
            + "; Fine and Gray (1999)");
    return new Estimate(TITLE, tables, notes);
  }

  /** Somebody who came to another end stays at risk to the last, as in the model. */
  private static Estimable estimable(ObservedEnds ends, int cause, Covariates covariates) {
    double last = Arrays.stream(ends.time()).max().orElse(0) + 1;
    double[] time = ends.time().clone();
    boolean[] event = new boolean[time.length];
    for (int i = 0; i < time.length; i++) {
      event[i] = ends.end()[i] == cause;
      time[i] = event[i] || ends.end()[i] == 0 ? time[i] : last;
    }
    Estimable estimable = Estimable.ofEvents(SurvivalTimes.of(time, event), covariates);
    if (Arrays.stream(estimable.strata()).distinct().count() > 1) {
      throw new NotEstimableException(String.join("; ", estimable.notes(false)));
    }
    return estimable;
  }

  private static FigureTable coefficients(List<Row> rows) {
    return FigureTable.named("Coefficients", "term", TERM, rows);
  }

  private static List<FigureTable> coefficients(
      FineGray.Fit fit, double level, Estimable estimable) {
    List<String> names = fit.names();
    List<Integer> estimated = estimable.estimated(names);
    List<Row> covariance = new ArrayList<>();
    for (int j : estimated) {
      for (int k : estimated.subList(estimated.indexOf(j), estimated.size())) {
        String key = "vcov[" + names.get(j) + "," + names.get(k) + "]";
        covariance.add(Row.of(List.of(key), fit.variance().get(j).get(k)));
      }
    }
    return List.of(
        coefficients(
            estimable.rows(
                names,
                TERM.size(),
                j ->
                    Row.of(
                        List.of(names.get(j)),
                        fit.coefficients().get(j),
                        fit.standardError(j),
                        fit.hazardRatio(j, level),
                        fit.test(j).statistic(),
                        fit.test(j).p()))),
        FigureTable.named("Covariance of coefficients", "of", List.of("cov"), covariance)
            .asDetail());
  }
}
