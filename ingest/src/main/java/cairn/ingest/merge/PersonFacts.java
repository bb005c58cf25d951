package cairn.ingest.merge;

import java.util.ArrayList;
import java.util.List;

/** Everything that the store and the delivery say of one person, by table. */
final class PersonFacts {
  private final List<TableFacts> tables = new ArrayList<>();
  private String client = "";

  PersonFacts(int tables) {
    for (int i = 0; i < tables; i++) {
      this.tables.add(new TableFacts());
    }
  }

  void start(String person) {
    client = person;
    tables.forEach(TableFacts::clear);
  }

  String client() {
    return client;
  }

  TableFacts table(int number) {
    return tables.get(number);
  }
}
