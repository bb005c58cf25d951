package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;
import static cairn.analysis.method.SharedOptions.VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.test.Sample;
import cairn.analysis.statistic.test.TwoSampleT;
import java.util.List;

/** {@code cairn estimate welch}: two means. */
public final class WelchMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "welch",
            "Whether a value differs between two groups on average: Welch's t test, and Student's.",
            "t.test() in R")
        .with(VALUE.needed(), TWO_GROUPS.needed(), FIRST)
        .example("cairn estimate welch --in people.csv --value days --group type --first open");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(VALUE, TWO_GROUPS);
    Split split = Split.of(rows.numbers(VALUE), rows.two(TWO_GROUPS, FIRST));
    return of(split, asked.level());
  }

  /** Welch's test, and Student's beside it. */
  private static Estimate of(Split split, double level) {
    TwoSampleT welch = TwoSampleT.welch(split.first(), split.second(), level);
    TwoSampleT student = TwoSampleT.student(split.first(), split.second(), level);
    return new Estimate(
        "Two means",
        List.of(
            FigureTable.keyed(
                "Means",
                List.of("group"),
                List.of("n", "mean", "sd"),
                List.of(
                    row(split.firstLabel(), split.first()),
                    row(split.secondLabel(), split.second()))),
            FigureTable.named(
                "First less second",
                "test",
                List.of("difference", "lower", "upper", "t", "df", "p"),
                List.of(row("welch_t", welch), row("student_t", student)))),
        List.of(
            split.note(),
            "Welch lets the groups vary differently, Student does not; level "
                + Numerals.plain(level)
                + "; Welch (1947)"));
  }

  private static Row row(String label, double[] values) {
    Sample sample = Sample.of(values);
    return Row.of(List.of(label), sample.size(), sample.mean(), Math.sqrt(sample.variance()));
  }

  private static Row row(String name, TwoSampleT t) {
    return Row.of(List.of(name), t.difference(), t.test());
  }
}
