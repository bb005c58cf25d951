package cairn.analysis.question.comparison;

import cairn.analysis.person.plan.StudyPlan;
import java.util.List;

/** What is said of more people than can be held at once: plain differences, and why no more. */
final class PlainOnly {
  private PlainOnly() {}

  /** The differences at the primary milestone, from the counts by group alone. */
  static List<ComparisonRow> of(List<TypePair> pairs, StudyPlan plan, String reference, long most) {
    String why = "only plain: there are more than " + most + " people at their starts";
    Comparisons comparisons = new Comparisons(plan);
    for (TypePair pair : pairs) {
      if (pair.milestone().equals(plan.primaryMilestone().key())) {
        comparisons.addPlain(pair, reference, why);
      }
    }
    return comparisons.rows();
  }
}
