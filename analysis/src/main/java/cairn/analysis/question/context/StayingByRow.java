package cairn.analysis.question.context;

import cairn.analysis.question.context.ContextTally.ScaleKey;
import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Instrument;
import org.jspecify.annotations.Nullable;

/** Staying by what was known early. */
@Published(
    name = "staying_by",
    says =
        "staying by whose the first goal was, by early alliance, cohesion and climate of the group, and by having come after use")
public record StayingByRow(
    @Key
        @Says(
            "first_goal_chosen_by; early_alliance_, early_cohesion_ or early_climate_ with the"
                + " questionnaire's key, and its subscale where it has no total;"
                + " came_after_use_first_session or came_after_use_first_4_weeks")
        String question,
    @Key
        @Says(
            "client, together or mandated; below_median or from_median_up; yes or no; any"
                + " where nobody's records answer the question")
        SignLevel level,
    @Key @Says(ColumnMeanings.GROUP_TYPE) String groupType,
    Followed followed,
    Scale scale,
    ShareLimits share,
    @Nullable Mean mean,
    @Says("the level that this one is set against") @Nullable SignLevel reference,
    @Nullable Difference difference,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<StayingByRow> TABLE = RecordTable.of(StayingByRow.class);

  /** Who was followed, and how far. */
  public record Followed(
      @Says("people still coming when it was known") long people,
      @Says("of those, seen to stop before the weeks were over") long stopped,
      @Says("weeks from when it was known: how far staying is followed") int weeks) {}

  /** Weeks stayed. */
  public record Mean(
      @Says("mean weeks stayed, of those weeks (restricted mean)") @Nullable Double meanWeeks,
      @Says("lower end of its interval at the plan's level") @Nullable Double meanLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double meanUpper) {}

  /** What the level differs by from the one it is set against. */
  public record Difference(
      @Says("share less the share of the reference") @Nullable Double difference,
      @Says("lower end of its interval at the plan's level") @Nullable Double differenceLower,
      @Says("upper end of its interval at the plan's level") @Nullable Double differenceUpper,
      @Says("mean weeks less those of the reference") @Nullable Double differenceWeeks,
      @Says("lower end of its interval at the plan's level") @Nullable Double differenceWeeksLower,
      @Says("upper end of its interval at the plan's level")
          @Nullable Double differenceWeeksUpper) {}

  /** The scale whose score divides the levels. */
  public record Scale(
      @Says("the questionnaire's key, where an early score is the sign")
          @Nullable String instrument,
      @Says("its subscale; total where it has one") @Nullable String subscale,
      @Says("the score that divides the levels") @Nullable Double medianScore) {
    /** Of a sign that is no score. */
    public static final Scale NONE = new Scale(null, null, null);
  }

  /** The name of a question about an early score: its total, or a subscale by its name. */
  static String question(ScaleKey scale) {
    String of = scale.sign().key() + '_' + scale.instrument();
    return scale.subscale().equals(Instrument.TOTAL) ? of : of + '_' + scale.subscale();
  }

  /** Whether the question is about a sign, by whatever questionnaire. */
  public boolean isAbout(EarlySign sign) {
    return question.startsWith(sign.key());
  }

  /** Whether somebody's records answer the question. */
  public boolean isAnswered() {
    return level != SignLevel.ANY;
  }
}
