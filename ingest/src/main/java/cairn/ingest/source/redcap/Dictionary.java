package cairn.ingest.source.redcap;

import cairn.ingest.contract.Rule;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The data dictionary of a project, as REDCap exports it from the screen or its interface for
 * programs.
 *
 * @param fields every field with a column, in order; the first is the record id
 */
record Dictionary(List<RedcapField> fields) {
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "name", List.of("variable / field name", "field_name"),
          "form", List.of("form name", "form_name"),
          "kind", List.of("field type", "field_type"),
          "label", List.of("field label", "field_label"),
          "choices",
              List.of("choices, calculations, or slider labels", "select_choices_or_calculations"),
          "validation",
              List.of(
                  "text validation type or show slider number",
                  "text_validation_type_or_show_slider_number"),
          "flag", List.of("identifier?", "identifier"));

  private static final Map<String, String> YES_NO = Map.of("1", "Yes", "0", "No");
  private static final Map<String, String> TRUE_FALSE = Map.of("1", "True", "0", "False");

  /**
   * Reads a dictionary.
   *
   * @throws SourceRefusal when the file is none
   */
  static Dictionary read(Path file) {
    try (RowReader reader = InputFormat.read(file)) {
      Map<String, Integer> places = places(reader.header());
      List<RedcapField> fields = new ArrayList<>();
      while (reader.next()) {
        RedcapField field = field(reader, places);
        if (!field.isDescriptive()) {
          fields.add(field);
        }
      }
      if (fields.isEmpty()) {
        throw new SourceRefusal(Rule.HEADER_ONLY, 0, "has no field");
      }
      return new Dictionary(List.copyOf(fields));
    }
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip().toLowerCase(Locale.ROOT);
      for (Map.Entry<String, List<String>> each : HEADERS.entrySet()) {
        if (each.getValue().contains(name)) {
          places.put(each.getKey(), i);
        }
      }
    }
    for (String needed : List.of("name", "form", "kind")) {
      if (!places.containsKey(needed)) {
        throw new SourceRefusal(
            Rule.MISSING_COLUMN,
            1,
            "is no data dictionary of REDCap, which has Variable / Field Name, Form Name and Field"
                + " Type; download it under Project Setup, Data Dictionary");
      }
    }
    return places;
  }

  private static RedcapField field(RowReader row, Map<String, Integer> places) {
    String name = cell(row, places, "name");
    String form = cell(row, places, "form");
    if (!name.matches("[a-z][a-z0-9_]*") || !form.matches("[a-z0-9_]+")) {
      throw new SourceRefusal(
          Rule.PATTERN,
          row.line(),
          "names no field and form as REDCap writes them: a to z, 0 to 9, _");
    }
    String kind = cell(row, places, "kind").toLowerCase(Locale.ROOT);
    return new RedcapField(
        name,
        form,
        kind,
        cell(row, places, "label").replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip(),
        choices(kind, cell(row, places, "choices")),
        cell(row, places, "validation").toLowerCase(Locale.ROOT),
        cell(row, places, "flag").equalsIgnoreCase("y"));
  }

  private static String cell(RowReader row, Map<String, Integer> places, String what) {
    Integer place = places.get(what);
    return place == null || place >= row.size() ? "" : row.cells()[place].strip();
  }

  /** Choices are parted by bars; the code ends at the first comma. */
  private static Map<String, String> choices(String kind, String written) {
    if (kind.equals("yesno") || kind.equals("truefalse")) {
      return kind.equals("yesno") ? YES_NO : TRUE_FALSE;
    }
    Map<String, String> choices = new LinkedHashMap<>();
    if (List.of("radio", "dropdown", "checkbox").contains(kind)) {
      for (String each : written.split("\\|", -1)) {
        int comma = each.indexOf(',');
        if (comma > 0) {
          choices.put(each.substring(0, comma).strip(), each.substring(comma + 1).strip());
        }
      }
    }
    return choices;
  }

  /** The name of the record id. */
  String record() {
    return fields.get(0).name();
  }

  /** The forms, in order. */
  List<String> forms() {
    return fields.stream().map(RedcapField::form).distinct().toList();
  }

  /** The fields of a form, without the record id. */
  List<RedcapField> of(String form) {
    return fields.stream()
        .filter(each -> each.form().equals(form) && !each.name().equals(record()))
        .toList();
  }

  /** A field by its name, or null. */
  @Nullable RedcapField field(String name) {
    return fields.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** The columns of a field: a column a choice for boxes. */
  static List<String> columns(RedcapField field) {
    return field.isBoxes()
        ? field.choices().keySet().stream()
            .map(choice -> box(field.name(), choice))
            .collect(Collectors.toList())
        : List.of(field.name());
  }

  /**
   * The column of a box: the code in small letters, with {@code _} for all but letters and digits.
   */
  static String box(String field, String choice) {
    return field + "___" + choice.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
  }
}
