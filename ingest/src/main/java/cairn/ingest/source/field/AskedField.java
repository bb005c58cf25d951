package cairn.ingest.source.field;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is recognised: by the words of its name and question.
 *
 * @param name its name
 * @param label its question, or empty
 * @param choices labels by code; none where it is no choice
 * @param isDay whether it holds a day
 */
public record AskedField(String name, String label, Map<String, String> choices, boolean isDay) {
  private static final Pattern PERIOD =
      Pattern.compile("\\b(?:last|past|previous|prior)\\s+(\\d{1,3})\\s+days?\\b");
  private static final Pattern SHORT_PERIOD =
      Pattern.compile(
          "\\b(?:last|past|days?)\\s?(7|14|28|30|60|90)d?\\b|\\b(7|14|28|30|60|90) ?d(?:ays?)?\\b");
  private static final List<Map.Entry<String, Integer>> SPANS =
      List.of(
          Map.entry("week", 7),
          Map.entry("seven days", 7),
          Map.entry("month", 30),
          Map.entry("four weeks", 28),
          Map.entry("4 weeks", 28));

  /** Name and question in small letters, words parted by blanks. */
  public String words() {
    return (name + " " + label).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
  }

  /** Whether a pattern is found in its words. */
  public boolean speaksOf(String pattern) {
    return Pattern.compile(pattern).matcher(words()).find();
  }

  /** Over how many days before the answer it asks, or null where it does not say. */
  public @Nullable Integer period() {
    String words = words();
    Matcher stated = PERIOD.matcher(words);
    if (stated.find()) {
      return Integer.valueOf(stated.group(1));
    }
    for (Map.Entry<String, Integer> span : SPANS) {
      if (words.matches(".*\\b(last|past|previous|prior|this) " + span.getKey() + "\\b.*")) {
        return span.getValue();
      }
    }
    Matcher shortly = SHORT_PERIOD.matcher(words);
    if (shortly.find()) {
      return Integer.valueOf(shortly.group(1) == null ? shortly.group(2) : shortly.group(1));
    }
    return null;
  }
}
