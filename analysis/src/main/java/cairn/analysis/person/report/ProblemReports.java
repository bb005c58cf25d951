package cairn.analysis.person.report;

import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import cairn.ingest.model.UseSource;
import java.util.List;
import java.util.Set;

/**
 * What tells of one substance or class.
 *
 * @param reports as they speak of it, tests among them
 * @param found what tests found
 */
public record ProblemReports(List<UseReport> reports, FoundByTest found) {
  /**
   * Of all that is on file.
   *
   * @param all the person's reports and tests of any problem
   * @param sources those that count
   * @param families which substances belong to which class
   */
  public static ProblemReports of(
      Problem problem, List<UseReport> all, Set<UseSource> sources, Families families) {
    List<UseReport> counted =
        all.stream().filter(report -> sources.contains(report.source())).toList();
    List<UseReport> own =
        counted.stream().filter(report -> families.counts(report.problem(), problem)).toList();
    return new ProblemReports(
        ClassReports.of(problem, own), FoundByTest.about(problem, counted, families));
  }
}
