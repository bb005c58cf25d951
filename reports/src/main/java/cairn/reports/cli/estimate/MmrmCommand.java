package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.Numerals;
import cairn.analysis.estimate.RepeatedMeasuresFigures;
import cairn.analysis.statistic.mixed.RepeatedMeasuresFit.SmallSample;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate mmrm}: repeated measures. */
@Command(
    name = "mmrm",
    description =
        "How an outcome at planned visits differs with covariates: the mixed model for repeated measures.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate mmrm --in visits.csv --outcome score --person id --visit month",
      "     --covariates arm,month,arm:month --categorical month"
    })
final class MmrmCommand extends MethodCommand {
  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "COLUMN",
      description = "outcome, a number")
  @SuppressWarnings("NullAway.Init")
  private String outcome;

  @Option(
      names = "--person",
      required = true,
      paramLabel = "COLUMN",
      description = "people, one row a visit")
  @SuppressWarnings("NullAway.Init")
  private String person;

  @Option(
      names = "--visit",
      required = true,
      paramLabel = "COLUMN",
      description = "visits, in order of number or alphabet")
  @SuppressWarnings("NullAway.Init")
  private String visit;

  @Option(
      names = "--covariates",
      required = true,
      split = ",",
      paramLabel = "COLUMN",
      description = "columns, or products of two as a:b; text becomes one 0/1 column a group")
  @SuppressWarnings("NullAway.Init")
  private List<String> covariates;

  @Option(
      names = "--df",
      paramLabel = "RULE",
      defaultValue = "satterthwaite",
      description =
          "satterthwaite, kenward-roger or kenward-roger-linear (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private SmallSample how;

  @Override
  Estimate estimate() {
    Wanted wanted = new Wanted().number(outcome).id(person);
    require(!visit.equals(person), "--visit and --person are two columns");
    Frame frame = read(wanted.covariates(covariates).covariates(List.of(visit)));
    return RepeatedMeasuresFigures.of(
        frame.numbers(outcome),
        terms(frame, covariates),
        frame.levels(person),
        asLevels(frame.column(visit)),
        how,
        level());
  }

  /**
   * Visits in order: numbers by size, words by alphabet, or in the order of a covariate's groups.
   */
  private static Column.Levels asLevels(Column visit) {
    if (visit instanceof Column.Levels levels) {
      return levels;
    }
    double[] values = ((Column.Numbers) visit).values();
    double[] distinct = Arrays.stream(values).distinct().sorted().toArray();
    return new Column.Levels(
        visit.name(),
        Arrays.stream(values).mapToInt(v -> Arrays.binarySearch(distinct, v)).toArray(),
        Arrays.stream(distinct).mapToObj(Numerals::plain).toList());
  }
}
