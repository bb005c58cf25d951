package cairn.ingest.source.redcap;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.source.field.AskedField;
import cairn.ingest.source.field.CommonQuestion;
import cairn.ingest.source.field.FieldsText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that a form is for, each time that it is filled in. */
final class ProposedForm {
  private static final int USUAL_PERIOD = 30;

  private final Catalogues catalogues;
  private final @Nullable RedcapExport export;
  private final FieldsText text;
  private final FieldFinder fields;

  ProposedForm(
      Catalogues catalogues, @Nullable RedcapExport export, FieldsText text, FieldFinder fields) {
    this.catalogues = catalogues;
    this.export = export;
    this.text = text;
    this.fields = fields;
  }

  /** What is recorded each time that a form is filled in. */
  void write(String form) {
    String day = dayOf(form);
    if (day == null) {
      return;
    }
    for (RedcapField field : fields.open()) {
      if (field.form().equals(form) && !fields.isUsed(field) && !field.isBoxes()) {
        recorded(form, field, day);
      }
    }
    circumstances(form, day);
  }

  private void recorded(String form, RedcapField field, String day) {
    AskedField asked = FieldFinder.asked(field);
    String instrument = CommonQuestion.total(asked, catalogues);
    Map<String, String> columns = new LinkedHashMap<>();
    if (CommonQuestion.isDaysUsed(asked)) {
      Integer period = asked.period();
      columns.put("problem", FieldsText.value(String.valueOf(CommonQuestion.substance(asked))));
      columns.put("from_on", FieldsText.day(day, -(period == null ? USUAL_PERIOD : period)));
      columns.put("until_on", FieldsText.day(day, -1));
      columns.put("source", FieldsText.value("self_report"));
      columns.put("days_used", field.name());
      heavy(form, asked, columns);
      text.entry("use_reports", form, columns);
    } else if (instrument != null) {
      columns.put("instrument", FieldsText.value(instrument));
      columns.put("subscale", FieldsText.value("total"));
      columns.put("measured_on", FieldsText.quoted(day));
      columns.put("score", field.name());
      text.entry("measures", form, columns);
    } else if (asked.speaksOf(CommonQuestion.CAME) && !field.choices().isEmpty()) {
      attendance(form, field, day);
      return;
    } else {
      return;
    }
    fields.use(field.name());
    fields.use(day);
  }

  private void heavy(String form, AskedField asked, Map<String, String> columns) {
    if ("alcohol".equals(CommonQuestion.substance(asked))) {
      RedcapField heavy =
          fields.find(
              each ->
                  each.form().equals(form) && CommonQuestion.isHeavyDays(FieldFinder.asked(each)));
      if (heavy != null) {
        columns.put("heavy_days", String.valueOf(fields.use(heavy.name())));
      }
    }
  }

  private void attendance(String form, RedcapField field, String day) {
    String status = fields.choice(field, "attendance_statuses");
    if (status == null || text.has("attendance")) {
      return;
    }
    String session =
        "{join: [" + FieldsText.value(ProposedTables.GROUP) + ", " + FieldsText.day(day, 0) + "]}";
    text.entry(
        "sessions",
        form,
        new LinkedHashMap<>(
            Map.of(
                "session_id",
                session,
                "group_id",
                FieldsText.value(ProposedTables.GROUP),
                "held_on",
                day)));
    text.entry(
        "attendance", form, new LinkedHashMap<>(Map.of("session_id", session, "status", status)));
    fields.use(field.name());
    fields.use(day);
  }

  private void circumstances(String form, String day) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("recorded_on", FieldsText.quoted(day));
    for (RedcapField field : fields.open()) {
      if (field.form().equals(form) && !fields.isUsed(field) && !field.isBoxes()) {
        circumstance(field, "housing", "housing", "\\b(housing|living|residence)\\b", columns);
        circumstance(field, "employment", "employment", "\\bemploy\\w*|\\bwork\\b", columns);
        circumstance(field, "legal", "legal_statuses", "\\blegal\\b", columns);
      }
    }
    if (columns.size() > 1) {
      text.entry("circumstances", form, columns);
      fields.use(day);
    }
  }

  private void circumstance(
      RedcapField field, String column, String vocabulary, String words, Map<String, String> to) {
    String value =
        FieldFinder.asked(field).speaksOf(words) ? fields.choice(field, vocabulary) : null;
    if (value != null && !to.containsKey(column)) {
      to.put(column, value);
      fields.use(field.name());
    }
  }

  /** The day of a form: its own, that of its survey, or that of the visit it belongs to. */
  private @Nullable String dayOf(String form) {
    RedcapField own =
        fields.find(
            each ->
                each.isDay()
                    && each.form().equals(form)
                    && !FieldFinder.asked(each).speaksOf(CommonQuestion.LEAVING));
    if (own != null) {
      return own.name();
    }
    String timestamp = form + RedcapNames.TIMESTAMP;
    if (RedcapExport.has(export, timestamp)) {
      return timestamp;
    }
    if (export != null && export.instruments().contains(form)) {
      return null;
    }
    RedcapField visit =
        export == null || export.events().isEmpty() ? null : fields.day(CommonQuestion.VISIT);
    if (visit != null) {
      return visit.name();
    }
    return export != null && export.events().isEmpty() ? fields.intakeDay() : null;
  }
}
