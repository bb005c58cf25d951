package cairn.reports.section;

import cairn.analysis.question.context.HowEstimated;
import cairn.analysis.question.context.ShareLimits;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * An estimate with its interval, in the words of one cell.
 *
 * @param value the estimate, or null where there is none
 * @param lower lower end of its interval, or null
 * @param upper upper end, or null
 * @param note why there is none
 */
public record EstimateWords(
    @Nullable Double value, @Nullable Double lower, @Nullable Double upper, @Nullable String note) {

  /** {@code 41% (33% to 49%)}; without limits the share alone; the reason where there is none. */
  public static Value share(ShareLimits share, HowEstimated how) {
    return new EstimateWords(share.share(), share.lower(), share.upper(), how.note()).share();
  }

  /** {@code 41% (33% to 49%)}; without limits the share alone; the reason where there is none. */
  public Value share() {
    return words(Kind.SHARE);
  }

  /** {@code −4 (−9 to +1)}, in percentage points. */
  public Value points() {
    return words(Kind.POINTS);
  }

  /** {@code 8.1 (7.2 to 9.0)}. */
  public Value decimal() {
    return words(Kind.DECIMAL);
  }

  private enum Kind {
    SHARE,
    POINTS,
    DECIMAL
  }

  private Value words(Kind kind) {
    OptionalDouble number = Share.number(value);
    if (number.isEmpty()) {
      return Value.notAvailable(reason(note));
    }
    OptionalDouble from = Share.number(lower);
    OptionalDouble to = Share.number(upper);
    String text = text(number.getAsDouble(), kind);
    return from.isEmpty() || to.isEmpty()
        ? Value.text(text + " (no interval)")
        : Value.text(
            "%s (%s to %s)"
                .formatted(text, text(from.getAsDouble(), kind), text(to.getAsDouble(), kind)));
  }

  private static String text(double number, Kind kind) {
    return switch (kind) {
      case SHARE -> Display.share(number);
      case POINTS -> Display.points(number);
      case DECIMAL -> Display.decimal(number, 1);
    };
  }

  /** Why a row has no number, from its note. */
  public static String reason(@Nullable String note) {
    return note == null ? "cannot be estimated" : note;
  }

  /** Whether a row has no number because nothing of the kind was written down. */
  public static boolean isNotCollected(HowEstimated how) {
    String note = how.note();
    return note != null && note.startsWith("not collected");
  }
}
