package cairn.ingest.past;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Membership;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which columns of a table were filled and which keys stood in them, in the store before a delivery
 * and in the delivery. An export that lost a column, or a form with another list of answers, shows
 * here before anything is worked out.
 */
public final class SeenCells implements Serializable {
  private static final long serialVersionUID = 1L;

  /** With fewer rows, an empty column or a key that nobody had is chance. */
  private static final long FEWEST = 20;

  /** A key that a hundred rows did not have is worth a look when it comes. */
  private static final long FEWEST_FOR_KEYS = 100;

  /** What is empty as long as something goes on, of groups and of other care. */
  private static final Set<String> OF_AN_END =
      Set.of(ContractName.column(Membership::endReason), ContractName.column(Goal::replaces));

  private final ArrayList<String> columns = new ArrayList<>();
  private final boolean[] keyed;
  private final boolean[] emptiable;
  private final int[] places;
  private final Seen before;
  private final Seen now;

  /**
   * Nothing seen yet of a table.
   *
   * @param table the table as the contract has it
   * @param stored the same as the store has it, whose rows will come
   */
  public SeenCells(Table table, Table stored) {
    List<Column> looked =
        table.columns().stream().filter(each -> isKeyed(each) || isEmptiable(each)).toList();
    keyed = new boolean[looked.size()];
    emptiable = new boolean[looked.size()];
    places = new int[looked.size()];
    for (int i = 0; i < places.length; i++) {
      columns.add(looked.get(i).name());
      keyed[i] = isKeyed(looked.get(i));
      emptiable[i] = isEmptiable(looked.get(i));
      places[i] = stored.indexOf(looked.get(i).name());
    }
    before = new Seen(places.length);
    now = new Seen(places.length);
  }

  private static boolean isEmptiable(Column column) {
    return !column.required()
        && column.type() != ColumnType.DATE
        && !OF_AN_END.contains(column.name());
  }

  private static boolean isKeyed(Column column) {
    return column.type() == ColumnType.TEXT && column.constraints().vocabulary() != null;
  }

  /** A row is seen. */
  public void add(Row row, boolean isNew) {
    Seen seen = isNew ? now : before;
    seen.rows++;
    for (int i = 0; i < places.length; i++) {
      Object value = row.value(places[i]);
      if (value != null) {
        seen.filled[i]++;
        if (value instanceof String key && keyed[i]) {
          seen.keys.get(i).add(key);
        }
      }
    }
  }

  /** Adds what was seen of the same table elsewhere. */
  public void addAll(SeenCells other) {
    before.addAll(other.before);
    now.addAll(other.now);
  }

  /** What stands out, in the order of the columns. */
  public List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      String column = columns.get(i);
      if (isEmptied(i)) {
        told.add(
            new Told(
                column,
                Rule.COLUMN_EMPTIED,
                String.format(
                    Locale.ROOT,
                    "is empty in all %,d rows, where %,d of %,d rows before have it; if the export"
                        + " lost it, send it again",
                    now.rows,
                    before.filled[i],
                    before.rows)));
      }
      Set<String> news = new HashSet<>(now.keys.get(i));
      news.removeAll(before.keys.get(i));
      if (!news.isEmpty() && before.filled[i] >= FEWEST_FOR_KEYS) {
        told.add(
            new Told(
                column,
                Rule.NEW_KEY,
                String.format(
                    Locale.ROOT,
                    "has %s that none of the %,d rows before has; look whether the list of answers"
                        + " was changed, or a key taken for another",
                    news.size() == 1 ? "a key" : news.size() + " keys",
                    before.filled[i])));
      }
    }
    return told;
  }

  private boolean isEmptied(int i) {
    return emptiable[i]
        && now.rows >= FEWEST
        && now.filled[i] == 0
        && before.rows >= FEWEST
        && 2 * before.filled[i] >= before.rows;
  }

  private static final class Seen implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] filled;
    private final ArrayList<HashSet<String>> keys = new ArrayList<>();
    private long rows;

    Seen(int columns) {
      filled = new long[columns];
      for (int i = 0; i < columns; i++) {
        keys.add(new HashSet<>());
      }
    }

    void addAll(Seen other) {
      rows += other.rows;
      for (int i = 0; i < filled.length; i++) {
        filled[i] += other.filled[i];
        keys.get(i).addAll(other.keys.get(i));
      }
    }
  }
}
