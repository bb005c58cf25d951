package cairn.reports.researcher.person;

import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.question.plan.PublishedPlan;
import cairn.analysis.start.SubjectRow;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.keys.Tombstones;
import cairn.ingest.model.Client;
import cairn.ingest.model.Group;
import cairn.ingest.record.Codec;
import cairn.ingest.record.Codecs;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a package is made of: a month's results with a row for a person, and the records. */
final class Material {
  private final YearMonth month;
  private final Snapshot results;
  private final Snapshot records;
  private final Contract contract;
  private final Codecs codecs;
  private final Tombstones forgotten;

  /**
   * Opens both.
   *
   * @throws cairn.ingest.store.disk.StoreException when the month has no results
   */
  Material(Store store, Contract contract, YearMonth month) {
    this.month = month;
    this.results = store.get(Place.results(month));
    this.records = store.get(Place.records());
    this.contract = contract;
    this.codecs = new Codecs(contract);
    this.forgotten = store.tombstones();
  }

  YearMonth month() {
    return month;
  }

  /** The version of the results. */
  String version() {
    return results.id();
  }

  Catalogues catalogues() {
    return contract.catalogues();
  }

  StudyPlan plan() {
    return PublishedPlan.read(results(PlanRow.TABLE), catalogues());
  }

  boolean isForgotten(String client) {
    return forgotten.has(client);
  }

  List<SubjectRow> subjects() {
    return results(SubjectRow.TABLE);
  }

  /** All rows of a table of the results. */
  <T extends Record> List<T> results(RecordTable<T> table) {
    return results.parts().all(table.table()).stream().map(table::record).toList();
  }

  /** All rows of a table of the records. */
  <T extends Record> List<T> records(Class<T> type) {
    Codec<T> codec = codecs.of(type);
    StoredTable table = StoredTable.of(contract, contract.table(codec.table().name()));
    List<T> all = new ArrayList<>();
    for (int part = 0; part < records.parts().parts(table.stored()); part++) {
      try (PartReader rows =
          records.parts().reader(table.stored(), part, table.contractColumns())) {
        while (rows.hasNext()) {
          Row row = rows.next();
          all.add(codec.decode(row));
        }
      }
    }
    return all;
  }

  Map<String, Client> clients() {
    Map<String, Client> clients = new HashMap<>();
    records(Client.class).forEach(client -> clients.put(client.id().value(), client));
    return clients;
  }

  Map<String, Group> groups() {
    Map<String, Group> groups = new HashMap<>();
    records(Group.class).forEach(group -> groups.put(group.id().value(), group));
    return groups;
  }
}
