package cairn.analysis.question.goal;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.table.Proportion;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.ChosenBy;

/** Who chose their first goal themselves, and who was given one. */
@Published(
    name = "first_goals",
    says = "whose the first goal was, by what was recorded of the person at intake")
public record FirstGoalRow(
    @Key @Says("what was recorded: referral, race and ethnicity, gender, told to come")
        IntakeVariable variable,
    @Key @Says("its value; 'unknown' where nothing was recorded, 'all' for everybody")
        String category,
    @Key @Says("client, together or mandated: of several on the first day, mandated before client")
        ChosenBy chosenBy,
    @Says("people") long n,
    @Says("people with a goal") long of,
    @Says("people who attended and have no goal; they are in no share") long withoutGoal,
    Proportion share) {
  /** The table. */
  public static final RecordTable<FirstGoalRow> TABLE = RecordTable.of(FirstGoalRow.class);
}
