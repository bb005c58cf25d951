package cairn.analysis.judging;

import cairn.analysis.person.history.Milestone;

/**
 * Tells what every definition says of one course under every missing rule. The report's own
 * definitions are judged at every milestone; the rest of the library at the plan's primary
 * milestone and at the month's end.
 *
 * @param judge what the course is judged by
 * @param course the course
 */
public record RuleVerdicts(CourseJudge judge, JudgedCourse course) {

  /** Takes what one definition says of one problem. */
  public interface Visitor {
    /**
     * One definition at one milestone.
     *
     * @param milestone when
     * @param problem key of the problem, or {@code all}
     * @param definition id of the definition
     * @param isReported whether the report uses it
     * @param bits the numbers of {@link UnderRules}
     */
    void visit(
        Milestone milestone, String problem, String definition, boolean isReported, long bits);
  }

  void visit(Visitor visitor) {
    JudgedDefinitions definitions = judge.definitions();
    Joining others = course.joining(definitions.otherJoined());
    for (Milestone milestone : course.milestones()) {
      boolean wide = judge.isWide(milestone);
      for (RecordVerdict each : course.onRecords(milestone)) {
        if (!wide || definitions.isCounted(each.definition())) {
          boolean reported = definitions.isReported(each.definition());
          long bits = each.said().bits();
          visitor.visit(milestone, each.problem(), each.definition().id(), reported, bits);
        }
      }
      if (wide) {
        for (Judgement each : others.verdicts(course.course(), milestone, judge.cutoff())) {
          joined(each, false, visitor);
        }
      }
    }
    for (Judgement each : course.judgements()) {
      if (definitions.isCountedJoined(each.definition())) {
        joined(each, true, visitor);
      }
    }
  }

  private static void joined(Judgement each, boolean isReported, Visitor visitor) {
    long bits = UnderRules.ofJoined(each.verdict());
    visitor.visit(each.milestone(), each.problem(), each.definition(), isReported, bits);
  }
}
