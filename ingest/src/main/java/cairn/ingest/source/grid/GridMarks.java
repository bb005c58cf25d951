package cairn.ingest.source.grid;

import cairn.ingest.source.field.FieldsText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The marks in the cells of a grid: those that mean one thing, and those that nobody explained. */
final class GridMarks {
  private static final Set<String> ATTENDED =
      Set.of(
          "x", "1", "p", "present", "y", "yes", "true", "attended", "came", "here", "✓", "✔", "☑");
  private static final Set<String> ABSENT =
      Set.of("0", "a", "abs", "absent", "n", "no", "false", "did not attend", "dna", "no show");
  private static final Set<String> EXCUSED = Set.of("e", "ex", "exc", "excused");
  private static final String NUMBER = "[0-9]+([.,][0-9]+)?";
  private static final int SHOWN = 20;

  private GridMarks() {}

  /** A mark as it is compared. */
  private static String plain(String mark) {
    return mark.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether the cells hold numbers, some of them above 1. */
  static boolean areNumbers(List<String> cells) {
    long numbers = cells.stream().filter(cell -> cell.strip().matches(NUMBER)).count();
    return numbers * 2 > cells.size()
        && cells.stream()
            .anyMatch(
                cell -> !Set.of("0", "1").contains(cell.strip()) && cell.strip().matches(NUMBER));
  }

  /** What the marks mean of which it is sure, as a list of fields has it. */
  static String known(List<String> cells) {
    Map<String, String> known = new LinkedHashMap<>();
    for (String mark : new TreeSet<>(cells.stream().map(GridMarks::plain).toList())) {
      if (ATTENDED.contains(mark)) {
        known.put(mark, "attended");
      } else if (ABSENT.contains(mark)) {
        known.put(mark, "absent");
      } else if (EXCUSED.contains(mark)) {
        known.put(mark, "excused");
      }
    }
    List<String> written = new ArrayList<>();
    known.forEach((mark, means) -> written.add('"' + mark + "\": " + FieldsText.quoted(means)));
    return "{" + String.join(", ", written) + "}";
  }

  /**
   * The places of cells that hold no mark of the list, in words; empty where there is none.
   *
   * @param columns the columns of marks, by place
   */
  static String unknown(GridLook look, List<Integer> columns, GridFields fields, String file) {
    GridFields.Marks marks = fields.layout().marks();
    Set<String> known = new TreeSet<>();
    marks.meaning().keySet().forEach(mark -> known.add(plain(mark)));
    List<String> places = new ArrayList<>();
    int more = 0;
    for (GridLook.Line line : GridSource.people(look, fields.layout(), fields.person())) {
      for (int column : columns) {
        String cell = line.cells().get(column);
        boolean right =
            cell.isBlank()
                || known.contains(plain(cell))
                || (!marks.isAttendance() && cell.strip().matches(NUMBER));
        if (!right && places.size() < SHOWN) {
          String what = marks.isAttendance() ? "a mark" : "what is no number";
          places.add(
              file
                  + " line "
                  + line.line()
                  + ", column "
                  + (column + 1)
                  + ": holds "
                  + what
                  + " of which fields.yaml does not say what it means; write it under marks, or mend"
                  + " the cell");
        } else if (!right) {
          more++;
        }
      }
    }
    if (more > 0) {
      places.add("and " + more + " more cells like these");
    }
    return String.join("\n", places);
  }
}
