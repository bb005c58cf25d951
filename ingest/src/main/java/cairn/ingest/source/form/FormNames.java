package cairn.ingest.source.form;

import cairn.ingest.screen.Headers;
import cairn.ingest.source.field.SourceFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that the list of fields of a form may use. */
final class FormNames implements SourceFields {
  /** A row for each person. */
  static final String PERSON = "person";

  /** The day of a person's first answer. */
  static final String FIRST_DAY = "first_day";

  private final FormFields.Layout layout;

  FormNames(FormFields.Layout layout) {
    this.layout = layout;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(FIRST_DAY));
    layout.parts().values().forEach(part -> names.addAll(part.columns()));
    return names;
  }

  @Override
  public List<String> rows() {
    List<String> rows = new ArrayList<>(List.of(PERSON));
    rows.addAll(layout.parts().keySet());
    return rows;
  }

  @Override
  public List<String> parts() {
    return List.of();
  }

  @Override
  public @Nullable String refusal(String field) {
    return isTelling(field)
        ? "is named as what tells who or where somebody is, or as free text; no table takes it"
        : null;
  }

  /** Whether a column tells who somebody is: by its own name, or by that of its group. */
  static boolean isTelling(String column) {
    String last = column.substring(column.lastIndexOf('/') + 1);
    return Headers.tellsWho(last.isEmpty() ? column : last)
        || column.matches(
            "(?i)_.*_(latitude|longitude|altitude|precision)|.*geo(point|location).*");
  }

  @Override
  public String box(String field, String choice) {
    return field + "/" + choice;
  }

  @Override
  public List<String> choices(String field) {
    return List.of();
  }
}
