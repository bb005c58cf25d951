package cairn.ingest.source.grid;

import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.SourceFields;
import cairn.ingest.source.field.SourceRows;
import cairn.ingest.source.field.SqlText;
import cairn.ingest.source.field.TableEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells and the people of a grid in SQL. */
final class GridRows implements SourceRows {
  private static final String WRITTEN = "grid_written";
  private static final String COUNTED = "grid_counted";
  private static final String CELLS = "grid_cell";
  private static final String PEOPLE = "grid_person_row";
  private static final String LINES = "grid_line";
  private static final String WHO = "grid_person";
  private static final String DAY = "grid_day";
  private static final String MARK = "grid_mark";
  private static final String COLUMN = "grid_column";
  private static final String CAME = "grid_came";
  private static final String ATTENDED = "'attended'";

  private final GridFields fields;
  private final GridFields.Layout layout;

  GridRows(GridFields fields) {
    this.fields = fields;
    this.layout = fields.layout();
  }

  @Override
  public DayForm days() {
    return fields.dates();
  }

  private static String table(TableEntry entry) {
    return switch (entry.row()) {
      case GridNames.CELL -> CELLS;
      case GridNames.LINE -> LINES;
      default -> PEOPLE;
    };
  }

  @Override
  public List<With> tables(List<TableEntry> entries) {
    Set<String> columns = new LinkedHashSet<>();
    if (layout.group() != null) {
      columns.add(layout.group());
    }
    entries.stream()
        .flatMap(entry -> entry.fields().stream())
        .map(GridRows::plain)
        .filter(layout.other()::contains)
        .forEach(columns::add);
    List<With> tables = new ArrayList<>(List.of(written(columns)));
    if (layout.marks().isAttendance()) {
      tables.add(counted());
    }
    Set<String> needed =
        entries.stream().map(GridRows::table).collect(Collectors.toCollection(LinkedHashSet::new));
    if (needed.contains(CELLS)) {
      tables.add(cells());
    }
    if (needed.contains(PEOPLE)) {
      tables.add(people(PEOPLE, "a row a person", columns, Set.of()));
    }
    if (needed.contains(LINES)) {
      Set<String> by = layout.group() == null ? Set.of() : Set.of(layout.group());
      tables.add(people(LINES, "a row a person and group", columns, by));
    }
    return tables;
  }

  private static String plain(String field) {
    return field.startsWith(SourceFields.OF_PERSON)
        ? field.substring(SourceFields.OF_PERSON.length())
        : field;
  }

  /** Each cell with its person and day, blank ones too, so that everybody stands in it. */
  private With written(Set<String> columns) {
    String down = layout.isDaysAcross() ? fields.person().field() : String.valueOf(layout.day());
    List<String> selected = new ArrayList<>();
    selected.add((layout.isDaysAcross() ? SqlText.name(down) : COLUMN) + " AS " + WHO);
    selected.add(day(layout.isDaysAcross() ? COLUMN : SqlText.name(down)) + " AS " + DAY);
    columns.forEach(column -> selected.add(SqlText.name(column)));
    selected.add(meaning() + " AS " + MARK);
    List<String> conditions = new ArrayList<>(List.of(SqlText.name(down) + " IS NOT NULL"));
    if (!layout.marks().leaveOut().isEmpty()) {
      conditions.add(
          SqlText.name(down) + " NOT IN (" + SqlText.texts(layout.marks().leaveOut()) + ")");
    }
    return new With(
        WRITTEN,
        "a row for each person and day",
        "  SELECT\n    "
            + String.join(",\n    ", selected)
            + "\n  FROM "
            + SqlText.name(layout.source())
            + "\n  UNPIVOT INCLUDE NULLS (grid_text FOR "
            + COLUMN
            + " IN ("
            + across(down)
            + "))\n  WHERE "
            + String.join("\n    AND ", conditions));
  }

  /** The columns that go across: those named, or all but those that are known to be others. */
  private String across(String down) {
    if (layout.isDaysAcross() && !layout.named().isEmpty()) {
      return layout.named().keySet().stream().map(SqlText::name).collect(Collectors.joining(", "));
    }
    Set<String> others = new LinkedHashSet<>(List.of(down));
    if (layout.group() != null) {
      others.add(layout.group());
    }
    others.addAll(layout.other());
    return "COLUMNS(* EXCLUDE ("
        + others.stream().map(SqlText::name).collect(Collectors.joining(", "))
        + "))";
  }

