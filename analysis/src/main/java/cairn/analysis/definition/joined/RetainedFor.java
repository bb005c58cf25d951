package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person was still coming so many days after the first session, in the type of group
 * that it was in. A planned end before then counts as having stayed; an end from outside has no
 * verdict. Value: days stayed.
 *
 * @param days days after the first session
 * @param gapDays days without a session that end a stay; 0 for those of the type of group
 */
public record RetainedFor(int days, int gapDays) implements JoinedRule.PersonRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (!evidence.asked().stopping() || evidence.start().plusDays(days).isAfter(evidence.at())) {
      return null;
    }
    Episode stay = evidence.stays().first(evidence.course(), gapDays);
    return stay == null ? null : stay.time().stayed(days);
  }

  @Override
  public String describe(Terms terms) {
    return "Still coming "
        + days
        + " days after the first session, or ended as planned before."
        + (gapDays == 0 ? "" : " A stay ends after " + gapDays + " days without a session.")
        + " Not asked of people who first came to a type of group where one comes and goes.";
  }
}
