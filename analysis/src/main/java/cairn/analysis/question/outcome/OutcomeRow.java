package cairn.analysis.question.outcome;

import cairn.analysis.judging.View;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Counts;
import cairn.analysis.table.OpenShare;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** How many people one definition calls achieved, under one rule for missing records. */
@Published(name = "outcomes", says = "people who achieved each definition")
public record OutcomeRow(
    @Key
        @Says(
            "first: people count once, under the type of their first session; attended: once in"
                + " each type with as many sessions as the plan asks, which does not add up")
        View view,
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Key @Says(ColumnMeanings.DEFINITION) String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key
        @Says(
            "observed: the share is of those evaluable; missing_is_no_improvement: also of those"
                + " whose records are missing; over all problems also missing_is_use,"
                + " missing_is_no_use, last_carried_forward, person_mode, nearest_neighbours and"
                + " multiple_imputation: of those evaluable under the rule")
        MissingRule missingRule,
    People people,
    OpenShare share,
    @Says("groups these people come from (people, where care is of one at a time)") long clusters) {
  /** The table. */
  public static final RecordTable<OutcomeRow> TABLE = RecordTable.of(OutcomeRow.class);

  /** Whom the definition is about, and what came of it. */
  public record People(
      @Says("people, or people and problems, due by then") long due,
      @Says(
              "of those, with a verdict under the rule or left open; left out are people the"
                  + " definition is not about, such as those without a goal of its kind")
          long evaluable,
      @Says("of the evaluable, achieved") long achieved,
      @Says("of the evaluable, left open: reported, but too coarsely or without the amounts")
          long unplaced) {}

  /** Whether it is of everybody once, over all problems. */
  public boolean isOfEverybody() {
    return view == View.FIRST && groupType.equals(Counts.ALL) && problem.equals(Counts.ALL);
  }
}
