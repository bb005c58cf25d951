package cairn.analysis.question.outcome;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import java.time.LocalDate;

/** A person's calendar of one substance: a symbol for every week. */
@Published(
    name = "timelines",
    says = "a person's weeks of one substance, from the first session attended to the month's end",
    ofPersons = true)
public record TimelineRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key @Says(ColumnMeanings.COURSE) int course,
    @Key @Says(ColumnMeanings.PROBLEM) String problem,
    @Says(ColumnMeanings.FIRST_GROUP_TYPE) String groupType,
    @Says("first session attended: the first day of week 1") LocalDate startOn,
    @Says("one symbol a week: + use, - no use, * mixed, o due but missing, _ not due") String word,
    Weeks weeks,
    Days days) {
  /** The table. */
  public static final RecordTable<TimelineRow> TABLE = RecordTable.of(TimelineRow.class);

  /** Weeks, and those of them that are known. */
  public record Weeks(
      @Says("weeks for which a report was due") long weeksDue,
      @Says("weeks of those with enough reports") long weeksObserved) {
    /** The weeks behind a word. */
    static Weeks of(String word) {
      long due = word.chars().filter(symbol -> symbol != '_').count();
      return new Weeks(due, due - word.chars().filter(symbol -> symbol == 'o').count());
    }
  }

  /** Days of the whole time. */
  public record Days(
      @Says("days covered by reports") long daysObserved,
      @Says("days of use reported") long daysUsed) {}
}
