package cairn.reports.language;

import cairn.reports.table.Display;
import cairn.reports.table.Level;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;

/**
 * A language: its messages, and how it writes numbers, months and days. A file {@code
 * messages_xx.properties} beside this room's others is all that a language takes; a message that it
 * has not is written in English.
 */
public final class Language {
  /** The language of {@code messages.properties}, and of everything where no other is named. */
  public static final Language ENGLISH = new Language(Locale.UK);

  private static final String MESSAGES = "cairn.reports.language.messages";
  private static final long DAY = 86_400_000L;
  private static final int DIGITS = 10;
  private static final double HUNDRED = 100;

  private final Locale locale;
  private final ResourceBundle messages;

  private Language(Locale locale) {
    this(locale, bundle(Locale.ROOT, Language.class.getClassLoader()));
  }

  private Language(Locale locale, ResourceBundle messages) {
    this.locale = locale;
    this.messages = messages;
  }

  /**
   * The language of a tag such as {@code es}.
   *
   * @return empty where no file has its messages
   */
  public static Optional<Language> named(String tag) {
    return named(tag, Language.class.getClassLoader());
  }

  /** The same, with the files that a loader finds. */
  public static Optional<Language> named(String tag, ClassLoader files) {
    Locale locale = Locale.forLanguageTag(tag);
    if (locale.getLanguage().isEmpty()) {
      return Optional.empty();
    }
    if (locale.getLanguage().equals(ENGLISH.code())) {
      return Optional.of(ENGLISH);
    }
    ResourceBundle found = bundle(locale, files);
    return found.getLocale().getLanguage().equals(locale.getLanguage())
        ? Optional.of(new Language(locale, found))
        : Optional.empty();
  }

  /** The tags of all languages that there are messages in. */
  public static List<String> tags() {
    TreeSet<String> tags = new TreeSet<>();
    for (String code : Locale.getISOLanguages()) {
      if (named(code).isPresent()) {
        tags.add(code);
      }
    }
    return List.copyOf(tags);
  }

  private static ResourceBundle bundle(Locale locale, ClassLoader files) {
    return ResourceBundle.getBundle(
        MESSAGES, locale, files, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** The language as pages on a screen name it: {@code en-GB}, {@code es}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The language without its country: {@code en}. */
  public String code() {
    return locale.getLanguage();
  }

  /** The name of a file in it: {@code summary.pdf} in English, {@code summary.es.pdf}. */
  public String file(String name, String ending) {
    return name + (equals(ENGLISH) ? "" : "." + tag()) + "." + ending;
  }

  /**
   * A message.
   *
   * @param key its key in the files
   * @param values what stands in its places: words, or whole numbers
   * @throws java.util.MissingResourceException when no file has the key
   */
  public String say(String key, Object... values) {
    return new MessageFormat(messages.getString(key), locale).format(values);
  }

  /** Whether there is a message of a key. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** A whole number: {@code 1,204}. */
  public String count(long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /** A share in whole per cent, rounded as {@link Display#share} rounds: {@code 77%}. */
  public String share(double share) {
    String plain = Display.share(share);
    String digits = plain.replaceAll("[^0-9]", "");
    return digits.isEmpty()
        ? plain
        : plain.replaceAll("[0-9%]", "")
            + NumberFormat.getPercentInstance(locale).format(Integer.parseInt(digits) / HUNDRED);
  }

  /**
   * A share beside the target it is held against, as {@link Display#shareAgainst}: one below it
   * never reads the same.
   */
  public String shareAgainst(double share, double target) {
    String plain = Display.shareAgainst(share, target);
    if (plain.equals(Display.share(share))) {
      return share(share);
    }
    if (!Character.isDigit(plain.charAt(0))) {
      return say("share.just_below", share(share));
    }
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    percent.setMinimumFractionDigits(1);
    percent.setMaximumFractionDigits(1);
    return percent.format(share);
  }

  /** An interval of shares: {@code 30% to 51%}. */
  public String interval(double lower, double upper) {
    return say("interval", share(lower), share(upper));
  }

  /** A confidence level with the digits that it has: {@code 95%}, {@code 99.5%}. */
  public String level(Level level) {
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    percent.setMaximumFractionDigits(DIGITS);
    return percent.format(level.value());
  }

  /** {@code June 2026}. */
  public String month(YearMonth month) {
    return date("yMMMM", month.atDay(1));
  }

  /** The month without its year: {@code June}. */
  public String monthName(YearMonth month) {
    return date("LLLL", month.atDay(1));
  }

  /** {@code Jun}: the month where there is little room, as no country writes it in its own way. */
  public String monthShort(YearMonth month) {
    return date("LLL", Locale.forLanguageTag(code()), month.atDay(1));
  }

  /** {@code 30 June 2026}. */
  public String day(LocalDate day) {
    return date("yMMMMd", day);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}; empty for none. */
  public String list(List<String> words) {
    return ListFormatter.getInstance(locale).format(words);
  }

  /** A sentence's beginning: a capital first letter. */
  public String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
  }

  private String date(String skeleton, LocalDate day) {
    return date(skeleton, locale, day);
  }

  private static String date(String skeleton, Locale locale, LocalDate day) {
    DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(Long.valueOf(day.toEpochDay() * DAY));
  }
}
