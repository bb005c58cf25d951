package cairn.ingest.source.redcap;

import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.SourceFields;
import cairn.ingest.source.field.SourceRows;
import cairn.ingest.source.field.SqlText;
import cairn.ingest.source.field.TableEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of an export in SQL. A row of an export holds many forms; here a form has a table of its
 * own, with a row each time that it was filled in.
 */
final class RedcapRows implements SourceRows {
  private static final String PEOPLE = "every_person";

  private final RedcapProject project;
  private final RedcapNames names;
  private final FilledForm forms;

  RedcapRows(RedcapProject project) {
    this.project = project;
    this.names = new RedcapNames(project.dictionary(), project.layout());
    this.forms = new FilledForm(project);
  }

  /** How the rows of an entry come by a field. */
  private enum Way {
    /** It stands in the form whose rows these are. */
    OWN,
    /** It stands in another form that was filled in at the same event. */
    EVENT,
    /** It is the first answer that the person gave. */
    FIRST,
    /** It stands in every row of the person. */
    PERSON
  }

  private Way way(TableEntry entry, String field) {
    boolean ofPerson = field.startsWith(SourceFields.OF_PERSON);
    String form = names.formOf(plain(field));
    if (form.isEmpty()) {
      return Way.PERSON;
    }
    if (ofPerson || entry.row().equals(RedcapNames.PERSON)) {
      return Way.FIRST;
    }
    if (form.equals(entry.row())) {
      return Way.OWN;
    }
    return project.layout().has(RedcapExport.EVENT) ? Way.EVENT : Way.FIRST;
  }

  private static String plain(String field) {
    return field.startsWith(SourceFields.OF_PERSON)
        ? field.substring(SourceFields.OF_PERSON.length())
        : field;
  }

  @Override
  public DayForm days() {
    return DayForm.ISO;
  }

  @Override
  public List<With> tables(List<TableEntry> entries) {
    Map<String, Set<String>> filled = new LinkedHashMap<>();
    Map<String, Set<String>> first = new LinkedHashMap<>();
    boolean people = false;
    for (TableEntry entry : entries) {
      if (entry.row().equals(RedcapNames.PERSON)) {
        people = true;
      } else {
        filled.computeIfAbsent(entry.row(), form -> new LinkedHashSet<>());
      }
      for (String field : entry.fields()) {
        Way way = way(entry, field);
        people |= way == Way.PERSON;
        if (way != Way.PERSON) {
          String form = names.formOf(plain(field));
          filled.computeIfAbsent(form, each -> new LinkedHashSet<>()).add(plain(field));
          if (way == Way.FIRST) {
            first.computeIfAbsent(form, each -> new LinkedHashSet<>()).add(plain(field));
          }
        }
      }
    }
    List<With> tables = new ArrayList<>();
    filled.forEach((form, fields) -> tables.add(forms.filled(form, fields)));
    first.forEach((form, fields) -> tables.add(forms.first(form, fields)));
    if (people) {
      tables.add(forms.people(PEOPLE));
    }
    return tables;
  }

  @Override
  public String from(TableEntry entry) {
    Set<String> joins = new LinkedHashSet<>();
    String rows = rows(entry);
    for (String field : entry.fields()) {
      String form = names.formOf(plain(field));
      switch (way(entry, field)) {
        case FIRST -> joins.add(byPerson(FilledForm.firstName(form), rows));
        case EVENT -> joins.add(byEvent(form, rows));
        case PERSON -> {
          if (!rows.equals(PEOPLE)) {
            joins.add(byPerson(PEOPLE, rows));
          }
        }
        default -> {}
      }
    }
    return rows + String.join("", joins) + project.person().join(record(rows));
  }

  private static String rows(TableEntry entry) {
    return entry.row().equals(RedcapNames.PERSON) ? PEOPLE : FilledForm.filledName(entry.row());
  }

  private String record(String table) {
    return table + "." + SqlText.name(project.dictionary().record());
  }

  private String byPerson(String table, String rows) {
    return "\nLEFT JOIN " + table + " ON " + record(table) + " = " + record(rows);
  }

  /** The row of the event itself, and of its repeat where the event repeats. */
  private String byEvent(String form, String rows) {
    String other = "at_" + form;
    StringBuilder join = new StringBuilder("\nLEFT JOIN ");
    join.append(FilledForm.filledName(form)).append(" AS ").append(other);
    join.append("\n  ON ").append(record(other)).append(" = ").append(record(rows));
    join.append(same(other, rows, RedcapExport.EVENT));
    if (project.layout().has(RedcapExport.INSTRUMENT)) {
      String instrument = "." + SqlText.name(RedcapExport.INSTRUMENT);
      String instance = "." + SqlText.name(RedcapExport.INSTANCE);
      join.append("\n  AND ").append(other).append(instrument).append(" IS NULL");
      join.append("\n  AND (").append(rows).append(instrument).append(" IS NOT NULL OR ");
      join.append(other).append(instance).append(" IS NOT DISTINCT FROM ");
      join.append(rows).append(instance).append(")");
    }
    return join.toString();
  }

  private static String same(String one, String other, String column) {
    String name = "." + SqlText.name(column);
    return "\n  AND " + one + name + " = " + other + name;
  }

  @Override
  public List<String> conditions(TableEntry entry) {
    if (entry.only().isEmpty() || entry.row().equals(RedcapNames.PERSON)) {
      return List.of();
    }
    String event = rows(entry) + "." + SqlText.name(RedcapExport.EVENT);
    return List.of(event + " IN (" + SqlText.texts(entry.only()) + ")");
  }

  @Override
  public String field(TableEntry entry, String field) {
    String form = names.formOf(plain(field));
    String table =
        switch (way(entry, field)) {
          case OWN -> FilledForm.filledName(form);
          case EVENT -> "at_" + form;
          case FIRST -> FilledForm.firstName(form);
          case PERSON -> PEOPLE;
        };
    return table + "." + SqlText.name(plain(field));
  }

  @Override
  public String person(TableEntry entry) {
    return project.person().id(record(rows(entry)));
  }

  @Override
  public String untold(TableEntry entry) {
    return entry.row().equals(RedcapNames.PERSON)
        ? "the person was not asked this or left it open"
        : "the form was filled in and this left open";
  }
}
