package cairn.ingest.source.field;

import cairn.ingest.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a vocabulary that the choices of a field mean. */
public final class ChoiceKeys {
  /** Other words for keys, by vocabulary; only those that mean but one thing. */
  private static final Map<String, Map<String, String>> ALSO =
      Map.of(
          "genders",
              Map.of(
                  "female",
                  "woman",
                  "male",
                  "man",
                  "f",
                  "woman",
                  "m",
                  "man",
                  "non binary",
                  "nonbinary",
                  "prefer not to say",
                  "undisclosed",
                  "prefer not to answer",
                  "undisclosed"),
          "race_ethnicities",
              Map.of(
                  "american indian alaska native",
                  "american_indian_or_alaska_native",
                  "black",
                  "black_or_african_american",
                  "african american",
                  "black_or_african_american",
                  "native hawaiian or other pacific islander",
                  "native_hawaiian_or_pacific_islander",
                  "hispanic",
                  "hispanic_or_latino",
                  "latino",
                  "hispanic_or_latino",
                  "other",
                  "some_other_race",
                  "prefer not to say",
                  "undisclosed",
                  "unknown not reported",
                  "undisclosed"),
          "attendance_statuses",
              Map.of(
                  "yes",
                  "attended",
                  "present",
                  "attended",
                  "came",
                  "attended",
                  "no",
                  "absent",
                  "no show",
                  "absent",
                  "did not attend",
                  "absent",
                  "cancelled",
                  "excused"),
          "end_reasons",
              Map.of(
                  "completed program",
                  "completed",
                  "completed treatment",
                  "completed",
                  "graduated",
                  "completed",
                  "lost to follow up",
                  "stopped_coming",
                  "moved",
                  "moved_away",
                  "deceased",
                  "died",
                  "hospitalized",
                  "hospitalised"),
          "housing",
              Map.of(
                  "own home",
                  "housed",
                  "stable",
                  "housed",
                  "homeless shelter",
                  "shelter",
                  "street",
                  "unsheltered"),
          "employment",
              Map.of(
                  "employed full time",
                  "full_time",
                  "employed part time",
                  "part_time",
                  "disabled",
                  "unable"));

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
   * them mean a key.
   *
   * @param form {@code field} for a choice, {@code boxes} for a column a choice
   * @param byLabel whether the source holds labels in place of codes
   */
  public static @Nullable String text(
      String form, AskedField field, boolean byLabel, Catalogue<?> vocabulary) {
    Map<String, String> codes = of(field.choices(), vocabulary);
    if (codes.isEmpty() || codes.size() * 2 < field.choices().size()) {
      return null;
    }
    Map<String, String> written = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    field
        .choices()
        .forEach(
            (code, label) -> {
              String key = codes.get(code);
              if (key == null) {
                open.add(byLabel ? label : code);
              } else {
                written.put(byLabel ? label : code, key);
              }
            });
    return FieldsText.coded(form, field.name(), written)
        + (open.isEmpty() ? "" : "  # no key is sure for " + FieldsText.list(open));
  }

  private static @Nullable String key(String label, Catalogue<?> vocabulary) {
    String key = vocabulary.meant(label);
    String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    return key != null ? key : ALSO.getOrDefault(vocabulary.name(), Map.of()).get(plain);
  }
}
