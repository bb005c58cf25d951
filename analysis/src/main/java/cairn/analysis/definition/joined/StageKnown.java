package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import cairn.ingest.model.StageAssessment;
import java.util.List;

/**
 * Whether the stage of change of a problem was assessed in the window, and which it was. A stage
 * belongs to a problem and a method, never to the person. The category is the stage.
 */
public record StageKnown() implements JoinedRule.ProblemRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    StageCourse course = evidence.stage(problem);
    List<StageAssessment> assessments = course == null ? List.of() : course.assessments();
    if (assessments.isEmpty()) {
      return Verdict.notAchieved(null, 0, 1);
    }
    StageAssessment last = assessments.get(assessments.size() - 1);
    boolean inWindow =
        terms.windowDays() == 0
            || !last.assessedOn().isBefore(evidence.at().minusDays(terms.windowDays()));
    return Verdict.of(inWindow, null, assessments.size(), assessments.size())
        .named(last.stage().key());
  }

  @Override
  public String describe(Terms terms) {
    return "The stage of change of the problem was assessed"
        + (terms.windowDays() == 0
            ? " since the start"
            : " in the last " + terms.windowDays() + " days")
        + ". A person has a stage for each problem, never one for all.";
  }
}
