package cairn.analysis.question.people;

import cairn.analysis.person.report.Families;
import cairn.analysis.person.report.FoundByTest;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One person's reports of no use in whose period there was a test of the substance, of one of its
 * class, or a positive one of a class that it is in.
 *
 * @param reports all of the person's reports and tests
 * @param families which substances count for which class
 */
record TestedReports(List<UseReport> reports, Families families) {

  /**
   * Says of each such report, once, whether a test contradicts it, and of one that is, whether the
   * test can have found use told of before.
   */
  void check(BiConsumer<QualityCheck, Boolean> checks) {
    if (reports.stream().allMatch(report -> report.result() == null)) {
      return;
    }
    Map<String, FoundByTest> known = new HashMap<>();
    for (UseReport told : reports) {
      Integer used = told.daysUsed();
      if (used == null || used != 0) {
        continue;
      }
      Problem problem = told.problem();
      FoundByTest found =
          known.computeIfAbsent(
              problem.key(), key -> FoundByTest.about(problem, reports, families));
      Long against = found.firstAgainst(told);
      if (against != null
          || reports.stream().anyMatch(test -> FoundByTest.isTestOf(test, told, families))) {
        checks.accept(QualityCheck.CONTRADICTED_PERIODS, against != null);
      }
      if (against != null) {
        checks.accept(QualityCheck.CONTRADICTED_WITHIN_REACH, isWithinReach(problem, against));
      }
    }
  }

  /** Whether somebody told of use before the day that a test may still have found then. */
  private boolean isWithinReach(Problem asked, long day) {
    return reports.stream()
        .filter(test -> test.result() != null && FoundByTest.day(test) == day)
        .map(UseReport::problem)
        .filter(tested -> isRelated(tested, asked))
        .anyMatch(
            tested ->
                reports.stream()
                    .filter(told -> isRelated(told.problem(), tested))
                    .anyMatch(told -> reaches(told, day)));
  }

  private boolean isRelated(Problem one, Problem other) {
    return families.counts(one, other) || families.counts(other, one);
  }

  /** The last day of a report of use stands for its last day of use, which may be earlier. */
  private static boolean reaches(UseReport told, long day) {
    Integer used = told.daysUsed();
    Integer reach = told.problem().norms().detectionDays();
    long last = told.period().until().toEpochDay() - 1;
    return used != null && used > 0 && reach != null && last < day && day <= last + reach;
  }
}
