package cairn.analysis.question.context;

import cairn.analysis.person.context.WayOfLiving;
import cairn.ingest.contract.Key;
import cairn.ingest.contract.Published;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Says;
import cairn.ingest.model.Keyed;

/** Use by how people live. */
@Published(
    name = "use_by_living",
    says = "use in weeks with a home or without, in paid work or not, in all and over time")
public record UseByLivingRow(
    @Key @Says("housed or employed") WayOfLiving living,
    @Key @Says("yes or no, for the whole week") YesNo so,
    @Key @Says("weeks since the start: weeks_1_13, weeks_14_26, weeks_27_52, weeks_53_on, or all")
        Stretch sinceStart,
    @Says("people with such a week observed") long people,
    @Says("their weeks") long weeks,
    @Says("days of use in them") long daysUsed,
    @Says("days observed in them") long daysObserved,
    ShareLimits share,
    HowEstimated how) {
  /** The table. */
  public static final RecordTable<UseByLivingRow> TABLE = RecordTable.of(UseByLivingRow.class);

  /** A stretch of time since the start: people live otherwise later, and use otherwise. */
  public enum Stretch implements Keyed {
    ALL(Integer.MAX_VALUE),
    WEEKS_1_13(13),
    WEEKS_14_26(26),
    WEEKS_27_52(52),
    WEEKS_53_ON(Integer.MAX_VALUE);

    private final int last;

    Stretch(int last) {
      this.last = last;
    }

    /** The stretch that a week since the start lies in, the first being 1. */
    static Stretch of(int week) {
      for (Stretch stretch : values()) {
        if (stretch != ALL && week <= stretch.last) {
          return stretch;
        }
      }
      return WEEKS_53_ON;
    }
  }
}
