package cairn.ingest.source.redcap;

import cairn.ingest.source.field.SourceRows.With;
import cairn.ingest.source.field.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The times that a form was filled in, in SQL. A form that nobody opened has its boxes at 0 and its
 * state at 0 all the same, so neither tells that it was: an answer does, a box that is ticked, or a
 * state above 0.
 */
final class FilledForm {
  private static final String PLACE = "redcap_place";
  private static final String TICKED = "'1', 'Checked'";
  private static final String STATES = "'1', '2', 'Unverified', 'Complete'";
  private static final List<String> OWN =
      List.of(RedcapExport.EVENT, RedcapExport.INSTRUMENT, RedcapExport.INSTANCE);

  private final Dictionary dictionary;
  private final RedcapProject.Layout layout;

  FilledForm(RedcapProject project) {
    this.dictionary = project.dictionary();
    this.layout = project.layout();
  }

  static String filledName(String form) {
    return "filled_" + form;
  }

  static String firstName(String form) {
    return "first_" + form;
  }

  /** A row each time that a form was filled in, in the order of the export. */
  With filled(String form, Set<String> fields) {
    List<String> columns = new ArrayList<>();
    columns.add("row_number() OVER () AS " + PLACE);
    columns.add(SqlText.name(dictionary.record()));
    OWN.stream().filter(layout::has).forEach(column -> columns.add(SqlText.name(column)));
    fields.forEach(field -> columns.add(cleaned(field) + " AS " + SqlText.name(field)));
    List<String> conditions = new ArrayList<>();
    if (layout.has(RedcapExport.INSTRUMENT)) {
      conditions.add(isOfInstrument(form));
    }
    conditions.add("(" + isOpened(form) + ")");
    String timestamp = form + RedcapNames.TIMESTAMP;
    if (fields.contains(timestamp)) {
      conditions.add(
          SqlText.name(timestamp)
              + " IS DISTINCT FROM "
              + SqlText.text(RedcapExport.NOT_COMPLETED));
    }
    return new With(
        filledName(form),
        "each time that the form was filled in; one that nobody opened was not asked",
        "  SELECT "
            + String.join(",\n    ", columns)
            + "\n  FROM "
            + SqlText.name(layout.source())
            + "\n  WHERE "
            + String.join("\n    AND ", conditions));
  }

  private String isOfInstrument(String form) {
    String column = SqlText.name(RedcapExport.INSTRUMENT);
    String named =
        layout.hasLabels()
            ? "regexp_replace(lower(" + column + "), '[^a-z0-9]+', '_', 'g')"
            : column;
    return "(" + column + " IS NULL OR " + named + " = " + SqlText.text(form) + ")";
  }

  private String isOpened(String form) {
    List<String> answers = new ArrayList<>();
    List<String> boxes = new ArrayList<>();
    for (RedcapField field : dictionary.of(form)) {
      if (!field.isWorkedOut() && !layout.notExported().contains(field.name())) {
        (field.isBoxes() ? boxes : answers)
            .addAll(Dictionary.columns(field).stream().map(SqlText::name).toList());
      }
    }
    List<String> any = new ArrayList<>();
    if (!answers.isEmpty()) {
      any.add("coalesce(" + String.join(", ", answers) + ") IS NOT NULL");
    }
    boxes.forEach(box -> any.add(box + " IN (" + TICKED + ")"));
    String state = form + RedcapExport.COMPLETE;
    if (!layout.notExported().contains(state)) {
      any.add(SqlText.name(state) + " IN (" + STATES + ")");
    }
    return any.isEmpty() ? "TRUE" : String.join("\n      OR ", any);
  }

  /** A field without the codes that mean that there is no answer. */
  private String cleaned(String column) {
    String name = SqlText.name(column);
    RedcapField field = dictionary.field(column);
    String number = field != null && field.hasComma() ? "replace(" + name + ", ',', '.')" : name;
    return layout.missing().isEmpty() || field == null
        ? number
        : "CASE WHEN "
            + name
            + " IN ("
            + SqlText.texts(layout.missing())
            + ") THEN NULL ELSE "
            + number
            + " END";
  }

  /** A row a person with the first answer to each question. */
  With first(String form, Set<String> fields) {
    String record = SqlText.name(dictionary.record());
    String columns =
        fields.stream()
            .map(SqlText::name)
            .map(field -> "arg_min(" + field + ", " + PLACE + ") AS " + field)
            .collect(Collectors.joining(",\n    "));
    return new With(
        firstName(form),
        "the first answer that each person gave",
        "  SELECT "
            + record
            + ",\n    "
            + columns
            + "\n  FROM "
            + filledName(form)
            + "\n  GROUP BY "
            + record);
  }

  /** A row a person. */
  With people(String name) {
    String record = SqlText.name(dictionary.record());
    boolean sites = layout.has(RedcapNames.SITE);
    String site = SqlText.name(RedcapNames.SITE);
    return new With(
        name,
        "a row a person",
        "  SELECT "
            + record
            + (sites ? ", min(" + site + ") AS " + site : "")
            + "\n  FROM "
            + SqlText.name(layout.source())
            + "\n  GROUP BY "
            + record);
  }
}
