package cairn.analysis.person.verdict;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a definition says of one person, or of one person and problem.
 *
 * @param status achieved, not achieved, unplaced, or not evaluable
 * @param value the number behind it, in the definition's unit, or null where it has none
 * @param bounds where the number lies when reports do not tell it, else null; then there is no
 *     value
 * @param category one of several named outcomes (such as {@code reliably_improved}), or null where
 *     the definition has only two
 * @param reason why
 * @param observed periods of the window that were observed, in the definition's periods
 * @param expected periods of the window that were due, in the definition's periods
 */
public record Verdict(
    Status status,
    @Nullable Double value,
    @Nullable Bounds bounds,
    @Nullable String category,
    Reason reason,
    int observed,
    int expected) {
  /** The name of a named outcome where reports leave several open. */
  public static final String SEVERAL = "unplaced";

  /** Met, with the number behind it. */
  public static Verdict achieved(@Nullable Double value, int observed, int expected) {
    return new Verdict(Status.ACHIEVED, value, null, null, Reason.RULE_MET, observed, expected);
  }

  /** Not met, with the number behind it. */
  public static Verdict notAchieved(@Nullable Double value, int observed, int expected) {
    return new Verdict(
        Status.NOT_ACHIEVED, value, null, null, Reason.RULE_NOT_MET, observed, expected);
  }

  /** Met or not. */
  public static Verdict of(boolean met, @Nullable Double value, int observed, int expected) {
    return met ? achieved(value, observed, expected) : notAchieved(value, observed, expected);
  }

  /** Nobody can say, because of the reason. */
  public static Verdict notEvaluable(Reason reason, int observed, int expected) {
    return new Verdict(Status.NOT_EVALUABLE, null, null, null, reason, observed, expected);
  }

  /** Nobody can say, because of the reason, though there is a number that stands on its own. */
  public static Verdict notEvaluable(
      Reason reason, @Nullable Double value, int observed, int expected) {
    return new Verdict(Status.NOT_EVALUABLE, value, null, null, reason, observed, expected);
  }

  /** Reported, and yet open: both would agree with the records. */
  public static Verdict unplaced(Reason reason, int observed, int expected) {
    return new Verdict(Status.UNPLACED, null, null, null, reason, observed, expected);
  }

  /**
   * What the two ends of all that reports leave open say together: where they agree, that is the
   * verdict, with the number between theirs; where they do not, it is unplaced. Where one end has
   * no verdict, the reason is why it has none: then the person either has the other verdict or is
   * not known, and a range that takes both as possible is wider than it must be, never narrower.
   */
  public static Verdict between(Verdict one, Verdict other) {
    return between(one, other, Reason.PERIOD_TOO_COARSE);
  }

  /** The same, where something else than the length of reports leaves it open. */
  public static Verdict between(Verdict one, Verdict other, Reason why) {
    Bounds between = Bounds.between(one.numbers(), other.numbers());
    Double same = Objects.equals(one.value, other.value) ? one.value : null;
    boolean agree = one.status == other.status;
    return new Verdict(
        agree ? one.status : Status.UNPLACED,
        same,
        same == null ? between : null,
        Objects.equals(one.category, other.category) ? one.category : SEVERAL,
        agree ? one.reason : open(one, other, why),
        Math.min(one.observed, other.observed),
        Math.max(one.expected, other.expected));
  }

  /** Its number as bounds; null where it has none. */
  private @Nullable Bounds numbers() {
    return value == null ? bounds : new Bounds(value, value);
  }

  private static Reason open(Verdict one, Verdict other, Reason why) {
    if (!one.isCounted() || !other.isCounted()) {
      return one.isCounted() ? other.reason : one.reason;
    }
    return one.isUnplaced() ? one.reason : other.isUnplaced() ? other.reason : why;
  }

  /** The same verdict without the bounds of its number: both ends may be told by other numbers. */
  public Verdict withoutBounds() {
    return new Verdict(status, value, null, category, reason, observed, expected);
  }

  /** The same verdict under one of several names. */
  public Verdict named(String newCategory) {
    return new Verdict(status, value, bounds, newCategory, reason, observed, expected);
  }

  /** Whether somebody can say: it is achieved, or not. */
  public boolean isEvaluable() {
    return status == Status.ACHIEVED || status == Status.NOT_ACHIEVED;
  }

  /** Whether reports leave open which of both it is. */
  public boolean isUnplaced() {
    return status == Status.UNPLACED;
  }

  /** Whether the person is in the denominator: with a verdict, or with one of two. */
  public boolean isCounted() {
    return status != Status.NOT_EVALUABLE;
  }
}
