package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.table.Value;
import java.util.OptionalDouble;

/**
 * One number of a released table, as a reader knows it.
 *
 * @param number how many; hidden, or not available with the reason
 * @param of of how many people; not available where it is no part of anybody
 * @param share the share, rounded to whole hundredths as the files have it
 * @param lower the lower end of its interval
 * @param upper the upper end
 */
record ToldNumber(Value number, Value of, Value share, Value lower, Value upper) {
  private static final double NEARLY_NONE = 0.001;

  /** Why there is no number where there can be none. */
  static final String NONE = "does not apply";

  /** Why there is no number where nothing is given out. */
  static final String NOT_OFFERED = "not told";

  /** Why a level has no number of people. */
  static final String LEVEL = "a level, no count";

  /** Nothing is given out of it. */
  static ToldNumber notOffered() {
    Value why = Value.notAvailable(NOT_OFFERED);
    return new ToldNumber(why, why, why, why, why);
  }

  /** A number that is no share of anybody. */
  static ToldNumber alone(Value number) {
    Value none = Value.notAvailable("not a share");
    return new ToldNumber(number, none, none, none, none);
  }

  /** Whether the number is shown. */
  boolean isShown() {
    return number.asNumber().isPresent();
  }

  /** {@code 199}, where it is shown. */
  String many(Language language) {
    return language.count((long) number.asNumber().orElse(0));
  }

  /** {@code 166 of 199}, {@code 199}, {@code hidden}, or why there is no number. */
  String count(Language language) {
    if (number instanceof Value.NotAvailable n) {
      return why(n.reason(), language);
    }
    if (!isShown()) {
      return language.say("hidden");
    }
    if (of.asNumber().isPresent()) {
      return language.say("of", many(language), language.count((long) of.asNumber().getAsDouble()));
    }
    return of.isHidden() ? language.say("of.hidden", many(language)) : many(language);
  }

  /** {@code 83% (78% to 88%)}, without an interval where it has none, or why there is no share. */
  String percent(Language language) {
    if (!hasShare()) {
      return whyNoShare(language);
    }
    return lower.asNumber().isPresent()
        ? language.say("share.interval", share(language), interval(language))
        : share(language);
  }

  /** Whether a share is given. */
  boolean hasShare() {
    return share.asNumber().isPresent();
  }

  /** {@code 83%}: what is not nothing never reads 0%, and what is not all never 100%. */
  String share(Language language) {
    OptionalDouble part = number.asNumber();
    OptionalDouble whole = of.asNumber();
    double shown = share.asNumber().orElse(0);
    if (shown == 0 && part.orElse(0) > 0) {
      return language.share(NEARLY_NONE);
    }
    return language.share(shown == 1 && part.orElse(0) < whole.orElse(0) ? 1 - NEARLY_NONE : shown);
  }

  /** {@code 78% to 88%}. */
  String interval(Language language) {
    return language.interval(lower.asNumber().orElse(0), upper.asNumber().orElse(1));
  }

  private String whyNoShare(Language language) {
    if (!(share instanceof Value.NotAvailable n)) {
      return language.say("hidden");
    }
    boolean isOfFew = of.asNumber().isPresent();
    return isOfFew || number.equals(share) ? why(n.reason(), language) : why(NONE, language);
  }

  /** Why there is no number, in words. */
  static String why(String reason, Language language) {
    return switch (reason) {
      case NONE -> language.say("none");
      case NOT_OFFERED -> language.say("untold");
      case LEVEL -> language.say("level");
      default -> reason;
    };
  }
}
