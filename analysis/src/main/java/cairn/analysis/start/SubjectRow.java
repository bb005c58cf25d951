package cairn.analysis.start;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person at one start, before anything was tried; what nobody recorded is empty. */
@Published(
    name = "subjects",
    says = "a person at the first session attended: what comparisons are adjusted for",
    ofPersons = true)
public record SubjectRow(
    @Key @Says(ColumnMeanings.CLIENT_ID) String clientId,
    @Key
        @Says(
            "1 from the first session attended; a session after the plan's days without any"
                + " starts the next")
        long course,
    @Says("first session attended") LocalDate startOn,
    @Says(ColumnMeanings.FIRST_GROUP_TYPE) String groupType,
    @Says("group of the first session attended") String groupId,
    @Says("with whom errors are shared: the group, or nobody where care is of one at a time")
        String cluster,
    AtStart atStart,
    Circumstances circumstances,
    @Says(
            "types with as many sessions attended as the plan asks before the primary"
                + " milestone, by key, a blank between; empty where that is not due")
        @Nullable String attendedTypes,
    @Says("whether the primary milestone is due by the month's end") @Nullable Boolean due) {
  /** The table. */
  public static final RecordTable<SubjectRow> TABLE = RecordTable.of(SubjectRow.class);

  /** Use, goal and stage at the start. */
  public record AtStart(
      @Says(
              "days of use in 28 before the start (or, marked, after it) of the problem in"
                  + " column problem, or where none is marked as the most problematic, the most"
                  + " over all substances")
          @Nullable Double baselineDays,
      @Says(
              "whether those are the first 28 days after the start, because the days before"
                  + " were not observed")
          @Nullable Boolean baselineAfterStart,
      @Says("the person's own goal for that problem up to the seventh day from the start")
          @Nullable String goalType,
      @Says(
              "stage of that problem, last assessed from 180 days before the start to its"
                  + " seventh day")
          @Nullable Stage stageAtEntry,
      @Says("how that stage was assessed") @Nullable String stageInstrument,
      @Says(
              "the most problematic substance named at intake, else the one used on most days,"
                  + " else that of the first goal")
          @Nullable String problem) {}

  /** How the person came, and lived. */
  public record Circumstances(
      @Says("whether somebody obliged the person to come") @Nullable Boolean mandated,
      @Says("housing, last recorded from 180 days before the start to its seventh day")
          @Nullable String housing,
      @Says("whether another mental health problem is known") @Nullable Boolean coOccurring,
      @Says("age at intake, in years; 90 is 90 or older") @Nullable Integer age,
      @Says("whether the person was in treatment before") @Nullable Boolean earlierTreatment) {}

  /** Days of use before the start; null where they are not known, or were counted after it. */
  @Nullable Double daysBefore() {
    return Boolean.TRUE.equals(atStart.baselineAfterStart()) ? null : atStart.baselineDays();
  }
}
