package cairn.ingest.merge;

import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Delivery;
import cairn.ingest.delivery.DeliveryFile;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.delivery.Origin;
import cairn.ingest.engine.Emitter;
import cairn.ingest.engine.Input;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.Parting;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Membership;
import cairn.ingest.store.StoredTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a delivery about people: each row goes to its person's part. */
final class FileInput implements Input<Ledger> {
  private static final long serialVersionUID = 1L;

  private static final String CLIENTS = ContractName.table(Client.class);
  private static final String MEMBERSHIPS = ContractName.table(Membership.class);
  private static final String GROUP = ContractName.column(Membership::group);
  private static final String GOALS = ContractName.table(Goal.class);
  private static final String GOAL = ContractName.column(Goal::id);

  private final Contract contract;
  private final DeliveryFile file;
  private final int number;
  private final ArrayList<String> files;
  private final ReadingTerms terms;
  private final GoalOwners owners;
  private final int rank;
  private final int delivery;

  /**
   * A file to be read.
   *
   * @param number the file's number within the delivery
   * @param began the day by which meetings had begun, or null where none is on file
   * @param rank the delivery's place in the order in which rows win
   * @param delivery the delivery's number
   */
  FileInput(
      Contract contract,
      Delivery delivered,
      int number,
      @Nullable LocalDate began,
      GoalOwners owners,
      int rank,
      int delivery) {
    this.contract = contract;
    this.file = delivered.files().get(number);
    this.number = number;
    this.files = new ArrayList<>(delivered.fileNames());
    this.terms = delivered.terms().since(began);
    this.owners = owners;
    this.rank = rank;
    this.delivery = delivery;
  }

  @Override
  public long size() {
    return file.bytes();
  }

  @Override
  public Ledger read(Emitter out) {
    Ledger ledger = new Ledger(files);
    file.read(contract, terms, number, new Sender(out, ledger), ledger);
    return ledger;
  }

  /** Sends the rows of the file, one at a time. */
  private final class Sender implements RowTaker {
    private final Emitter out;
    private final Ledger ledger;
    private final FactLayout layout;
    private final OrderedBytes bytes = new OrderedBytes();
    private final List<String> columns;
    private final String personColumn;
    private final int person;
    private String lastClient = "";
    private int lastHash;

    Sender(Emitter out, Ledger ledger) {
      this.out = out;
      this.ledger = ledger;
      this.layout = FactLayout.of(FactLayout.all(contract), file.table());
      List<String> named =
          file.withdraws() ? layout.table().table().key() : layout.table().contractColumns();
      this.columns = named;
      this.personColumn = columns.contains(StoredTable.CLIENT) ? StoredTable.CLIENT : GOAL;
      this.person = columns.indexOf(personColumn);
    }

    private @Nullable String client(@Nullable String id) {
      return id == null || personColumn.equals(StoredTable.CLIENT) ? id : owners.of(id);
    }

    @Override
    public void accepted(long line, Row row) {
      String client = client(row.text(person));
      Origin origin = new Origin(rank, delivery, number, line);
      if (client == null && owners.isForgotten(String.valueOf(row.text(person)))) {
        ledger.forgotten(origin);
      } else if (client == null) {
        unknown(origin);
      } else if (file.withdraws()) {
        layout.writeKey(bytes, client, FactKind.WITHDRAWN, withoutPerson(row), origin);
        send(client);
      } else {
        layout.write(bytes, client, row, origin);
        send(client);
      }
    }

    private void unknown(Origin origin) {
      if (file.withdraws()) {
        ledger.acceptWithdrawal(origin);
        ledger.warn(origin, TableMerge.NOTHING);
      } else {
        ledger.reject(origin, References.unknown(personColumn, GOALS));
      }
    }

    private Row withoutPerson(Row row) {
      @Nullable Object[] cells = new @Nullable Object[layout.keyColumns().size()];
      int next = 0;
      for (int i = 0; i < row.size(); i++) {
        if (!columns.get(i).equals(StoredTable.CLIENT)) {
          cells[next++] = row.value(i);
        }
      }
      return new Row(cells);
    }

    /** A rejected row that others may belong to is remembered where they go. */
    @Override
    public void rejected(RowTaker.Ids ids) {
      Optional<String> client = ids.id(StoredTable.CLIENT);
      Optional<String> name = name(ids);
      if (client.isPresent() && name.isPresent() && !file.withdraws()) {
        @Nullable Object[] cells = new @Nullable Object[layout.keyColumns().size()];
        if (cells.length > 0) {
          cells[0] = name.get();
        }
        Origin origin = new Origin(rank, delivery, number, 0);
        layout.writeKey(bytes, client.get(), FactKind.REJECTED, new Row(cells), origin);
        send(client.get());
      }
    }

    /** By what rows of other tables name this one. */
    private Optional<String> name(RowTaker.Ids ids) {
      String table = file.table();
      if (table.equals(CLIENTS)) {
        return Optional.of("");
      }
      return table.equals(MEMBERSHIPS)
          ? ids.id(GROUP)
          : table.equals(GOALS) ? ids.id(GOAL) : Optional.empty();
    }

    private void send(String client) {
      if (!client.equals(lastClient)) {
        lastClient = client;
        lastHash = Parting.hash(client);
      }
      out.emit(lastHash, bytes.bytes(), bytes.length());
    }
  }
}
