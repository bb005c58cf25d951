package cairn.reports.section;

import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Estimates with their intervals, in the words of one cell. */
final class EstimateWords {
  private EstimateWords() {}

  /** {@code 41% (33% to 49%)}; without limits the share alone; the reason where there is none. */
  static Value share(ResultRow r, String estimate, String lower, String upper) {
    return words(r, estimate, lower, upper, Kind.SHARE);
  }

  /** {@code −4 (−9 to +1)}, in percentage points. */
  static Value points(ResultRow r, String estimate, String lower, String upper) {
    return words(r, estimate, lower, upper, Kind.POINTS);
  }

  /** {@code 8.1 (7.2 to 9.0)}. */
  static Value decimal(ResultRow r, String estimate, String lower, String upper) {
    return words(r, estimate, lower, upper, Kind.DECIMAL);
  }

  private enum Kind {
    SHARE,
    POINTS,
    DECIMAL
  }

  private static Value words(ResultRow r, String estimate, String lower, String upper, Kind kind) {
    OptionalDouble value = r.number(estimate);
    if (value.isEmpty()) {
      return Value.notAvailable(reason(r));
    }
    OptionalDouble from = r.number(lower);
    OptionalDouble to = r.number(upper);
    String text = text(value.getAsDouble(), kind);
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
  static String reason(@Nullable String note) {
    return note == null ? "cannot be estimated" : note;
  }

  /** Why a row has no number. */
  static String reason(ResultRow r) {
    return r.text("note", "cannot be estimated");
  }

  /** Whether a row has no number because nothing of the kind was written down. */
  static boolean isNotCollected(ResultRow r) {
    return r.text("note", "").startsWith("not collected");
  }
}
