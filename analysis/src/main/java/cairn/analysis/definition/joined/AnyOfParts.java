package cairn.analysis.definition.joined;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.AnyChange;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.verdict.Verdict;

/**
 * Any positive change since the start, or its mirror; see {@link AnyChange}. Value: how many parts.
 *
 * @param setback whether the mirror is asked for
 */
public record AnyOfParts(boolean setback) implements JoinedRule.PersonRule {
  @Override
  public Verdict judge(CourseEvidence evidence, Terms terms) {
    return (setback
            ? evidence.outcomes().setback(evidence.at())
            : evidence.outcomes().positive(evidence.at()))
        .verdict();
  }

  @Override
  public boolean isSetback() {
    return setback;
  }

  @Override
  public String describe(Terms terms) {
    return setback
        ? "At least one part of any setback, the mirror of any positive change."
        : "At least one part of any positive change.";
  }
}
