package cairn.ingest.source.form;

import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.SourceFields;
import cairn.ingest.source.field.SourceRows;
import cairn.ingest.source.field.SqlText;
import cairn.ingest.source.field.TableEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a form in SQL: each table's rows beside those of the tables above it. */
final class FormRows implements SourceRows {
  private static final String PLACE = "form_place";
  private static final String WHO = "form_person";
  private static final String TIME = "form_time";
  private static final String PEOPLE = "every_person";

  private final FormFields fields;
  private final FormFields.Layout layout;

  FormRows(FormFields fields) {
    this.fields = fields;
    this.layout = fields.layout();
  }

  @Override
  public DayForm days() {
    return layout.dates();
  }

  /** The table of an entry's rows: for people that which tells who they are. */
  private String part(TableEntry entry) {
    return entry.row().equals(FormNames.PERSON)
        ? Objects.requireNonNull(layout.withColumn(fields.person().field()))
        : entry.row();
  }

  private static boolean isPeople(TableEntry entry) {
    return entry.row().equals(FormNames.PERSON);
  }

  private static String plain(String field) {
    return field.startsWith(SourceFields.OF_PERSON)
        ? field.substring(SourceFields.OF_PERSON.length())
        : field;
  }

  private static String table(String part) {
    return "answer_" + part.replaceAll("[^A-Za-z0-9]+", "_");
  }

  @Override
  public List<With> tables(List<TableEntry> entries) {
    Set<String> parts = new LinkedHashSet<>();
    Set<String> used = new LinkedHashSet<>();
    boolean people = false;
    for (TableEntry entry : entries) {
      parts.add(part(entry));
      entry.fields().forEach(field -> used.add(plain(field)));
      people |= isPeople(entry) || entry.fields().stream().anyMatch(FormRows::isOfPerson);
    }
    String who = Objects.requireNonNull(layout.withColumn(fields.person().field()));
    if (people) {
      parts.add(who);
    }
    used.remove(FormNames.FIRST_DAY);
    Set<String> above = new LinkedHashSet<>();
    for (String part : parts) {
      String chosen = chosenAbove(part);
      if (chosen != null) {
        above.add(chosen);
        used.add(keyOf(part, chosen));
      }
    }
    above.addAll(parts);
    parts = above;
    List<With> tables = new ArrayList<>();
    parts.forEach(part -> tables.add(answers(part, used)));
    if (people) {
      tables.add(people(who, used));
    }
    return tables;
  }

  private static boolean isOfPerson(String field) {
    return field.startsWith(SourceFields.OF_PERSON) || field.equals(FormNames.FIRST_DAY);
  }

  /** A row an answer, with who and when, and the answers of the tables above. */
  private With answers(String part, Set<String> used) {
    List<String> selected = new ArrayList<>();
    selected.add("row_number() OVER () AS " + PLACE);
    selected.add(value(part, fields.person().field()) + " AS " + WHO);
    selected.add(value(part, layout.time()) + " AS " + TIME);
    for (String field : used) {
      if (layout.owner(part, field) != null) {
        selected.add(value(part, field) + " AS " + SqlText.name(field));
      }
    }
    StringBuilder from = new StringBuilder(SqlText.name(part)).append(" AS ").append(alias(part));
    List<String> chain = layout.chain(part);
    for (int i = 1; i < chain.size(); i++) {
      FormFields.Part below = Objects.requireNonNull(layout.parts().get(chain.get(i - 1)));
      from.append("\n  JOIN ").append(SqlText.name(chain.get(i)));
      from.append(" AS ").append(alias(chain.get(i)));
      from.append(" ON ").append(alias(chain.get(i)) + "." + SqlText.name(below.link().get(1)));
      from.append(" = ").append(alias(chain.get(i - 1)) + "." + SqlText.name(below.link().get(0)));
    }
    String above = chosenAbove(part);
    if (above != null) {
      String key = SqlText.name(keyOf(part, above));
      from.append("\n  WHERE ").append(alias(above)).append(".").append(key);
      from.append(" IN (SELECT ").append(key).append(" FROM ").append(table(above)).append(")");
    }
    String query = "  SELECT\n    " + String.join(",\n    ", selected) + "\n  FROM " + from;
    return new With(table(part), "a row an answer" + saysDay(part), chosen(part, query));
  }

