package cairn.reports.researcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  /** Where the manifest of reports notes it. */
  public static final String NOTED = "researcher";

  private static final int LONGEST = 200;
  private static final String RECIPIENT = "recipient";
  private static final String REFERENCE = "agreement";
  private static final String ISSUED = "issued";

  /** Whether a text is a line of 1 to 200 characters. */
  public static boolean isLine(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.chars().allMatch(c -> c >= ' ');
  }

  /** The agreement that a manifest notes; none where it notes none. */
  public static Optional<Agreement> noted(JsonNode noted) {
    if (!noted.path(RECIPIENT).isTextual()) {
      return Optional.empty();
    }
    JsonNode day = noted.path(ISSUED);
    return Optional.of(
        new Agreement(
            noted.path(RECIPIENT).asText(),
            noted.path(REFERENCE).asText(),
            day.isTextual() ? LocalDate.parse(day.asText()) : null));
  }

  /** The same for a manifest. */
  public ObjectNode note() {
    ObjectNode note = JsonNodeFactory.instance.objectNode();
    note.put(RECIPIENT, recipient);
    note.put(REFERENCE, reference);
    day().ifPresent(day -> note.put(ISSUED, day));
    return note;
  }

  /** The day it is handed over, as a line of the accounting has it. */
  Optional<String> day() {
    return Optional.ofNullable(issued).map(LocalDate::toString);
  }
}
