package cairn.analysis.person.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a definition says of one person, or of one person and problem.
 *
 * @param status achieved, not achieved, or not evaluable
 * @param value the number behind it, in the definition's unit, or null where it has none
 * @param category one of several named outcomes (such as {@code reliably_improved}), or null where
 *     the definition has only two
 * @param reason why
 * @param observed periods of the window that were observed, in the definition's periods
 * @param expected periods of the window that were due, in the definition's periods
 */
public record Verdict(
    Status status,
    @Nullable Double value,
    @Nullable String category,
    Reason reason,
    int observed,
    int expected) {

  /** Met, with the number behind it. */
  public static Verdict achieved(@Nullable Double value, int observed, int expected) {
    return new Verdict(Status.ACHIEVED, value, null, Reason.RULE_MET, observed, expected);
  }

  /** Not met, with the number behind it. */
  public static Verdict notAchieved(@Nullable Double value, int observed, int expected) {
    return new Verdict(Status.NOT_ACHIEVED, value, null, Reason.RULE_NOT_MET, observed, expected);
  }

  /** Met or not. */
  public static Verdict of(boolean met, @Nullable Double value, int observed, int expected) {
    return met ? achieved(value, observed, expected) : notAchieved(value, observed, expected);
  }

  /** Nobody can say, because of the reason. */
  public static Verdict notEvaluable(Reason reason, int observed, int expected) {
    return new Verdict(Status.NOT_EVALUABLE, null, null, reason, observed, expected);
  }

  /** Nobody can say, because of the reason, though there is a number that stands on its own. */
  public static Verdict notEvaluable(
      Reason reason, @Nullable Double value, int observed, int expected) {
    return new Verdict(Status.NOT_EVALUABLE, value, null, reason, observed, expected);
  }

  /** The same verdict under one of several names. */
  public Verdict named(String newCategory) {
    return new Verdict(status, value, newCategory, reason, observed, expected);
  }

  /** Whether somebody can say. */
  public boolean isEvaluable() {
    return status != Status.NOT_EVALUABLE;
  }
}
