package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.disclosure.joint.SmallHidden;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes small numbers of people out of a result table: numbers from 1 to k − 1, the part of which
 * only so few are left over from its whole, and what is worked out of either. A row that tells of
 * fewer than k people is left out whole. A column is a part of another where no row has more of it;
 * every true part is one, so that none is missed. Where a sum, of a row or of rows, has one number
 * left that is not given, another goes with it ({@link LastUnknown}).
 *
 * <p>Example, k = 11: of a row with n = 45, of = 50 and share = 0.9 the n and the share are hidden,
 * for 5 would be left over.
 */
public final class SmallCounts {
  /** The column that names what is hidden in a row. */
  public static final String HIDDEN = "hidden";

  private static final Pattern PEOPLE_IN_WORDS =
      Pattern.compile("(?<!fewer than )\\b([0-9][0-9,]*) (person|people)\\b");

  private final Table table;
  private final List<Row> rows;
  private final SmallHidden rule;
  private final List<Integer> people = new ArrayList<>();
  private final boolean[][] isPart;
  private final boolean[] leftOut;
  private final boolean[][] away;
  private long hidden;

  private SmallCounts(Table table, List<Row> rows, SmallHidden rule) {
    this.table = table;
    this.rows = rows;
    this.rule = rule;
    int columns = table.columns().size();
    for (int place = 0; place < columns; place++) {
      if (kind(place) == CountKind.PEOPLE || kind(place) == CountKind.OTHERS) {
        people.add(place);
      }
    }
    this.isPart = new boolean[columns][columns];
    people.forEach(part -> people.forEach(whole -> isPart[part][whole] = isPart(part, whole)));
    this.leftOut = new boolean[rows.size()];
    this.away = new boolean[rows.size()][columns];
  }

  /** The table without its small numbers, with a column that names what is hidden in each row. */
  public static HandedTable out(Table table, List<Row> rows, SmallHidden rule) {
    return new SmallCounts(table, rows, rule).out();
  }

  private HandedTable out() {
    List<Integer> counts = new ArrayList<>(people);
    for (int place = 0; place < table.columns().size(); place++) {
      if (kind(place) == CountKind.THINGS || isOfGroups(place)) {
        counts.add(place);
      }
    }
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      long most = people.stream().mapToLong(place -> count(row, place)).max().orElse(0);
      leftOut[at] = rule.isSmall(most);
      for (int place : counts) {
        boolean isSmall = rule.isSmall(count(row, place)) && !isOfGroups(place);
        if (isSmall || people.contains(place) && leavesFew(row, place)) {
          hide(at, place);
        }
      }
    }
    new LastUnknown(table, rows, counts).hideBeside(cells());
    List<Row> given = new ArrayList<>();
    for (int at = 0; at < rows.size(); at++) {
      if (!leftOut[at]) {
        given.add(masked(at));
      }
    }
    return new HandedTable(handed(), given, hidden, rows.size() - given.size());
  }

  private LastUnknown.Cells cells() {
    return new LastUnknown.Cells() {
      @Override
      public boolean isHidden(LastUnknown.Cell cell) {
        return leftOut[cell.row()] || away[cell.row()][cell.place()];
      }

      @Override
      public void hide(LastUnknown.Cell cell) {
        SmallCounts.this.hide(cell.row(), cell.place());
      }
    };
  }

  /**
   * Takes a count away, and what else tells of it in its row: of people all numbers of things and
   * remarks with numbers, and always what is worked out.
   */
  private void hide(int at, int place) {
    away[at][place] = true;
    boolean ofPeople = kind(place) == CountKind.PEOPLE;
    boolean isAlone = !ofPeople && kind(place) != CountKind.THINGS;
    for (int other = 0; other < away[at].length && !isAlone; other++) {
      away[at][other] |=
          switch (kind(other)) {
            case PEOPLE, OTHERS -> false;
            case THINGS -> ofPeople;
            case WORKED_OUT -> true;
            case PLAIN ->
                ofPeople && isNote(other) && says(rows.get(at), other).matches(".*[0-9].*");
          };
    }
  }

  private Row masked(int at) {
    Row row = rows.get(at);
    @Nullable Object[] cells = new Object[row.size() + 1];
    StringJoiner names = new StringJoiner(" ");
    for (int place = 0; place < row.size(); place++) {
      Object cell = row.value(place);
      cells[place] = away[at][place] ? null : spoken(place, cell);
      if (away[at][place] && cell != null) {
        names.add(table.columns().get(place).name());
        hidden++;
      }
    }
    cells[row.size()] = names.length() == 0 ? null : names.toString();
    return new Row(cells);
  }

  /** Whether the rest of a whole would be a small number. */
  private boolean leavesFew(Row row, int part) {
    return people.stream()
        .anyMatch(
            whole ->
                isPart[part][whole]
                    && !row.isEmpty(whole)
                    && !row.isEmpty(part)
                    && count(row, part) > 0
                    && rule.isSmall(count(row, whole) - count(row, part)));
  }

  private boolean isPart(int part, int whole) {
    return part != whole
        && kind(part) == CountKind.PEOPLE
        && kind(whole) == CountKind.PEOPLE
        && rows.stream()
            .filter(row -> !row.isEmpty(part) && !row.isEmpty(whole))
            .allMatch(row -> count(row, part) <= count(row, whole));
  }

  private static long count(Row row, int place) {
    Long count = row.integer(place);
    return count == null ? 0 : count;
  }

  /** Groups that may be one person each: they add up, and are hidden with people alone. */
  private boolean isOfGroups(int place) {
    return kind(place) == CountKind.WORKED_OUT
        && table.columns().get(place).type() == ColumnType.INTEGER;
  }

  private CountKind kind(int place) {
    return CountKind.of(table, table.columns().get(place));
  }

  private boolean isNote(int place) {
    Column column = table.columns().get(place);
    return column.type() == ColumnType.TEXT
        && !column.required()
        && !table.key().contains(column.name());
  }

  private static String says(Row row, int place) {
    Object cell = row.value(place);
    return cell == null ? "" : cell.toString();
  }

  /** A remark says small numbers of people in words. */
  private @Nullable Object spoken(int place, @Nullable Object cell) {
    if (!(cell instanceof String text) || !isNote(place)) {
      return cell;
    }
    return PEOPLE_IN_WORDS
        .matcher(text)
        .replaceAll(
            found ->
                rule.isSmall(Long.parseLong(found.group(1).replace(",", "")))
                    ? "fewer than " + rule.threshold() + " people"
                    : found.group());
  }

  /** The table as handed over: what may be hidden may be empty. */
  private Table handed() {
    List<Column> columns = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      columns.add(
          kind(place) == CountKind.PLAIN
              ? column
              : Column.optional(column.name(), column.type(), column.description()));
    }
    columns.add(
        Column.optional(
            HIDDEN,
            ColumnType.TEXT,
            "columns of this row that are not given, by name, a blank between: numbers of 1 to "
                + (rule.threshold() - 1)
                + " people, those that would leave so few over or without which one could be worked"
                + " out by subtraction, and what is worked out of them"));
    return Table.result(table.name(), table.description(), table.key(), columns);
  }
}
