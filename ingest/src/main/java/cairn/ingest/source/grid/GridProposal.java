package cairn.ingest.source.grid;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import cairn.ingest.source.field.AskedField;
import cairn.ingest.source.field.CommonQuestion;
import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.FieldsText;
import cairn.ingest.source.field.PeopleList;
import cairn.ingest.source.field.WrittenDay;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A first list of fields of a grid. */
final class GridProposal {
  private static final String GROUP = "our-group";
  private static final int WEEK = 7;

  private final Contract contract;
  private final GridLook look;
  private final @Nullable String people;
  private final FieldsText text = new FieldsText();
  private final boolean daysAcross;
  private final int down;
  private final List<Integer> across = new ArrayList<>();
  private final List<String> other = new ArrayList<>();
  private @Nullable String group;

  private GridProposal(Contract contract, GridLook look, @Nullable String people) {
    this.contract = contract;
    this.look = look;
    this.people = people;
    List<Integer> days = look.dayColumns();
    int columnOfDays = look.columnOfDays();
    this.daysAcross = !days.isEmpty() || columnOfDays < 0;
    this.down = daysAcross ? firstWithout(days) : columnOfDays;
    for (int i = 0; i < look.header().size(); i++) {
      if (daysAcross ? days.contains(i) : i != down && !isTotal(look.header().get(i))) {
        across.add(i);
      } else if (i != down) {
        addOther(look.header().get(i));
      }
    }
  }

  /**
   * The text of the list.
   *
   * @param people the name of the list of people, or null without one
   */
  static String of(Contract contract, GridLook look, @Nullable String people) {
    return new GridProposal(contract, look, people).text();
  }

  private int firstWithout(List<Integer> days) {
    return IntStream.range(0, look.header().size())
        .filter(i -> !days.contains(i) && !look.cells(i).isEmpty())
        .findFirst()
        .orElse(0);
  }

  private static boolean isTotal(String name) {
    return name.strip().matches("(?i)(grand )?totals?|sum|count|average|mean|notes?|comments?");
  }

  private void addOther(String name) {
    if (group == null && name.strip().matches("(?i)group( name| id)?|class")) {
      group = name;
    } else {
      other.add(name);
    }
  }

  private String text() {
    List<String> cells = new ArrayList<>();
    for (GridLook.Line line : look.lines()) {
      if (!isLeftOut(line.cells().get(down))) {
        across.stream().map(line.cells()::get).filter(cell -> !cell.isBlank()).forEach(cells::add);
      }
    }
    boolean numbers = GridMarks.areNumbers(cells);
    layout();
    days();
    cells(cells, numbers);
    tables(numbers);
    return text.toString();
  }

  private static boolean isLeftOut(String cell) {
    return cell.isBlank() || isTotal(cell);
  }

  private void layout() {
    text.comment(
        "What stands where in the grid. Look through it, change what is not so, and run the");
    text.comment(
        "command again: it makes the mapping from this file, and leaves this file as it is.");
    text.gap().comment("The file, without its ending, in the folder that you hand in.");
    text.setting("grid", FieldsText.quoted(look.name()));
    text.comment(
        "days_across: a line a person, a column a day; people_across: the other way round.");
    text.setting("layout", daysAcross ? GridFields.DAYS_ACROSS : GridFields.PEOPLE_ACROSS);
    text.comment(
        "Who a row is about. The prefix makes a study id of a number; a list has an id for each name.");
    List<String> names = GridSource.names(look, daysAcross, down, across);
    String field = daysAcross ? look.header().get(down) : "names of columns";
    text.setting(
        "person",
        "{field: "
            + FieldsText.quoted(field)
            + (people == null
                ? ", prefix: \"" + PeopleList.prefix(names) + "\"}"
                : ", list: " + FieldsText.quoted(people) + "}"));
    if (!daysAcross) {
      text.comment("The column of the days.");
      text.setting("day", FieldsText.quoted(look.header().get(down)));
    }
    if (group != null) {
      text.comment("The column of the group.");
      text.setting("group", FieldsText.quoted(group));
    }
    text.comment("Columns that are neither; they may be named in the tables.");
    text.setting("other_columns", FieldsText.list(other));
    text.comment("What stands in place of a person or day in lines that are none.");
    text.setting("leave_out", FieldsText.list(leaveOut()));
  }

  private Set<String> leaveOut() {
    Set<String> out = new LinkedHashSet<>();
    look.cells(down).stream().filter(GridProposal::isTotal).forEach(out::add);
    return out;
  }

  private List<String> written() {
    return daysAcross
        ? across.stream().map(look.header()::get).toList()
        : look.cells(down).stream().filter(cell -> !isTotal(cell)).toList();
  }

  private void days() {
    Set<DayForm> fitting = WrittenDay.fitting(written());
    text.gap().comment("How days are written: iso (year-month-day), day_first or month_first.");
    if (written().isEmpty()) {
      text.setting("# dates", "no column is named as a day. Say which are, and take the # away:");
      text.setting("# days", "{\"Week 1\": 2026-10-05, \"Week 2\": 2026-10-12}");
    } else if (fitting.size() == 1) {
      text.setting("dates", fitting.iterator().next().key());
    } else {
      text.setting("# dates", "day_first or month_first? Choose one and take the # away");
    }
  }

