package cairn.analysis.question.profile;

import cairn.analysis.table.ColumnMeanings;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/** The primary outcome of the people of one site or group, against that of everybody. */
@Published(
    name = "profiles",
    says =
        "the primary outcome by site and by group at the primary milestone, within what chance"
            + " allows and as expected of the people who came")
public record ProfileRow(
    @Key @Says("site or group") Unit kind,
    @Key @Says("id of the site or the group of the first session attended") String unit,
    @Says("key of the group's type; empty of a site") @Nullable String groupType,
    @Says(ColumnMeanings.DEFINITION) String definition,
    @Says(ColumnMeanings.MILESTONE) String milestone,
    People people,
    Funnel funnel,
    Expected expected,
    Test test,
    @Says("why something is missing, or what the expected number leaves out")
        @Nullable String note) {
  /** The table. */
  public static final RecordTable<ProfileRow> TABLE = RecordTable.of(ProfileRow.class);

  /** What is held against the others. */
  public enum Unit implements Keyed {
    SITE,
    GROUP
  }

  /** Where a unit's share lies. */
  public enum Outside implements Keyed {
    ABOVE,
    BELOW,
    WITHIN
  }

  /** People, each once. */
  public record People(
      @Says("people with a verdict, each once: on the most problematic substance, else the first")
          long n,
      @Says("of those, achieved") long achieved,
      @Says("people beside those whose verdict reports leave open") long unplaced,
      @Says("achieved of those with a verdict; missing where reports leave somebody open")
          @Nullable Double share) {}

  /** What chance allows a unit of this size. */
  public record Funnel(
      @Says("share of everybody with a verdict, of all units together") @Nullable Double target,
      @Says("exact binomial limit at the plan's level for a unit of this size, below")
          @Nullable Double funnelLower,
      @Says("the same above; missing with the other where chance allows one share alone")
          @Nullable Double funnelUpper,
      @Says("above, below or within those limits; missing where reports leave somebody open")
          @Nullable Outside outside) {}

  /** Achieved over what is expected of people like these. */
  public record Expected(
      @Says("achieved as expected of people like these, from what is known at the start")
          @Nullable Double expected,
      @Says("achieved over expected; missing where reports leave somebody open")
          @Nullable Double ratio,
      @Says("lower end of its exact interval at the plan's level") @Nullable Double ratioLower,
      @Says("upper end of its exact interval at the plan's level") @Nullable Double ratioUpper,
      @Says("name of the method that made the interval") String ratioMethod) {}

  /** How often chance alone would show as much. */
  public record Test(
      @Says("two-sided mid-p of the share against the target") @Nullable Double p,
      @Says("the same by Holm over all units of the kind") @Nullable Double pAdjusted,
      @Says("how much more units of the kind vary than by chance: 1 is chance")
          @Nullable Double overdispersion) {}
}
