package cairn.analysis.compare;

import cairn.analysis.question.outcome.OutcomeTally;
import cairn.analysis.result.ComparisonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.PartlySeen;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said of more people than can be held at once: plain differences, and why no more. */
public final class PlainOnly {
  private PlainOnly() {}

  /** The tables of a comparison, from the counts by group alone. */
  public static Map<Table, List<Row>> of(Summary summary, Question question, long most) {
    Map<Table, List<Row>> tables = new LinkedHashMap<>();
    ComparisonTables.all().forEach(table -> tables.put(table, new ArrayList<>()));
    Map<String, Map<String, List<PartlySeen>>> outcomes = new TreeMap<>();
    summary
        .tally(OutcomeTally.class)
        .clusters()
        .sorted()
        .forEach(
            (key, n) -> {
              if (key.milestone().equals(question.milestone())) {
                outcomes
                    .computeIfAbsent(key.definition(), o -> new TreeMap<>())
                    .computeIfAbsent(key.groupType(), t -> new ArrayList<>())
                    .add(new PartlySeen(new Counted(n[1], n[0]), 0));
              }
            });
    String why = "only plain: there are more than " + most + " people at their starts";
    ComparisonRows rows = new ComparisonRows(question);
    outcomes.forEach(
        (outcome, types) ->
            types.forEach(
                (type, groups) -> {
                  if (!type.equals(question.reference())) {
                    GroupCounts counts =
                        new GroupCounts(
                            groups,
                            types.getOrDefault(question.reference(), List.of()),
                            question.plan().minimumGroups(),
                            question.plan().confidence());
                    rows.addPlain(type, outcome, counts, why);
                  }
                }));
    tables.put(ComparisonTables.COMPARISONS, rows.rows());
    return tables;
  }
}
