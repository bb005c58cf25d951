package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Table;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResultTablesTest {
  @Test
  void eachTableHasItsOwnNameAndItsKeyIsMadeOfItsColumns() {
    Set<String> names = new HashSet<>();
    for (Table table : ResultTables.all()) {
      assertTrue(names.add(table.name()), table.name() + " stands twice");
      table.key().forEach(table::indexOf);
      assertTrue(table.columns().stream().noneMatch(c -> c.description().isBlank()), table.name());
    }
  }
}
