package cairn.ingest.source.redcap;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.source.field.AskedField;
import cairn.ingest.source.field.ChoiceKeys;
import cairn.ingest.source.field.CommonQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks for fields of a project by their words, and remembers which were used. */
final class FieldFinder {
  private final Catalogues catalogues;
  private final Dictionary dictionary;
  private final @Nullable RedcapExport export;
  private final Set<String> used = new HashSet<>();

  FieldFinder(Catalogues catalogues, Dictionary dictionary, @Nullable RedcapExport export) {
    this.catalogues = catalogues;
    this.dictionary = dictionary;
    this.export = export;
  }

  Set<String> used() {
    return used;
  }

  boolean isUsed(RedcapField field) {
    return used.contains(field.name());
  }

  /** The fields that may become a column and that the export has. */
  List<RedcapField> open() {
    return dictionary.fields().stream()
        .filter(each -> each.refusal() == null && !each.name().equals(dictionary.record()))
        .filter(each -> export == null || RedcapExport.has(export, column(each)))
        .toList();
  }

  private static String column(RedcapField field) {
    List<String> columns = Dictionary.columns(field);
    return columns.isEmpty() ? field.name() : columns.get(0);
  }

  static AskedField asked(RedcapField field) {
    return new AskedField(field.name(), field.label(), field.choices(), field.isDay());
  }

  @Nullable RedcapField find(Predicate<RedcapField> is) {
    return open().stream().filter(is).findFirst().orElse(null);
  }

  @Nullable RedcapField day(String words) {
    return find(each -> each.isDay() && asked(each).speaksOf(words));
  }

  /** Says that a field is used. */
  @Nullable String use(@Nullable String field) {
    if (field != null) {
      used.add(field);
    }
    return field;
  }

  /** The day of intake, else the first day of the first form. */
  @Nullable String intakeDay() {
    RedcapField named = day(CommonQuestion.INTAKE);
    if (named == null) {
      named =
          find(
              each ->
                  each.isDay()
                      && each.form().equals(dictionary.forms().get(0))
                      && !asked(each).speaksOf(CommonQuestion.LEAVING));
    }
    if (named != null) {
      return named.name();
    }
    String timestamp = dictionary.forms().get(0) + RedcapNames.TIMESTAMP;
    return RedcapExport.has(export, timestamp) ? timestamp : null;
  }

  /**
   * Of the fields that a pattern finds, that of which most choices mean a key, and half at least.
   */
  void choice(String column, String vocabulary, String words, Map<String, String> columns) {
    RedcapField best = null;
    int most = 0;
    for (RedcapField field : open()) {
      int known = ChoiceKeys.of(field.choices(), catalogues.vocabulary(vocabulary)).size();
      boolean right = !used.contains(field.name()) && asked(field).speaksOf(words);
      if (right && known > most && known * 2 >= field.choices().size()) {
        best = field;
        most = known;
      }
    }
    String value = best == null ? null : choice(best, vocabulary);
    if (best != null && value != null) {
      columns.put(column, value);
      used.add(best.name());
    }
  }

  /** The choices of a field as keys, or null where too few of them are any. */
  @Nullable String choice(RedcapField field, String vocabulary) {
    Catalogue<?> keys = catalogues.vocabulary(vocabulary);
    boolean labels = export != null && export.hasLabels() && !field.isBoxes();
    return ChoiceKeys.text(field.isBoxes() ? "boxes" : "field", asked(field), labels, keys);
  }

  void yesNo(String column, String words, Map<String, String> columns) {
    RedcapField field =
        find(
            each ->
                each.choices().containsKey("1")
                    && each.choices().size() == 2
                    && !each.isBoxes()
                    && asked(each).speaksOf(words));
    if (field != null) {
      columns.put(column, String.valueOf(use(field.name())));
    }
  }
}
