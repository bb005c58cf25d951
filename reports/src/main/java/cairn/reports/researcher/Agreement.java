package cairn.reports.researcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Under what something is handed over.
 *
 * @param recipient who receives it, a line of words
 * @param reference where the data use agreement is filed
 * @param issued the day it is handed over
 */
public record Agreement(String recipient, String reference, LocalDate issued) {
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
    if (!noted.path(RECIPIENT).isTextual() || !noted.path(ISSUED).isTextual()) {
      return Optional.empty();
    }
    return Optional.of(
        new Agreement(
            noted.path(RECIPIENT).asText(),
            noted.path(REFERENCE).asText(),
            LocalDate.parse(noted.path(ISSUED).asText())));
  }

  /** The same for a manifest. */
  public ObjectNode note() {
    ObjectNode note = JsonNodeFactory.instance.objectNode();
    note.put(RECIPIENT, recipient);
    note.put(REFERENCE, reference);
    note.put(ISSUED, issued.toString());
    return note;
  }
}
