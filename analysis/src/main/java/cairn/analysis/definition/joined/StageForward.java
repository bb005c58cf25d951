package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.plan.PairingWindow;
import cairn.analysis.person.stage.Direction;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether the last pair of assessments of a problem by one method went forward. A pair lies as far
 * apart as the window says. The category is the direction and the value how many stages; moves to
 * and from return to use are neither forward nor backward.
 *
 * <p>Worked example: with 28 ± 14 days, assessments 14 and 42 days apart are pairs; 13 and 43 are
 * not.
 *
 * @param pairing how far apart the two may lie
 */
public record StageForward(PairingWindow pairing) implements JoinedRule.ProblemRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    StageTransition last = null;
    int assessments = 0;
    for (StageCourse course : evidence.stages(problem)) {
      assessments += course.assessments().size();
      for (StageTransition move : course.transitions(pairing, new Cutoff(evidence.lastDay()))) {
        boolean isLater = last == null || move.fromOn().isAfter(last.fromOn());
        last = move.isPair() && isLater ? move : last;
      }
    }
    if (assessments == 0) {
      return null;
    }
    return last == null
        ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, Math.min(assessments, 1), 2)
        : Verdict.of(last.direction() == Direction.FORWARD, (double) last.steps(), 2, 2)
            .named(last.direction().key());
  }

  @Override
  public String describe(Terms terms) {
    return "The last two assessments of the problem by the same method, "
        + pairing.shortest()
        + " to "
        + pairing.longest()
        + " days apart, went forward by at least one stage. A step back and a return to use are"
        + " part of the way and take nothing away.";
  }
}
