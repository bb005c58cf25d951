package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.EndClass;

/**
 * Whether a person whose first stay ended by leaving, or by a gap, came back to the type of group
 * within so many days of the last session, once these are over. Value: days until then.
 *
 * @param days days after the last session
 * @param gapDays days without a session that end a stay; 0 for those of the type of group
 */
public record CameBack(int days, int gapDays) implements JoinedRule.PersonRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Terms terms) {
    Episode stay = evidence.stays().first(evidence.course(), gapDays);
    if (stay == null || stay.end() != EndClass.LEFT || !stay.lastOn().isBefore(evidence.at())) {
      return Verdict.notEvaluable(Reason.DID_NOT_LEAVE, 0, 0);
    }
    return stay.cameBack(days, new Cutoff(evidence.lastDay()));
  }

  @Override
  public String describe(Terms terms) {
    return "Among people whose first stay in a type of group ended by leaving"
        + (gapDays == 0 ? "" : " or by " + gapDays + " days without a session")
        + ": back within "
        + days
        + " days of the last session, once these are over. A gap in a drop-in group is no failure, and coming back is"
        + " news of its own.";
  }
}
