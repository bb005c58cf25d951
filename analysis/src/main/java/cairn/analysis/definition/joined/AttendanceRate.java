package cairn.analysis.definition.joined;

import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.AttendanceCounts;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.statistic.Counted;
import org.jspecify.annotations.Nullable;

/**
 * Sessions attended of those held while the person belonged to the group, from the start to the
 * day. Value: percent of the sessions.
 *
 * @param withoutExcused whether sessions missed with notice are left out
 */
public record AttendanceRate(boolean withoutExcused) implements JoinedRule.PersonRule, PercentRule {
  private static final double HUNDRED = 100;

  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (!evidence.hasVisits()) {
      return null;
    }
    AttendanceCounts counts = evidence.stays().attendance(evidence.course(), evidence.at());
    Counted rate = withoutExcused ? counts.rateWithoutExcused() : counts.rate();
    if (rate.n() == 0) {
      return !evidence.asked().attendanceShare()
          ? null
          : Verdict.notEvaluable(Reason.NO_SESSION_ATTENDED, 0, 0);
    }
    double percent = HUNDRED * rate.x() / rate.n();
    boolean met = terms.isMetBy(percent);
    return Verdict.of(met, percent, (int) rate.x(), (int) rate.n());
  }

  @Override
  public String describe(Terms terms) {
    String share = terms.thresholdInWords();
    return "Attended "
        + share
        + " of the sessions held while the person belonged to the group"
        + (withoutExcused ? ", those missed with notice left out" : "")
        + ". A session without a row is not recorded, not absent, and counts among the sessions"
        + " held. Types of group where one comes and goes are left out.";
  }
}
