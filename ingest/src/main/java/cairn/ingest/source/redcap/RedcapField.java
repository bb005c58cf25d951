package cairn.ingest.source.redcap;

import cairn.ingest.screen.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a project.
 *
 * @param name its name
 * @param form the form that it stands in
 * @param kind its type: {@code text}, {@code radio} and so on
 * @param label the question; it stays on this machine
 * @param choices labels by code, in the order written; of a yes/no field too
 * @param validation what a text is held to, such as {@code date_dmy}; empty for nothing
 * @param isFlagged whether the project says that it tells who somebody is
 */
record RedcapField(
    String name,
    String form,
    String kind,
    String label,
    Map<String, String> choices,
    String validation,
    boolean isFlagged) {
  private static final String CHECKBOX = "checkbox";

  /** Kinds whose text is somebody's own, or no text at all. */
  private static final Set<String> FREE = Set.of("file", "notes", "signature");

  private static final List<String> TELLING =
      List.of("email", "phone", "ssn", "zipcode", "postalcode", "mrn", "vmrn");

  /** Whether it has no column. */
  boolean isDescriptive() {
    return kind.equals("descriptive");
  }

  /** Whether it has a column a choice. */
  boolean isBoxes() {
    return kind.equals(CHECKBOX);
  }

  /** Whether the project works it out. */
  boolean isWorkedOut() {
    return kind.equals("calc");
  }

  /** Whether it holds a day, perhaps with a time. */
  boolean isDay() {
    return validation.startsWith("date_") || validation.startsWith("datetime_");
  }

  /** Whether it holds numbers with a comma for the point. */
  boolean hasComma() {
    return validation.startsWith("number") && validation.contains("comma_decimal");
  }

  /** Whether it is a day of birth, which no table takes and an age can be worked out from. */
  boolean isBirth() {
    return isDay()
        && (name + " " + label).toLowerCase(Locale.ROOT).matches(".*(\\bdob\\b|_dob|dob_|birth).*");
  }

  /** Why it may not become a column of a table; null when it may. */
  @Nullable String refusal() {
    if (isFlagged) {
      return "is marked as an identifier in the dictionary; no table takes it";
    }
    if (FREE.contains(kind)) {
      return "holds a file or free text; no table takes it";
    }
    if (TELLING.stream().anyMatch(validation::contains)) {
      return "is held to the form of an address, a telephone or a person's number; no table takes it";
    }
    if (isBirth()) {
      return "is a day of birth; no table takes it. An age is {years: [" + name + ", …]}";
    }
    return Headers.tellsWho(name)
        ? "is named as what tells who somebody is; no table takes it"
        : null;
  }
}
