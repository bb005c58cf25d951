package cairn.analysis.question.context;

import cairn.analysis.question.context.StayingByRow.Difference;
import cairn.analysis.question.context.StayingByRow.Followed;
import cairn.analysis.question.context.StayingByRow.Mean;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.survival.SurvivalByGroup;
import cairn.analysis.table.Limits;
import cairn.analysis.table.Weeks;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one level of an early sign, and how they stayed.
 *
 * @param followed who they are, and how far they are followed
 * @param stays how they stayed, those who share errors together; null where there is nobody
 * @param level of the intervals
 */
record SignGroup(Followed followed, @Nullable SurvivalByGroup stays, double level) {
  /** The method of a share of nobody. */
  static final String METHOD = "Kaplan-Meier, by groups, log-log t";

  /** The question, level, type and dividing score of a row. */
  record Whose(String question, SignLevel known, String type, StayingByRow.Scale scale) {}

  private SurvivalByGroup shown() {
    return Objects.requireNonNull(stays, "nobody has no curve");
  }

  /** Why there is no number; null where there is one. */
  private @Nullable String why() {
    SurvivalByGroup own = stays;
    String few = RecordsCollected.tooFew(followed.people());
    if (own == null || few != null) {
      return few;
    }
    return own.isFollowed() ? null : "nobody was observed that long";
  }

  /**
   * A row of {@code staying_by}.
   *
   * @param reference the group that this one is set against; null for that group itself
   * @param against its level
   */
  StayingByRow row(Whose whose, @Nullable SignGroup reference, SignLevel against) {
    String why = why();
    Interval share = why == null ? shown().share(level) : null;
    Interval mean = why == null ? Weeks.of(shown().mean(level)) : null;
    Compared compared =
        share == null || mean == null
            ? new Compared(null, HowEstimated.observed(METHOD, why))
            : compared(share, mean, reference);
    return new StayingByRow(
        whose.question(),
        whose.known(),
        whose.type(),
        followed,
        whose.scale(),
        share == null ? ShareLimits.NONE : ShareLimits.of(share),
        mean == null ? null : mean(mean),
        reference == null ? null : against,
        compared.difference(),
        compared.how());
  }

  private record Compared(@Nullable Difference difference, HowEstimated how) {}

  private Compared compared(Interval share, Interval mean, @Nullable SignGroup reference) {
    String note = note(share);
    if (reference == null) {
      return new Compared(null, HowEstimated.observed(share.method(), first(note, share, mean)));
    }
    String open = reference.why();
    if (open != null) {
      return new Compared(null, HowEstimated.observed(share.method(), "the reference: " + open));
    }
    Interval less = shown().shareLess(reference.shown(), level);
    Interval weeks = Weeks.of(shown().meanLess(reference.shown(), level));
    return new Compared(
        difference(less, weeks),
        HowEstimated.observed(less.method(), first(note, share, mean, weeks)));
  }

  private static @Nullable String note(Interval share) {
    double value = share.estimate().orElse(0);
    return value > 0 && value < 1
        ? Limits.lacking(share)
        : "no interval where nobody, or everybody, stopped";
  }

  private static Mean mean(Interval weeks) {
    Limits limits = Limits.of(weeks);
    return new Mean(Limits.value(weeks.estimate()), limits.lower(), limits.upper());
  }

  private static Difference difference(Interval share, Interval weeks) {
    Limits limits = Limits.of(weeks);
    return new Difference(
        Limits.value(share.estimate()),
        Limits.value(share.lower()),
        Limits.value(share.upper()),
        Limits.value(weeks.estimate()),
        limits.lower(),
        limits.upper());
  }

  /** The note, or why one of the intervals has no limits. */
  private static @Nullable String first(@Nullable String note, Interval... intervals) {
    return note != null
        ? note
        : Stream.of(intervals)
            .map(Limits::lacking)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }
}
