package cairn.analysis.person.history;

import cairn.ingest.contract.ContractName;
import cairn.ingest.model.ClientId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table, taken one client at a time. It holds the rows of one client at most.
 *
 * @param <T> a row
 */
final class ClientRows<T extends Record> {
  private final String table;
  private final Iterator<T> rows;
  private final Function<T, ClientId> client;
  private @Nullable T next;

  ClientRows(Class<T> type, Iterator<T> rows, Function<T, ClientId> client) {
    this.table = ContractName.table(type);
    this.rows = rows;
    this.client = client;
    this.next = rows.hasNext() ? rows.next() : null;
  }

  /** The rows of the client, in the order given and, within it, in the order of the file. */
  List<T> take(ClientId id, Comparator<T> order) {
    List<T> taken = new ArrayList<>();
    for (T row = next; row != null; row = next) {
      int side = client.apply(row).compareTo(id);
      if (side < 0) {
        throw notInOrder();
      }
      if (side > 0) {
        break;
      }
      taken.add(row);
      next = rows.hasNext() ? rows.next() : null;
    }
    taken.sort(order);
    return List.copyOf(taken);
  }

  /** Refuses rows that no client has taken. */
  void requireEmpty() {
    if (next != null) {
      throw notInOrder();
    }
  }

  private IllegalStateException notInOrder() {
    return new IllegalStateException(
        "table "
            + table
            + " is not in the order of the clients, or has rows of a client who is not in clients");
  }
}
