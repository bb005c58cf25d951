package cairn.analysis.question.comparison;

import cairn.analysis.plan.StudyPlan;
import cairn.analysis.question.outcome.ClusterKey;
import cairn.analysis.start.GroupCounts;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.PartlySeen;
import cairn.analysis.table.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of more people than can be held at once: plain differences, and why no more. */
final class PlainOnly {
  private PlainOnly() {}

  /** The differences of a comparison, from the counts by group alone. */
  static List<ComparisonRow> of(
      Counts<ClusterKey> clusters, StudyPlan plan, String reference, long most) {
    Map<String, Map<String, List<PartlySeen>>> outcomes = new TreeMap<>();
    clusters
        .sorted()
        .forEach(
            (key, n) -> {
              if (key.milestone().equals(plan.primaryMilestone().key())) {
                outcomes
                    .computeIfAbsent(key.definition(), o -> new TreeMap<>())
                    .computeIfAbsent(key.groupType(), t -> new ArrayList<>())
                    .add(new PartlySeen(new Counted(n[1], n[0]), 0));
              }
            });
    String why = "only plain: there are more than " + most + " people at their starts";
    Comparisons rows = new Comparisons(plan);
    outcomes.forEach(
        (outcome, types) ->
            types.forEach(
                (type, groups) -> {
                  if (!type.equals(reference)) {
                    GroupCounts counts =
                        new GroupCounts(
                            groups,
                            types.getOrDefault(reference, List.of()),
                            plan.minimumGroups(),
                            plan.confidence());
                    rows.addPlain(type, reference, outcome, counts, why);
                  }
                }));
    return rows.rows();
  }
}
