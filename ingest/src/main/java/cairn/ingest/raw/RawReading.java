package cairn.ingest.raw;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.Findings;
import cairn.ingest.check.SpelledCells;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.keys.IdKey;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.source.RowReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one raw file into rows of a table, one at a time. */
final class RawReading {
  private static final String CLIENTS = ContractName.table(Client.class);
  private static final String PERSON = ContractName.column(Client::id);
  private static final String GOALS = ContractName.table(Goal.class);
  private static final String GOAL = ContractName.column(Goal::id);

  private final RawTable rules;
  private final IdKey key;
  private final Gone gone;
  private final Findings findings;
  private final List<Column> columns;
  private final List<SpelledCells> values = new ArrayList<>();
  private final List<String[]> made = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private long read;
  private long broken;
  private long withPerson;
  private long thinned;
  private int width;

  /** People who are left out, and goals with them: rows of other tables go with them. */
  record Gone(Set<String> people, Set<String> goals) {
    static Gone nobody() {
      return new Gone(new HashSet<>(), new HashSet<>());
    }
  }

  RawReading(RawTable rules, Catalogues catalogues, IdKey key, Gone gone, Findings findings) {
    this.rules = rules;
    this.key = key;
    this.gone = gone;
    this.findings = findings;
    this.columns = List.copyOf(rules.columns().keySet());
    columns.forEach(column -> values.add(SpelledCells.of(column, catalogues)));
  }

  /** Reads a file to its end; false where a column is not there, which ends it before a row. */
  boolean read(RowReader reader, String rulesName) {
    List<String> header = reader.header();
    width = header.size();
    for (int i = 0; i < width; i++) {
      String name = header.get(i).strip();
      places.put(name, places.containsKey(name) ? -1 : i);
    }
    if (!hasAll(rulesName)) {
      return false;
    }
    while (reader.next()) {
      row(reader);
    }
    return true;
  }

  private boolean hasAll(String rulesName) {
    boolean all = true;
    for (Column column : columns) {
      for (String name : turning(column).reads()) {
        Integer place = places.get(name);
        if (place == null || place < 0) {
          all = false;
          int line = rules.lines().getOrDefault(column, 0);
          findings.add(
              Finding.of(
                  place == null ? Rule.MISSING_COLUMN : Rule.DUPLICATE_COLUMN,
                  Severity.FILE_REFUSED,
                  new Location(rulesName, line, column.name()),
                  place == null
                      ? "names a column that the raw file does not have"
                      : "names a column that the raw file has more than once"));
        }
      }
    }
    return all;
  }

  private Turning turning(Column column) {
    Turning turning = rules.columns().get(column);
    if (turning == null) {
      throw new IllegalStateException("every column that is made has its rule");
    }
    return turning;
  }

  private void row(RowReader reader) {
    read++;
    String[] raw = reader.cells();
    int size = reader.size();
    UnaryOperator<String> cell =
        name -> {
          int place = places.getOrDefault(name, -1);
          return place < 0 || place >= size ? "" : raw[place].strip();
        };
    String[] cells = new String[columns.size()];
    boolean isBroken = false;
    boolean isThinned = false;
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i);
      Turning.Made one = turning(column).make(cell, key);
      Rule rule = one.broken() == null ? values.get(i).broken(one.text()) : one.broken();
      if (rule == null && column.required() && one.text().isEmpty()) {
        rule = Rule.REQUIRED;
      }
      boolean ends = rule != null && (one.endsRow() || column.required());
      isBroken |= ends;
      isThinned |= rule != null && !ends;
      cells[i] = rule == null ? one.text() : "";
      if (rule != null) {
        tell(reader.line(), column, rule, ends);
      }
    }
    take(cells, isBroken, isThinned);
  }

  private void take(String[] cells, boolean isBroken, boolean isThinned) {
    String person = at(cells, PERSON);
    String goal = at(cells, GOAL);
    if (isBroken) {
      broken++;
      leave(person, goal);
    } else if (gone.people().contains(String.valueOf(person))
        || (person == null && gone.goals().contains(String.valueOf(goal)))) {
      withPerson++;
      leave(null, goal);
    } else {
      made.add(cells);
      thinned += isThinned ? 1 : 0;
    }
  }

  /** Who is left out of the people takes everything along; a goal takes its reviews. */
  private void leave(@Nullable String person, @Nullable String goal) {
    if (person != null && !person.isEmpty() && rules.table().name().equals(CLIENTS)) {
      gone.people().add(person);
    }
    if (goal != null && !goal.isEmpty() && rules.table().name().equals(GOALS)) {
      gone.goals().add(goal);
    }
  }

  private @Nullable String at(String[] cells, String name) {
    for (int i = 0; i < cells.length; i++) {
      if (columns.get(i).name().equals(name)) {
        return cells[i];
      }
    }
    return null;
  }

  private void tell(long line, Column column, Rule rule, boolean ends) {
    findings.add(
        Finding.of(
            rule,
            ends ? Severity.ROW_REJECTED : Severity.CELL_LEFT_OUT,
            new Location(rules.file(), line, column.name()),
            rule == Rule.MINIMUM && ends
                ? "is under what the contract has; the person is left out"
                : ends
                    ? "cannot be made; the row is left out"
                    : "cannot be made; the cell is left out"));
  }

  /** The names of the columns made. */
  List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** The rows made, in an order of their own: that of a raw export may follow names. */
  List<String[]> rows() {
    made.sort(
        (one, other) -> {
          int order = 0;
          for (int i = 0; order == 0 && i < one.length; i++) {
            order = one[i].compareTo(other[i]);
          }
          return order;
        });
    return made;
  }

  /** Rows left out because of a rule, or made without a cell because of one. */
  long atFault() {
    return broken + thinned;
  }

  /** What became of everything. */
  RawSummary.OfTable summary() {
    Set<String> kept = new HashSet<>();
    Set<String> turned = new HashSet<>();
    rules.columns().values().forEach(each -> (each.keeps() ? kept : turned).addAll(each.reads()));
    turned.removeAll(kept);
    int used = kept.size() + turned.size();
    return new RawSummary.OfTable(
        rules.table().name(),
        rules.file(),
        new RawSummary.Rows(read, made.size(), broken, withPerson, thinned),
        new RawSummary.Columns(width, kept.size(), turned.size(), width - used));
  }
}
