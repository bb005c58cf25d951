package cairn.reports.words;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Small pieces of English that sentences are made of. */
public final class Words {
  private Words() {}

  /** {@code June 2026}. */
  public static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}; empty for none. */
  public static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " and "
        + words.get(words.size() - 1);
  }

  /** A label inside a sentence: a small first letter unless the first word is an abbreviation. */
  public static String small(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return label.isEmpty() || abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** A sentence's beginning: a capital first letter. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** {@code 1 person}, {@code 1,204 people}, {@code no people}. */
  public static String people(long n) {
    return counted(n, "person", "people");
  }

  /** A number with its noun; "no" for 0. */
  public static String counted(long n, String one, String many) {
    if (n == 0) {
      return "no " + many;
    }
    return String.format(Locale.ROOT, "%,d ", n) + (n == 1 ? one : many);
  }

  /** {@code one or more sessions}, {@code two or more sessions}, {@code 5 or more sessions}. */
  public static String sessions(int least) {
    String number = least == 1 ? "one" : least == 2 ? "two" : Integer.toString(least);
    return number + " or more sessions";
  }

  /** When an outcome was judged: {@code week 8}, {@code the end of the month}. */
  public static String milestone(String key) {
    return key.equals("month_end") ? "the end of the month" : key.replace('_', ' ');
  }

  /** The same in a column of its own: {@code Week 8}, {@code Month's end}. */
  public static String milestoneHead(String key) {
    return key.equals("month_end") ? "Month's end" : capital(key.replace('_', ' '));
  }

  /** A named outcome; a key unknown here with spaces for underscores. */
  public static String outcome(String key) {
    return switch (key) {
      case "increased" -> "More use";
      case "safer_use" -> "Safer use";
      case "reliably_reduced" -> "Less use";
      case "within_limits" -> "Within limits";
      case "abstinent" -> "No use";
      case "unchanged" -> "No change";
      case "unplaced" -> "Left open";
      case "unplaced_any" -> "Open, also more";
      case "unplaced_better" -> "Better, kind open";
      case "unplaced_no_better" -> "Same or more";
      default -> capital(key.replace('_', ' '));
    };
  }

  /** A definition's id as part of an id in the report. */
  public static String id(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
