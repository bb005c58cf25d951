package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Engagement;
import cairn.analysis.person.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A session in each of the first three months (of 30 days) after the start, or a shorter stay that
 * ended as planned. Value: months with a session.
 */
public record MonthsWithSession() implements JoinedRule.PersonRule {
  private static final int DAYS = 90;

  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    return !evidence.asked().stopping()
            || !evidence.hasVisits()
            || evidence.start().plusDays(DAYS).isAfter(evidence.at())
        ? null
        : Engagement.threeMonths(
            evidence.course(), evidence.stays().all(0), evidence.stays().cutoff());
  }

  @Override
  public String describe(Terms terms) {
    return "A session in each of the first three months of 30 days after the first session, or a"
        + " stay of less than 90 days that ended as planned. Not asked of people who first"
        + " came to a type of group where one comes and goes.";
  }
}
