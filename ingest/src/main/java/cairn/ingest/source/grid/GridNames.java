package cairn.ingest.source.grid;

import cairn.ingest.screen.Headers;
import cairn.ingest.source.field.SourceFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names that the list of fields of a grid may use. */
final class GridNames implements SourceFields {
  /** A row for each person. */
  static final String PERSON = "person";

  /** A row for each person and group. */
  static final String LINE = "line";

  /** A row for each cell that says something. */
  static final String CELL = "cell";

  /** The day of a cell. */
  static final String DAY = "day";

  /** What a cell says. */
  static final String MARK = "mark";

  /** Whether a number is above 0, as 1 or 0. */
  static final String USED = "used";

  /** The first day of which anything is said of a person. */
  static final String FIRST_DAY = "first_day";

  private final GridLook look;
  private final GridFields.Layout layout;

  GridNames(GridLook look, GridFields.Layout layout) {
    this.look = look;
    this.layout = layout;
  }

  @Override
  public List<String> names() {
    List<String> names = new ArrayList<>(List.of(DAY, MARK, USED, FIRST_DAY));
    if (layout.group() != null) {
      names.add(layout.group());
    }
    layout.other().stream().filter(look.header()::contains).forEach(names::add);
    return names;
  }

  @Override
  public List<String> rows() {
    return List.of(PERSON, LINE, CELL);
  }

  @Override
  public List<String> parts() {
    return List.of();
  }

  @Override
  public @Nullable String refusal(String field) {
    return Headers.tellsWho(field) && !field.equals(layout.group())
        ? "is named as what tells who somebody is, or as free text; no table takes it"
        : null;
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
