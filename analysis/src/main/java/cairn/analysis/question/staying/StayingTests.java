package cairn.analysis.question.staying;

import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.competing.GrayTest;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.table.Limits;
import cairn.ingest.contract.Says;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests of whether people of several types stay alike. */
public final class StayingTests {
  private StayingTests() {}

  /** The test of stopping at the same rate. */
  public record LogRank(
      @Says("log-rank chi-square for stopping; other ends censor") @Nullable Double logRank,
      @Says("its degrees of freedom") @Nullable Double logRankDf,
      @Says("its p value, as if nobody shared a group") @Nullable Double logRankP,
      @Says("p value that allows for people sharing a group; only where the row is compared")
          @Nullable Double logRankPGroups,
      @Says("the same adjusted for all pairs of types (Holm)") @Nullable Double logRankPHolm) {
    static LogRank of(TestResult test, @Nullable Double byGroups, @Nullable Double holm) {
      return new LogRank(
          Limits.value(test.statistic()),
          Limits.value(test.df()),
          Limits.value(test.p()),
          byGroups,
          holm);
    }
  }

  /** The tests of coming to each end alike, where ends compete. */
  public record Gray(
      @Says("Gray's chi-square for stopping, with competing ends") @Nullable Double grayStopped,
      @Says("its p value") @Nullable Double grayStoppedP,
      @Says("Gray's chi-square for a planned end") @Nullable Double grayPlannedEnd,
      @Says("its p value") @Nullable Double grayPlannedEndP,
      @Says("Gray's chi-square for an end from outside") @Nullable Double grayOtherEnd,
      @Says("its p value") @Nullable Double grayOtherEndP) {

    /** The tests of the ends that anybody came to. */
    static Gray of(List<EndCounts> ends) {
      Double[] values = new Double[2 * FirstStays.CAUSES];
      for (int cause = 1; cause <= FirstStays.CAUSES; cause++) {
        int which = cause;
        if (ends.stream().anyMatch(e -> e.total(which) > 0)) {
          TestResult gray = GrayTest.test(ends, cause, 0);
          values[2 * cause - 2] = Limits.value(gray.statistic());
          values[2 * cause - 1] = Limits.value(gray.p());
        }
      }
      return new Gray(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
  }
}
