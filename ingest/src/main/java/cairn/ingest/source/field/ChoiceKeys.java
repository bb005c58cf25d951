package cairn.ingest.source.field;

import cairn.ingest.catalogue.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a vocabulary that the choices of a field mean. */
public final class ChoiceKeys {
  private ChoiceKeys() {}

  /**
   * What each choice means; one that means no key for sure is left out.
   *
   * @param choices labels by code
   */
  public static Map<String, String> of(Map<String, String> choices, Catalogue<?> vocabulary) {
    Map<String, String> keys = new LinkedHashMap<>();
    choices.forEach(
        (code, label) -> {
          String key = key(label, vocabulary);
          if (key != null) {
            keys.put(code, key);
          }
        });
    return keys;
  }

  /**
   * What the choices of a field mean, as a list of fields has it; null where fewer than half of
   * them mean a key. Labels that mean none may be what somebody wrote: they are counted, and never
   * stand in the list.
   *
   * @param form {@code field} for a choice, {@code boxes} for a column a choice
   * @param byLabel whether the source holds labels in place of codes
   */
  public static @Nullable String text(
      String form, AskedField field, boolean byLabel, Catalogue<?> vocabulary) {
    Map<String, String> keys = of(field.choices(), vocabulary);
    if (keys.isEmpty() || keys.size() * 2 < field.choices().size()) {
      return null;
    }
    Map<String, String> written = new LinkedHashMap<>();
    keys.forEach((code, key) -> written.put(byLabel ? field.choices().get(code) : code, key));
    List<String> open =
        field.choices().keySet().stream().filter(code -> !keys.containsKey(code)).toList();
    return FieldsText.coded(form, field.name(), written) + open(open, byLabel);
  }

  private static String open(List<String> codes, boolean byLabel) {
    if (codes.isEmpty()) {
      return "";
    }
    String which =
        byLabel
            ? codes.size() + (codes.size() == 1 ? " answer" : " answers")
            : FieldsText.list(codes);
    return "  # no key is sure for " + which;
  }

  private static @Nullable String key(String label, Catalogue<?> vocabulary) {
    String key = vocabulary.meant(label);
    String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    return key != null ? key : OtherWords.SHIPPED.key(vocabulary.name(), plain);
  }
}