  /** A day that is none stops the statement: it could be a column that nobody told of. */
  private String day(String sql) {
    if (layout.isDaysAcross() && !layout.named().isEmpty()) {
      return layout.named().entrySet().stream()
          .map(
              each ->
                  " WHEN "
                      + SqlText.text(each.getKey())
                      + " THEN "
                      + SqlText.text(each.getValue().toString()))
          .collect(Collectors.joining("", "CASE " + sql, " END"));
    }
    return "CAST(" + fields.dates().strictDay(sql) + " AS VARCHAR)";
  }

  private String meaning() {
    StringBuilder text = new StringBuilder("CASE");
    layout
        .marks()
        .meaning()
        .forEach(
            (mark, means) ->
                text.append(" WHEN lower(trim(grid_text)) = ")
                    .append(SqlText.text(mark.toLowerCase(Locale.ROOT)))
                    .append(" THEN ")
                    .append(means.isEmpty() ? "NULL" : SqlText.text(means)));
    String blank = layout.marks().blank();
    if (blank != null) {
      text.append(" WHEN grid_text IS NULL THEN ").append(SqlText.text(blank));
    }
    return text.length() == "CASE".length()
        ? "grid_text"
        : text.append(" ELSE grid_text END").toString();
  }

  /** The same with how many came on that day. */
  private With counted() {
    String group = layout.group() == null ? "" : ", " + SqlText.name(layout.group());
    return new With(
        COUNTED,
        "with how many came on that day",
        "  SELECT *,\n    sum(CASE WHEN "
            + MARK
            + " = "
            + ATTENDED
            + " THEN 1 ELSE 0 END) OVER (PARTITION BY "
            + DAY
            + group
            + ") AS "
            + CAME
            + "\n  FROM "
            + WRITTEN);
  }

  private String all() {
    return layout.marks().isAttendance() ? COUNTED : WRITTEN;
  }

  private With cells() {
    return new With(
        CELLS,
        "a row for each cell that says something",
        "  SELECT *\n  FROM " + all() + "\n  WHERE " + MARK + " IS NOT NULL");
  }

  /** Everybody, with the first day of which anything is said of them. */
  private With people(String name, String says, Set<String> columns, Set<String> by) {
    List<String> selected = new ArrayList<>(List.of(WHO));
    List<String> keys = new ArrayList<>(List.of(WHO));
    for (String column : columns) {
      String sql = SqlText.name(column);
      if (by.contains(column)) {
        selected.add(sql);
        keys.add(sql);
      } else {
        selected.add("min(" + sql + ") AS " + sql);
      }
    }
    String isDay = MARK + " IS NOT NULL" + (isOnlyHeld() ? " AND " + CAME + " > 0" : "");
    selected.add("min(CASE WHEN " + isDay + " THEN " + DAY + " END) AS " + GridNames.FIRST_DAY);
    return new With(
        name,
        says,
        "  SELECT\n    "
            + String.join(",\n    ", selected)
            + "\n  FROM "
            + all()
            + "\n  GROUP BY "
            + String.join(", ", keys));
  }

  @Override
  public String from(TableEntry entry) {
    return table(entry) + fields.person().join(table(entry) + "." + WHO);
  }

  /** Whether a day counts only where somebody came. */
  private boolean isOnlyHeld() {
    return layout.marks().isAttendance() && !layout.marks().isHeldWithNobody();
  }

  @Override
  public List<String> conditions(TableEntry entry) {
    boolean isCell = entry.row().equals(GridNames.CELL);
    if (isCell && isOnlyHeld()) {
      return List.of(CELLS + "." + CAME + " > 0");
    }
    return !isCell && entry.fields().contains(GridNames.FIRST_DAY)
        ? List.of(table(entry) + "." + GridNames.FIRST_DAY + " IS NOT NULL")
        : List.of();
  }

  @Override
  public String field(TableEntry entry, String field) {
    String table = table(entry) + ".";
    return switch (plain(field)) {
      case GridNames.DAY -> table + DAY;
      case GridNames.MARK -> table + MARK;
      case GridNames.USED ->
          "CASE WHEN try_cast("
              + table
              + MARK
              + " AS DOUBLE) > 0 THEN '1' WHEN try_cast("
              + table
              + MARK
              + " AS DOUBLE) = 0 THEN '0' ELSE "
              + table
              + MARK
              + " END";
      case GridNames.FIRST_DAY -> table + GridNames.FIRST_DAY;
      default -> table + SqlText.name(plain(field));
    };
  }

  @Override
  public String person(TableEntry entry) {
    return fields.person().id(table(entry) + "." + WHO);
  }

  @Override
  public String untold(TableEntry entry) {
    return "the cell says nothing of this";
  }

  @Override
  public @Nullable String unmet(TableEntry entry) {
    if (conditions(entry).isEmpty()) {
      return null;
    }
    return entry.row().equals(GridNames.CELL)
        ? "nobody came on that day, so that the group was not held"
        : "nothing is marked for this person";
  }
}
