package cairn.ingest.source.field;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Client;
import cairn.ingest.model.Group;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Session;
import cairn.ingest.source.field.FieldValue.Constant;
import cairn.ingest.source.field.FieldValue.Joined;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of a table of the contract that one kind of row of a source makes.
 *
 * @param table the table
 * @param row which rows of the source, by a word that the kind of source knows
 * @param only names of the parts of the source (events of a longitudinal study) that count; all
 *     where it is empty
 * @param cells what each column holds, in the order of the contract
 */
public record TableEntry(
    Table table, String row, List<String> only, Map<Column, FieldValue> cells) {
  /** Tables that are about groups: a row however many rows of the source speak of it. */
  private static final Set<String> ONCE = names(Group.class, Session.class);

  /** Tables whose rows say that somebody is there, also where nothing more is known. */
  private static final Set<String> ALWAYS = names(Client.class, Membership.class);

  private static Set<String> names(Class<?>... records) {
    return List.of(records).stream()
        .map(each -> ContractName.table(each.asSubclass(Record.class)))
        .collect(Collectors.toSet());
  }

  /** Whether equal rows are one. */
  boolean isOnce() {
    return ONCE.contains(table.name());
  }

  /**
   * The columns of which one must hold something for there to be a row: what was answered, or the
   * days where nothing else is asked; none where there always is a row.
   */
  List<Column> told() {
    if (ALWAYS.contains(table.name())) {
      return List.of();
    }
    if (isOnce()) {
      return List.of(table.columns().get(0));
    }
    List<Column> answers = new ArrayList<>();
    List<Column> days = new ArrayList<>();
    cells.forEach(
        (column, value) -> {
          if (column.type() == ColumnType.DATE) {
            days.add(column);
          } else if (!(value instanceof Constant) && !(value instanceof Joined)) {
            answers.add(column);
          }
        });
    return answers.isEmpty() ? days : answers;
  }

  /** The fields that its values are made of, as written. */
  public Set<String> fields() {
    return cells.values().stream()
        .flatMap(value -> value.fields().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
