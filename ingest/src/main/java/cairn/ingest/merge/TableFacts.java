package cairn.ingest.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything known of one table's rows of one person, or of a table that is not about people. */
final class TableFacts {
  private final List<Fact> rows = new ArrayList<>();
  private final List<Fact> withdrawn = new ArrayList<>();
  private final List<Fact> replaced = new ArrayList<>();
  private final List<Fact> moved = new ArrayList<>();
  private final Set<Object> rejected = new HashSet<>();

  void add(FactKind kind, Fact fact) {
    switch (kind) {
      case ROW -> rows.add(fact);
      case WITHDRAWN -> withdrawn.add(fact);
      case REPLACED -> replaced.add(fact);
      case REJECTED -> addRejected(fact);
      case MOVED -> moved.add(fact);
    }
  }

  /** Remembers the first cell of a rejected row's key, by which other rows name it. */
  private void addRejected(Fact fact) {
    Object id = fact.row().size() == 0 ? null : fact.row().value(0);
    rejected.add(id == null ? PERSON : id);
  }

  /** What stands for the key of a row that is named by the person alone. */
  static final Object PERSON = "";

  void clear() {
    rows.clear();
    withdrawn.clear();
    replaced.clear();
    moved.clear();
    rejected.clear();
  }

  boolean isEmpty() {
    return rows.isEmpty() && withdrawn.isEmpty() && replaced.isEmpty() && rejected.isEmpty();
  }

  /** Rows of the store and of the delivery, by key and then by rank. */
  List<Fact> rows() {
    return rows;
  }

  /** Keys that were taken back. */
  List<Fact> withdrawn() {
    return withdrawn;
  }

  /** Keys of rows that gave way, whose days stay covered. */
  List<Fact> replaced() {
    return replaced;
  }

  /**
   * Whether a row's key is one that a row of the same or a later delivery gives to another person.
   */
  boolean isMoved(Fact row, boolean sameDelivery) {
    for (Fact fact : moved) {
      boolean applies = sameDelivery ? fact.rank() == row.rank() : fact.rank() > row.rank();
      if (applies && Arrays.equals(fact.key(), row.key())) {
        return true;
      }
    }
    return false;
  }

  /** How rows of this delivery that were rejected are named by others. */
  Set<Object> rejected() {
    return rejected;
  }
}
