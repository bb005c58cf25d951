package cairn.ingest.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What already stands of one person while the tables are merged one after another. */
final class PersonState implements References.Known {
  private final SharedRecords shared;
  private final Map<String, Set<Object>> standing = new HashMap<>();
  private final Map<String, Set<Object>> rejected = new HashMap<>();
  private final Map<String, List<Fact>> rows = new HashMap<>();
  private List<Fact> beside = List.of();

  PersonState(SharedRecords shared) {
    this.shared = shared;
  }

  void clear() {
    standing.clear();
    rejected.clear();
    rows.clear();
  }

  /** Notes what stands of a table, and by which names its rejected rows were known. */
  void settle(String table, Set<Object> names, List<Fact> facts, TableFacts from) {
    standing.put(table, names);
    rows.put(table, facts);
    rejected.put(table, new HashSet<>(from.rejected()));
  }

  /** The rows of a table that stand. */
  List<Fact> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  /** Notes the rows of the table that is being merged, those of the store and the delivery's. */
  void consider(List<Fact> facts) {
    beside = facts;
  }

  /** The rows of the table that is being merged, one a key. */
  List<Fact> beside() {
    return beside;
  }

  SharedRecords shared() {
    return shared;
  }

  @Override
  public boolean stands(String table, Object name) {
    return shared.has(table)
        ? shared.stands(table, name.toString())
        : standing.getOrDefault(table, Set.of()).contains(name);
  }

  @Override
  public boolean wasRejected(String table, Object name) {
    return shared.has(table)
        ? shared.wasRejected(table, name.toString())
        : rejected.getOrDefault(table, Set.of()).contains(name);
  }
}
