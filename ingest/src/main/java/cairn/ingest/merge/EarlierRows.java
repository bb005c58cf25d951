package cairn.ingest.merge;

import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Ledger;
import cairn.ingest.model.Session;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a delivery's rows against those that stand of deliveries before it, so that an older copy
 * that comes late does not take the place of a newer one in silence.
 *
 * @param rank the delivery's place in the order in which deliveries win
 */
record EarlierRows(int rank) implements Serializable {
  private static final String SESSIONS = ContractName.table(Session.class);
  private static final String HELD_ON = ContractName.column(Session::heldOn);

  /** Compares the rows of one table, for one person or for a table that is not about people. */
  void compare(FactLayout layout, TableFacts facts, Ledger ledger) {
    Set<ByteBuffer> takenBack = new HashSet<>();
    facts.withdrawn().stream()
        .filter(Fact::isNew)
        .forEach(fact -> takenBack.add(ByteBuffer.wrap(fact.key())));
    int day = layout.name().equals(SESSIONS) ? layout.storedIndex(HELD_ON) : -1;
    List<Fact> rows = facts.rows();
    for (int start = 0; start < rows.size(); ) {
      Fact stood = null;
      Fact brought = null;
      int end = start;
      for (;
          end < rows.size() && Arrays.equals(rows.get(end).key(), rows.get(start).key());
          end++) {
        Fact fact = rows.get(end);
        stood = !fact.isNew() && fact.rank() < rank ? fact : stood;
        brought = fact.isNew() ? fact : brought;
      }
      if (stood != null || brought != null) {
        boolean isTaken = stood != null && takenBack.contains(ByteBuffer.wrap(stood.key()));
        ledger.compared(layout.name(), compared(stood, brought, isTaken, day));
      }
      start = end;
    }
  }

  private static Ledger.Compared compared(
      @Nullable Fact stood, @Nullable Fact brought, boolean isTaken, int day) {
    boolean isChanged = false;
    boolean isEmptied = false;
    if (stood != null && brought != null) {
      // The last cell of a stored row says which delivery it came in.
      for (int i = 0; i < stood.row().size() - 1; i++) {
        Object value = brought.row().value(i);
        boolean differs = !Objects.equals(stood.row().value(i), value);
        isChanged |= differs;
        isEmptied |= differs && value == null;
      }
    }
    return new Ledger.Compared(
        stood == null ? 0 : 1,
        brought == null ? 0 : 1,
        stood != null && brought == null && !isTaken ? 1 : 0,
        isChanged ? 1 : 0,
        isEmptied ? 1 : 0,
        day(stood, day),
        day(brought, day));
  }

  private static @Nullable LocalDate day(@Nullable Fact fact, int column) {
    Row row = fact == null || column < 0 ? null : fact.row();
    return row == null ? null : row.date(column);
  }
}
