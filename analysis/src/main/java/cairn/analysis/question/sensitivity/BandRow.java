package cairn.analysis.question.sensitivity;

import cairn.analysis.start.OpenAs;
import cairn.analysis.table.ColumnMeanings;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import org.jspecify.annotations.Nullable;

/** An outcome of the people of one band, beside that of everybody in the other bands. */
@Published(
    name = "outcomes_by_band",
    says =
        "people who achieved the primary outcome, and any positive change, by what was recorded of"
            + " them at intake")
public record BandRow(
    @Key @Says("what was recorded") String variable,
    @Key @Says("its value; 'unknown' where nothing was recorded") String band,
    @Key @Says(ColumnMeanings.DEFINITION) String definition,
    @Key @Says(ColumnMeanings.MILESTONE) String milestone,
    @Key
        @Says(
            "nobody_open; where reports leave verdicts open on either side there are two rows"
                + " instead: the lowest and the highest gap that agree with them")
        OpenAs open,
    People people,
    BandShare share,
    Others others,
    Gap gap,
    @Says("groups that hold people of the band (people, where care is of one at a time)")
        long clusters,
    Test test,
    @Says("compared, descriptive_only, too_few or not_estimable") Standing standing,
    @Says("why, where it is not compared") @Nullable String note) {
  /** The table. */
  public static final RecordTable<BandRow> TABLE = RecordTable.of(BandRow.class);

  /** The people of the band. */
  public record People(
      @Says("people, or people and problems, due by then") long due,
      @Says("of those, with a verdict") long evaluable,
      @Says("of those, achieved") long achieved,
      @Says("of the evaluable, left open by what was reported") long unplaced) {}

  /** The share of the people of the band. */
  public record BandShare(
      @Says(ColumnMeanings.SHARE) @Nullable Double share,
      @Says("the share if nobody of the unplaced achieved it") @Nullable Double shareLeast,
      @Says("the share if everybody of the unplaced achieved it") @Nullable Double shareMost,
      @Says("lower end of the share's interval at the plan's level") @Nullable Double shareLower,
      @Says("upper end of the share's interval at the plan's level") @Nullable Double shareUpper,
      @Says("name of the method that made the share's interval") String shareMethod) {
    /** The limits, whatever made them. */
    public Limits limits() {
      return new Limits(shareLower, shareUpper, shareMethod);
    }
  }

  /** Everybody in the other bands of the variable. */
  public record Others(
      @Says("people in the other bands, with a verdict") long othersEvaluable,
      @Says("of those, achieved; those left open are taken as open says") long othersAchieved) {}

  /** How far apart they are. */
  public record Gap(
      @Says("the share less that of everybody in the other bands") @Nullable Double difference,
      Limits limits) {}

  /** How often chance alone would show as much. */
  public record Test(
      @Says("two-sided p value of no difference, where it is compared") @Nullable Double p,
      @Says(
              "Holm over all bands compared for this outcome, of the larger p where there are two rows")
          @Nullable Double pAdjusted) {}
}
