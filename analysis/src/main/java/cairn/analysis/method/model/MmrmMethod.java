package cairn.analysis.method.model;

import static cairn.analysis.method.SharedOptions.COVARIATES;
import static cairn.analysis.method.SharedOptions.NUMBER;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.mixed.RepeatedMeasures;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit.SmallSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code cairn estimate mmrm}: repeated measures. */
public final class MmrmMethod implements Method {
  private static final Option<String> PERSON =
      Option.column("--person", ColumnRole.ID, "people, one row a visit").needed();

  private static final Option<String> VISIT =
      Option.column("--visit", ColumnRole.COVARIATE, "visits, in order of number or alphabet")
          .needed();

  private static final Option<SmallSample> DF =
      Option.choice(
              "--df",
              "RULE",
              SmallSample.class,
              "satterthwaite, kenward-roger or kenward-roger-linear")
          .otherwise("satterthwaite");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "mmrm",
            "How an outcome at planned visits differs with covariates: the mixed model for repeated"
                + " measures.",
            "mmrm::mmrm() in R, with one visit lm()")
        .with(NUMBER.needed(), PERSON, VISIT, COVARIATES.needed(), DF)
        .example(
            "cairn estimate mmrm --in visits.csv --outcome score --person id --visit month",
            "   --covariates arm,month,arm:month --categorical month");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    MethodCall.require(
        !asked.get(VISIT).equals(asked.get(PERSON)), "--visit and --person are two columns");
    Rows rows = asked.rows(NUMBER, PERSON, COVARIATES, VISIT);
    rows.requireVaries(NUMBER);
    FrameColumn.Levels visit = asLevels(rows.frame().column(asked.get(VISIT)));
    requireOneRowAVisit(rows.levels(PERSON), visit);
    return of(
        rows.numbers(NUMBER),
        rows.terms(COVARIATES),
        rows.levels(PERSON),
        visit,
        asked.get(DF),
        asked.level());
  }

  /**
   * Visits in order: numbers by size, words by alphabet, or in the order of a covariate's groups.
   */
  private static FrameColumn.Levels asLevels(FrameColumn visit) {
    if (visit instanceof FrameColumn.Levels levels) {
      return levels;
    }
    double[] values = ((FrameColumn.Numbers) visit).values();
    double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    return new FrameColumn.Levels(
        visit.name(),
        Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(distinct, v)).toArray(),
        Arrays.stream(distinct).mapToObj(Numerals::plain).toList());
  }

  private static void requireOneRowAVisit(FrameColumn.Levels person, FrameColumn.Levels visit) {
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < person.rows(); i++) {
      seen.add(person.codes()[i] * (long) visit.labels().size() + visit.codes()[i]);
    }
    int repeats = person.rows() - seen.size();
    if (repeats > 0) {
      throw EstimateFailure.input(
          repeats
              + (repeats == 1 ? " row repeats" : " rows repeat")
              + " the "
              + visit.name()
              + " of another row of the same "
              + person.name());
    }
    if (person.labels().size() == 1) {
      throw EstimateFailure.input(
          person.name() + " has one person only; how visits vary together is seen between people");
    }
  }

  /** The fitted model. */
  private static Estimate of(
      double[] outcome,
      ModelTerms terms,
      FrameColumn.Levels person,
      FrameColumn.Levels visit,
      SmallSample how,
      double level) {
    RepeatedMeasuresFit fit =
        RepeatedMeasures.fit(outcome, terms.covariates(), person.codes(), visit.codes());
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(
        "MMRM, covariance without structure, REML, "
            + words(how)
            + ", level "
            + Numerals.plain(level)
            + "; Mallinckrodt and others (2008)");
    return new Estimate(
        "Repeated measures",
        List.of(
            coefficients(fit, fit.effects(how), level),
            covariances(fit, visit),
            FigureTable.single(
                "Model",
                "model",
                List.of("n", "people", "loglik", "aic"),
                fit.rows(),
                fit.people(),
                fit.logLikelihood(),
                fit.aic())),
        notes);
  }

  private static String words(SmallSample how) {
    return switch (how) {
      case SATTERTHWAITE -> "Satterthwaite's degrees of freedom";
      case KENWARD_ROGER -> "Kenward and Roger's correction";
      case KENWARD_ROGER_LINEAR -> "Kenward and Roger's linear correction";
    };
  }

  private static FigureTable coefficients(
      RepeatedMeasuresFit fit, RepeatedMeasuresFit.Effects effects, double level) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fit.names().size(); j++) {
      rows.add(
          Row.of(
              List.of(fit.names().get(j)),
              fit.coefficient(j),
              effects.standardError(j),
              effects.interval(j, level).lower(),
              effects.interval(j, level).upper(),
              effects.test(j)));
    }
    return FigureTable.named(
        "Coefficients", "term", List.of("coef", "se", "lower", "upper", "t", "df", "p"), rows);
  }

  private static FigureTable covariances(RepeatedMeasuresFit fit, FrameColumn.Levels visit) {
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < fit.visits(); a++) {
      for (int b = 0; b <= a; b++) {
        double root = Math.sqrt(fit.visitCovariance(a, a) * fit.visitCovariance(b, b));
        rows.add(
            Row.of(
                List.of(visit.labels().get(b), visit.labels().get(a)),
                fit.visitCovariance(a, b),
                fit.visitCovariance(a, b) / root));
      }
    }
    return FigureTable.keyed(
        "Covariance of visits",
        List.of("visit", "and"),
        List.of("covariance", "correlation"),
        rows);
  }
}