  private void cells(List<String> cells, boolean numbers) {
    text.gap().comment("attendance: marks say who came; numbers: days or amounts.");
    text.setting("cells", numbers ? "numbers" : "attendance");
    text.comment(
        "What marks mean, in any letters; \"\" is nothing. Another mark is refused where it stands.");
    text.setting("marks", numbers ? "{}" : GridMarks.known(cells));
    text.comment("An empty cell: nothing recorded, or " + (numbers ? "0." : "absent."));
    text.setting("blank", "nothing");
    if (!numbers) {
      text.comment("A day on which nobody came: the group was held, or not_held.");
      text.setting("nobody_came", "not_held");
    }
  }

  private void tables(boolean numbers) {
    String groupId =
        group == null
            ? FieldsText.value(GROUP)
            : "{field: " + FieldsText.quoted(group) + ", prefix: \"g-\"}";
    String row = group == null ? GridNames.PERSON : GridNames.LINE;
    String intake = intake();
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("group_id", groupId);
    groups.put("program_id", FieldsText.value("our-program"));
    groups.put("site_id", FieldsText.value("our-site"));
    groups.put("group_type", FieldsText.value("ongoing_support"));
    groups.put("started_on", "{earliest: " + GridNames.FIRST_DAY + "}");
    text.entry("groups", row, groups);
    text.entry("clients", GridNames.PERSON, new LinkedHashMap<>(Map.of("intake_on", intake)));
    Map<String, String> memberships = new LinkedHashMap<>();
    memberships.put("group_id", groupId);
    memberships.put("joined_on", GridNames.FIRST_DAY);
    text.entry("memberships", row, memberships);
    if (numbers) {
      reports();
    } else {
      attendance(groupId);
    }
    text.gap()
        .comment(
            "Of what the tables are made. Rows: person (a row a person), line (a person and group),");
    text.comment(
        "cell (a person and day). Fields: day, mark, used (1 above 0), first_day (the first of which");
    text.comment("anything is said of the person), and the columns above.");
    text.tables(
        contract.tables().stream().map(Table::name).toList(),
        Map.of(
            "groups",
            "CHANGE THIS: the names of your program, site and group, and the kind of group, a key of"
                + " group_types",
            "use_reports",
            "CHANGE THIS: what was used, and the days that a column stands for"));
  }

  private String intake() {
    return other.stream()
        .filter(name -> new AskedField(name, "", Map.of(), true).speaksOf(CommonQuestion.INTAKE))
        .findFirst()
        .map(FieldsText::quoted)
        .orElse(GridNames.FIRST_DAY);
  }

  private void attendance(String groupId) {
    String session = "{join: [" + groupId + ", " + FieldsText.day(GridNames.DAY, 0) + "]}";
    Map<String, String> sessions = new LinkedHashMap<>();
    sessions.put("session_id", session);
    sessions.put("group_id", groupId);
    sessions.put("held_on", GridNames.DAY);
    text.entry("sessions", GridNames.CELL, sessions);
    Map<String, String> attendance = new LinkedHashMap<>();
    attendance.put("session_id", session);
    attendance.put("status", GridNames.MARK);
    text.entry("attendance", GridNames.CELL, attendance);
  }

  private void reports() {
    long apart = apart();
    Map<String, String> reports = new LinkedHashMap<>();
    reports.put("problem", FieldsText.value("alcohol"));
    reports.put("from_on", GridNames.DAY);
    reports.put("source", FieldsText.value("self_report"));
    if (apart == 1) {
      reports.put("until_on", GridNames.DAY);
      reports.put("days_used", GridNames.USED);
      reports.put("amount", GridNames.MARK);
      reports.put("amount_unit", FieldsText.value("us_drink"));
    } else {
      reports.put(
          apart == WEEK ? "until_on" : "# until_on",
          apart == WEEK
              ? FieldsText.day(GridNames.DAY, WEEK - 1)
              : "how many days does a column stand for? For 14 from its day on: "
                  + FieldsText.day(GridNames.DAY, 13));
      reports.put("days_used", GridNames.MARK);
    }
    text.entry("use_reports", GridNames.CELL, reports);
  }

  /** How many days lie between one day and the next, most often; 0 where it cannot be told. */
  private long apart() {
    Set<DayForm> fitting = WrittenDay.fitting(written());
    if (fitting.size() != 1) {
      return 0;
    }
    List<LocalDate> days = new ArrayList<>();
    for (String each : written()) {
      LocalDate day = WrittenDay.read(each, fitting.iterator().next());
      if (day != null) {
        days.add(day);
      }
    }
    days.sort(null);
    return days.size() < 2 ? 0 : ChronoUnit.DAYS.between(days.get(0), days.get(1));
  }
}
