package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Engagement;
import cairn.analysis.person.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Getting going in the style of the HEDIS measure of initiation and engagement, adapted to groups:
 * a first session within so many days of intake, and so many further ones within so many days of
 * the first. It is about the first start only.
 *
 * <p>Worked example: with 14 days a first session on day 13 after intake is in, on day 14 out; with
 * 34 days a further one on day 34 after the first is in, on day 35 out.
 *
 * @param initiation days after intake in which the first session lies, the last one excluded
 * @param engagement days after the first session in which the further ones lie, the last included
 * @param further how many further sessions; 0 asks for the first session alone
 */
public record IetStyle(int initiation, int engagement, int further)
    implements JoinedRule.PersonRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (evidence.course().number() > 1 || !evidence.hasVisits()) {
      return null;
    }
    Engagement.Pace pace = new Engagement.Pace(initiation, engagement, further);
    return further == 0
        ? pace.initiation(evidence.history(), evidence.stays().cutoff())
        : pace.engagement(evidence.history(), evidence.stays().cutoff());
  }

  @Override
  public String describe(Terms terms) {
    return "The first session attended lies in the "
        + initiation
        + " days from intake"
        + (further == 0
            ? ""
            : ", and at least " + further + " more within " + engagement + " days after the first")
        + ". In the style of the HEDIS measure, among people who came to a session at all; how many"
        + " are in the records and never came stands in the table of people.";
  }
}
