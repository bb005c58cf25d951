package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.stay.Completion;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a planned course the person took part in, once it is over. A course of another length
 * asks for as many in proportion, rounded up. Value: sessions attended.
 *
 * <p>Worked example: 6 of 8 asks for 5 of a course of 6; 5 sessions of 8 are not enough, 6 are.
 *
 * @param attended sessions attended
 * @param of of so many planned
 * @param nearEnd whether one of the last two sessions is asked for instead
 */
public record Completed(int attended, int of, boolean nearEnd) implements JoinedRule.PersonRule {
  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    Completion course = evidence.stays().planned(evidence.course());
    if (course == null) {
      return null;
    }
    LocalDate ended = course.run().endedOn();
    Integer planned = course.run().planned();
    if (planned == null || ended == null || !ended.isBefore(evidence.at())) {
      return Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, planned == null ? 0 : planned);
    }
    return nearEnd
        ? course.inLastTwo()
        : course.atLeast((int) Math.ceil((double) planned * attended / of));
  }

  @Override
  public String describe(Terms terms) {
    return (nearEnd
            ? "Attended one of the last two sessions of a planned course"
            : "Attended at least " + attended + " of " + of + " sessions of a planned course")
        + " that is over. People who only came to groups that go on are not asked: nothing was planned there.";
  }
}
