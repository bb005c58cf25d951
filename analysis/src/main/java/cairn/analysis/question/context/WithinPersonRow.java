package cairn.analysis.question.context;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** A person's own weeks and sessions set against each other. */
@Published(
    name = "within_person",
    says =
        "what went otherwise in the same people: with a feeling, a topic or a way of living, and"
            + " without it")
public record WithinPersonRow(
    @Key
        @Says(
            "feeling_then_use: share of days of use in the seven days after a check-in;"
                + " topic_then_goal: share of the goals reviewed next, within 14 days, that"
                + " were met or partly met; living_and_use: share of days of use in a week")
        Looked question,
    @Key @Says("key of the feeling named or of the session's topic; or housed, employed")
        String subject,
    Occasions occasions,
    ByPerson byPerson,
    @Nullable Difference difference,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<WithinPersonRow> TABLE = RecordTable.of(WithinPersonRow.class);

  /** What is looked at in a person's own time. */
  public enum Looked implements Keyed {
    FEELING_THEN_USE,
    LIVING_AND_USE,
    TOPIC_THEN_GOAL
  }

  /** Who says something, and how often. */
  public record Occasions(
      @Says("people with both kinds of occasion: only they say something") long people,
      @Says("their weeks, or sessions, with it") long with,
      @Says("their others") long without) {}

  /** The same, person by person: how many of them went which way. */
  public record ByPerson(
      @Says("of those people, how many had a lower share with it than without") long lowerWith,
      @Says("how many had the same share") long sameWith,
      @Says("how many had a higher share") long higherWith) {}

  /** What went otherwise. */
  public record Difference(
      @Says("people, less where few of them hold most of the weight")
          @Nullable Double effectivePeople,
      @Says("share with it less share without it, in the same people") @Nullable Double difference,
      @Says(ColumnMeanings.LOWER) @Nullable Double lower,
      @Says(ColumnMeanings.UPPER) @Nullable Double upper,
      @Says("two-sided p of the difference, before any correction") @Nullable Double p,
      @Says("the same by Holm over the question's rows with a p") @Nullable Double pHolm) {
    /** None. */
    public static final Difference NONE = new Difference(null, null, null, null, null, null);
  }

  /** The difference, with nothing in it where there is none. */
  public Difference differenceOrNone() {
    Difference own = difference;
    return own == null ? Difference.NONE : own;
  }
}
