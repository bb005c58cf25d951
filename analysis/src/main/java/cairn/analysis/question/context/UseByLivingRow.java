package cairn.analysis.question.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;

/** Use by how people live. */
@Published(
    name = "use_by_living",
    says = "use in weeks with a home or without, in paid work or not")
public record UseByLivingRow(
    @Key @Says("housed or employed") WayOfLiving living,
    @Key @Says("yes or no, for the whole week") YesNo so,
    @Says("people with such a week observed") long people,
    @Says("their weeks") long weeks,
    @Says("days of use in them") long daysUsed,
    @Says("days observed in them") long daysObserved,
    ShareLimits share,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<UseByLivingRow> TABLE = RecordTable.of(UseByLivingRow.class);
}
