package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.StudyId;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.screen.DayColumn;
import cairn.ingest.screen.IdColumn;
import cairn.ingest.screen.IdNaming;
import cairn.ingest.screen.Screen;
import cairn.ingest.screen.Suspicion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one file held against the screen: a cell that is no value of its column, every id,
 * and in the end whole columns of ids and days. A value of a closed column needs no second look.
 */
final class FileScreen {
  /** A number as people and spreadsheets write it, right or wrong: its column's own affair. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}(\\.[0-9]{3}){1,2})([.,][0-9]+)?"
              + "([eE][-+]?[0-9]+)?");

  /** How many texts are remembered; a file that repeats a broken cell is not searched each time. */
  private static final int REMEMBERED = 1024;

  /** Tables about people whose days may lie long before the first meeting, by right. */
  private static final Set<String> LONG_BEFORE =
      Set.of(ContractName.table(Care.class), ContractName.table(Away.class));

  private static final String PERSON = ContractName.column(Client::id);

  /** Columns that name what is one person's. */
  private static final Set<String> OF_A_PERSON =
      Set.of(ContractName.column(Goal::id), ContractName.column(Goal::replaces));

  private final List<Column> columns;
  private final @Nullable IdColumn[] ids;
  private final @Nullable DayColumn[] days;
  private final @Nullable Look[] looks;
  private final Map<String, Optional<Rule>> known = new HashMap<>();
  private final Set<String> clean = new HashSet<>();

  /** A second look at a cell that is a value of its column. */
  private interface Look {
    @Nullable Rule at(long line, String text, Object value);
  }

  /**
   * @param since the first meeting on file, or the last day that a fact may have, or null
   */
  FileScreen(Contract contract, Table table, @Nullable LocalDate since) {
    this.columns = table.columns();
    this.ids = new @Nullable IdColumn[columns.size()];
    this.days = new @Nullable DayColumn[columns.size()];
    this.looks = new @Nullable Look[columns.size()];
    boolean early = LONG_BEFORE.contains(table.name());
    boolean people = contract.isAboutPeople(contract.table(table.name()));
    boolean dated = people && !early;
    for (int i = 0; i < ids.length; i++) {
      Column column = columns.get(i);
      boolean text = column.type() == ColumnType.TEXT && column.constraints().vocabulary() == null;
      if (text && StudyId.PATTERN.equals(column.constraints().pattern())) {
        boolean everybody = table.key().equals(List.of(column.name()));
        IdColumn id = new IdColumn(named(column.name()), everybody);
        ids[i] = id;
        looks[i] = (line, cell, value) -> id.see(line, cell);
      } else if (text) {
        looks[i] = (line, cell, value) -> inWord(cell);
      } else if (column.type() == ColumnType.DATE && dated && since != null) {
        DayColumn day = new DayColumn(since);
        days[i] = day;
        looks[i] = (line, cell, value) -> day.see((LocalDate) value);
      }
    }
  }

  private static IdNaming named(String column) {
    return column.equals(PERSON)
        ? IdNaming.PERSON
        : OF_A_PERSON.contains(column) ? IdNaming.OF_A_PERSON : IdNaming.NOBODY;
  }

  /** What was read from a cell, or in its place a breach when the cell tells who somebody is. */
  Object cell(int at, long line, String text, Object value) {
    if (value instanceof Breach breach) {
      return broken(at, text, breach);
    }
    Look look = looks[at];
    Rule rule = look == null ? null : look.at(line, text, value);
    return rule == null ? value : breach(at, rule);
  }

  private @Nullable Rule inWord(String text) {
    if (clean.contains(text)) {
      return null;
    }
    Rule rule = Screen.inKey(text);
    if (rule == null && clean.size() < REMEMBERED) {
      clean.add(text);
    }
    return rule;
  }

  private Breach broken(int at, String text, Breach breach) {
    DayColumn day = days[at];
    if (day != null && breach.rule() == Rule.MINIMUM) {
      day.seeTooEarly();
    }
    if (breach.rule().severity() == Severity.FILE_REFUSED || isOwnAffair(at, text)) {
      return breach;
    }
    Rule rule = inText(text);
    return rule == null ? breach : breach(at, rule);
  }

  /** A number in a column of numbers, a day in a column of days: never an identifier there. */
  private boolean isOwnAffair(int at, String text) {
    return switch (columns.get(at).type()) {
      case INTEGER, NUMBER -> NUMBER.matcher(text).matches();
      case DATE -> Screen.isDate(text);
      default -> false;
    };
  }

  /** The rule that a cell of a row with too few or too many cells breaks, or null. */
  @Nullable Rule stray(String text) {
    if (StudyId.isValid(text)) {
      return Screen.inId(text);
    }
    return Screen.isDate(text) ? null : inText(text);
  }

  private @Nullable Rule inText(String text) {
    Optional<Rule> rule = known.get(text);
    if (rule == null) {
      rule = Optional.ofNullable(Screen.inText(text));
      if (known.size() < REMEMBERED) {
        known.put(text, rule);
      }
    }
    return rule.orElse(null);
  }

  private Breach breach(int at, Rule rule) {
    return ids[at] == null
        ? breach(rule)
        : new Breach(rule, "holds what looks like " + Screen.kind(rule) + IdColumn.WAY_ON);
  }

  /** What is said of a cell that stands in no column. */
  static Breach breach(Rule rule) {
    return new Breach(
        rule, "holds what looks like " + Screen.kind(rule) + "; nothing more of the file is read");
  }

  /** Hands on what whole columns look like, each with the column's name. */
  void atEnd(BiConsumer<String, Suspicion> sink) {
    for (int i = 0; i < ids.length; i++) {
      IdColumn id = ids[i];
      DayColumn day = days[i];
      Suspicion found = id != null ? id.atEnd() : day != null ? day.atEnd() : null;
      if (found != null) {
        sink.accept(columns.get(i).name(), found);
      }
    }
  }
}
