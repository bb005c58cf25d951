package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.test.Sample;
import cairn.analysis.statistic.test.TwoSampleT;
import java.util.List;

/** Two groups of people compared by the mean of a value. R: {@code t.test}. */
public final class MeansFigures {
  private MeansFigures() {}

  /** Welch's test, and Student's beside it. */
  public static Estimate of(Split split, double level) {
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
