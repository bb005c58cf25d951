package cairn.reports.researcher;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under what something is handed over.
 *
 * @param recipient who receives it, a line of words
 * @param reference where the data use agreement is filed
 * @param issued the day it is handed over, or null where that was not said
 */
public record Agreement(String recipient, String reference, @Nullable LocalDate issued) {
  private static final int LONGEST = 200;

  /** Whether a text is a line of 1 to 200 characters. */
  public static boolean isLine(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ');
  }

  /** The day it is handed over, as a line of the accounting has it. */
  Optional<String> day() {
    return Optional.ofNullable(issued).map(LocalDate::toString);
  }
}
