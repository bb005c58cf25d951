package cairn.ingest.source.grid;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Contract;
import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.MadeMapping;
import cairn.ingest.source.field.SourcePerson;
import cairn.ingest.source.field.TableEntry;
import cairn.ingest.source.field.TableForms;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of a grid.
 *
 * @param layout where its people, days and marks are
 * @param person who a row is about
 * @param dates how its days are written
 * @param entries of what the tables are made
 */
record GridFields(Layout layout, SourcePerson person, DayForm dates, List<TableEntry> entries) {
  static final String DAYS_ACROSS = "days_across";
  static final String PEOPLE_ACROSS = "people_across";

  /**
   * Where things are.
   *
   * @param source the file's name without its ending
   * @param isDaysAcross whether its columns are days; else they are people
   * @param day the column with the days, where people are across; else null
   * @param named days by the name of their column; where it is empty, every column is a day
   * @param group the column of the group, or null
   * @param other columns that are neither people nor days
   * @param marks what marks mean, and whether they are words of attendance
   */
  record Layout(
      String source,
      boolean isDaysAcross,
      @Nullable String day,
      Map<String, LocalDate> named,
      @Nullable String group,
      List<String> other,
      Marks marks) {}

  /**
   * What the cells hold.
   *
   * @param isAttendance whether they say who came; else they are numbers
   * @param meaning by mark what it means; an empty text is nothing
   * @param blank what an empty cell means, or null for nothing recorded
   * @param isHeldWithNobody whether a day on which nobody came was one of the group
   * @param leaveOut what stands in place of a person or a day in rows that are none, as totals
   */
  record Marks(
      boolean isAttendance,
      Map<String, String> meaning,
      @Nullable String blank,
      boolean isHeldWithNobody,
      List<String> leaveOut) {}

  /**
   * Reads what the user says.
   *
   * @throws SmallFile.Refused when the file cannot be read
   * @throws Mistakes.MistakesException naming everything that is wrong
   */
  static GridFields read(Path folder, GridLook look, Contract contract) throws SmallFile.Refused {
    String text = SmallFile.FIELDS.text(folder.resolve(MadeMapping.FIELDS));
    Mistakes mistakes = new Mistakes();
    GridFields fields =
        YamlNode.read(new StringReader(text), MadeMapping.FIELDS, mistakes)
            .map(root -> of(root.mapping(), look, contract))
            .orElse(null);
    mistakes.throwIfAny();
    return Objects.requireNonNull(fields, "a file without a document has a mistake");
  }

  private static GridFields of(YamlMapping root, GridLook look, Contract contract) {
    YamlNode layout = root.child("layout");
    boolean daysAcross =
        layout == null || !PEOPLE_ACROSS.equals(layout.oneOf(DAYS_ACROSS, PEOPLE_ACROSS));
    String source = root.text("grid");
    Marks marks = marks(root, contract);
    Map<String, LocalDate> named = named(root, look);
    DayForm dates = named.isEmpty() ? root.one("dates", DayForm.class) : DayForm.ISO;
    if (!named.isEmpty() && root.has("dates")) {
      root.optionalOne("dates", DayForm.class);
    }
    SourcePerson person = SourcePerson.read(root);
    Layout where =
        new Layout(
            source,
            daysAcross,
            daysAcross ? null : column(root, "day", look),
            named,
            column(root, "group", look),
            root.texts("other_columns"),
            marks);
    if (!daysAcross && where.day() == null) {
      root.mistake("needs day: the column that holds the days, where people are across");
    }
    if (daysAcross && !look.header().contains(person.field())) {
      root.mapping("person").mistake("field is no column of the grid");
    }
    List<TableEntry> entries =
        new TableForms(contract, new GridNames(look, where)).read(root.mapping("tables"));
    root.finish();
    return new GridFields(where, person, dates, entries);
  }

  private static @Nullable String column(YamlMapping root, String key, GridLook look) {
    YamlNode node = root.child(key);
    String name = node == null ? null : node.text();
    if (node != null && name != null && !look.header().contains(name)) {
      node.mistake("is no column of the grid");
    }
    return name;
  }

  private static Map<String, LocalDate> named(YamlMapping root, GridLook look) {
    Map<String, LocalDate> named = new LinkedHashMap<>();
    YamlMapping days = root.mapping("days");
    days.entries()
        .forEach(
            (column, day) -> {
              LocalDate date = day.date();
              if (!look.header().contains(column)) {
                days.keyNode(column).mistake("is no column of the grid");
              } else if (date != null) {
                named.put(column, date);
              }
            });
    return named;
  }

  private static Marks marks(YamlMapping root, Contract contract) {
    YamlNode cells = root.child("cells");
    boolean attendance = cells == null || !"numbers".equals(cells.oneOf("attendance", "numbers"));
    Catalogue<?> statuses = contract.catalogues().vocabulary("attendance_statuses");
    Map<String, String> meaning = new LinkedHashMap<>();
    root.mapping("marks")
        .entries()
        .forEach(
            (mark, node) -> {
              String text = node.text();
              if (text != null && attendance && !text.isEmpty() && statuses.key(text) == null) {
                node.mistake(
                    "one of " + String.join(", ", statuses.keys()) + ", or \"\" for nothing",
                    statuses.nearest(text));
              }
              meaning.put(mark, text == null ? "" : text);
            });
    YamlNode blank = root.child("blank");
    String empty = blank == null ? null : blank.oneOf("nothing", "absent", "0");
    YamlNode nobody = root.child("nobody_came");
    boolean held = nobody != null && "held".equals(nobody.oneOf("held", "not_held"));
    return new Marks(
        attendance, meaning, "nothing".equals(empty) ? null : empty, held, root.texts("leave_out"));
  }
}
