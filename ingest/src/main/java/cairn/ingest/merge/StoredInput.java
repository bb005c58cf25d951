package cairn.ingest.merge;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.DeliveryOrder;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.Origin;
import cairn.ingest.engine.Emitter;
import cairn.ingest.engine.Input;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.Parting;
import cairn.ingest.keys.LeftOut;
import cairn.ingest.model.GoalReview;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.util.List;

/** One part of the store as it stands: rows about people, and keys that were taken back. */
final class StoredInput implements Input<Ledger> {
  private static final long serialVersionUID = 1L;
  private static final String GOAL = ContractName.column(GoalReview::goal);

  private final Contract contract;
  private final PartFolder folder;
  private final int part;
  private final DeliveryOrder ranks;
  private final GoalOwners owners;
  private final LeftOut leftOut;

  StoredInput(
      Contract contract,
      PartFolder folder,
      int part,
      DeliveryOrder ranks,
      GoalOwners owners,
      LeftOut leftOut) {
    this.contract = contract;
    this.folder = folder;
    this.part = part;
    this.ranks = ranks;
    this.owners = owners;
    this.leftOut = leftOut;
  }

  @Override
  public long size() {
    return 1L << 26;
  }

  @Override
  public Ledger read(Emitter out) {
    List<FactLayout> layouts = FactLayout.all(contract);
    OrderedBytes bytes = new OrderedBytes();
    for (FactLayout layout : layouts) {
      if (layout.table().isAboutPeople()) {
        try (PartReader rows = folder.reader(layout.table().stored(), part)) {
          while (rows.hasNext()) {
            send(layout, rows.next(), bytes, out);
          }
        }
      }
    }
    try (PartReader keys = folder.reader(TakenBack.OF_PEOPLE, part)) {
      while (keys.hasNext()) {
        sendKey(layouts, keys.next(), bytes, out);
      }
    }
    return new Ledger(List.of());
  }

  private void send(FactLayout layout, Row stored, OrderedBytes bytes, Emitter out) {
    StoredTable table = layout.table();
    int first = table.stored().columns().size() - table.table().columns().size() - 1;
    Object[] cells = new Object[table.table().columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = stored.value(i + first);
    }
    String client = text(stored, table.stored().indexOf(StoredTable.CLIENT));
    if (leftOut.has(client)) {
      return;
    }
    if (first > 0) {
      // A row that names a goal goes where the goal is now.
      String owner = owners.of(text(stored, table.stored().indexOf(GOAL)));
      client = owner == null ? client : owner;
    }
    Long number = stored.integer(stored.size() - 1);
    int delivery = number == null ? 0 : Math.toIntExact(number);
    layout.write(bytes, client, new Row(cells), Origin.stored(ranks.of(delivery), delivery));
    out.emit(Parting.hash(client), bytes.bytes(), bytes.length());
  }

  private void sendKey(List<FactLayout> layouts, Row row, OrderedBytes bytes, Emitter out) {
    FactLayout layout = FactLayout.of(layouts, TakenBack.table(row, true));
    int delivery = TakenBack.delivery(row, true);
    String client = text(row, 0);
    if (leftOut.has(client)) {
      return;
    }
    layout.writeKey(
        bytes,
        client,
        TakenBack.kind(row, true),
        TakenBack.keyCells(row, layout, true),
        Origin.stored(ranks.of(delivery), delivery));
    out.emit(Parting.hash(client), bytes.bytes(), bytes.length());
  }

  private static String text(Row row, int column) {
    String text = row.text(column);
    if (text == null) {
      throw new IllegalStateException("a required cell of the store is empty");
    }
    return text;
  }
}
