package cairn.reports.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form of ids: words of lower case letters and digits with single hyphens between. */
final class SectionIds {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private SectionIds() {}

  /** A key as part of an id. */
  static String of(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  static void check(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id (lower case words with hyphens): " + id);
    }
  }
}