  private static String alias(String part) {
    return "of_" + part.replaceAll("[^A-Za-z0-9]+", "_");
  }

  /** A column of a table or of one above it; a box where its question was answered. */
  private String value(String part, String column) {
    String owner = layout.owner(part, column);
    if (owner == null) {
      return "NULL";
    }
    String sql = alias(owner) + "." + SqlText.name(column);
    int box = column.lastIndexOf('/');
    String question = box > 0 ? column.substring(0, box) : "";
    boolean isBox = Objects.requireNonNull(layout.parts().get(owner)).columns().contains(question);
    return isBox
        ? "CASE WHEN "
            + alias(owner)
            + "."
            + SqlText.name(question)
            + " IS NOT NULL THEN "
            + sql
            + " END"
        : sql;
  }

  /** Only the form itself is answered twice on a day; what it asks several times is its own. */
  private boolean isChosen(String part) {
    boolean one =
        layout.sameDay().equals(FormFields.FIRST) || layout.sameDay().equals(FormFields.LAST);
    List<String> own = Objects.requireNonNull(layout.parts().get(part)).columns();
    return one && own.contains(fields.person().field()) && own.contains(layout.time());
  }

  /** The table above of which only some answers count, or null. */
  private @Nullable String chosenAbove(String part) {
    return layout.chain(part).stream().skip(1).filter(this::isChosen).findFirst().orElse(null);
  }

  /** The column by which the rows below name a row of a table above. */
  private String keyOf(String part, String above) {
    List<String> chain = layout.chain(part);
    String below = chain.get(chain.indexOf(above) - 1);
    return Objects.requireNonNull(layout.parts().get(below)).link().get(1);
  }

  private String saysDay(String part) {
    return isChosen(part) ? ", of those of a person on a day the " + layout.sameDay() : "";
  }

  private String chosen(String part, String query) {
    if (!isChosen(part)) {
      return query;
    }
    String order = layout.sameDay().equals(FormFields.FIRST) ? "" : " DESC";
    String moment = DayForm.timeOfDay(TIME);
    String day = layout.dates().day(TIME);
    return "  SELECT *\n  FROM (\n"
        + query.indent(2)
        + "  )\n  QUALIFY row_number() OVER (\n    PARTITION BY coalesce("
        + WHO
        + ", 'row ' || "
        + PLACE
        + "), coalesce(CAST("
        + day
        + " AS VARCHAR), "
        + TIME
        + ")\n    ORDER BY "
        + moment
        + order
        + ", "
        + PLACE
        + order
        + ") = 1";
  }

  private With people(String part, Set<String> used) {
    String columns =
        used.stream()
            .filter(field -> layout.owner(part, field) != null)
            .map(SqlText::name)
            .map(field -> "arg_min(" + field + ", " + PLACE + ") AS " + field + ",\n    ")
            .collect(Collectors.joining());
    String day = "min(CAST(" + layout.dates().day(TIME) + " AS VARCHAR))";
    return new With(
        PEOPLE,
        "a row a person, with the first answer to each question",
        "  SELECT\n    "
            + WHO
            + ",\n    "
            + columns
            + day
            + " AS "
            + FormNames.FIRST_DAY
            + "\n  FROM "
            + table(part)
            + "\n  GROUP BY "
            + WHO);
  }

  private String rows(TableEntry entry) {
    return isPeople(entry) ? PEOPLE : table(part(entry));
  }

  @Override
  public String from(TableEntry entry) {
    String rows = rows(entry);
    boolean joined = !isPeople(entry) && entry.fields().stream().anyMatch(FormRows::isOfPerson);
    String people =
        joined
            ? "\nLEFT JOIN " + PEOPLE + " ON " + PEOPLE + "." + WHO + " = " + rows + "." + WHO
            : "";
    return rows + people + fields.person().join(rows + "." + WHO);
  }

  @Override
  public List<String> conditions(TableEntry entry) {
    return List.of();
  }

  @Override
  public String field(TableEntry entry, String field) {
    return (isOfPerson(field) ? PEOPLE : rows(entry)) + "." + SqlText.name(plain(field));
  }

  @Override
  public String person(TableEntry entry) {
    return fields.person().id(rows(entry) + "." + WHO);
  }

  @Override
  public String untold(TableEntry entry) {
    return "the question was left open";
  }
}
