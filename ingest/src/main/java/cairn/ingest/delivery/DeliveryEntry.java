package cairn.ingest.delivery;

import cairn.ingest.engine.mapping.MappingReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the store's manifest lists it.
 *
 * @param number place in the order of ingest, from 1
 * @param id what the delivery is told by: a sum over its files
 * @param month the month it states, or null
 * @param program the program it names, or null
 * @param files what became of its files
 * @param tables what became of each table in the store, in the order of the contract
 * @param mapping what the mapping that brought it here kept and dropped, or null
 */
public record DeliveryEntry(
    int number,
    String id,
    @Nullable YearMonth month,
    @Nullable String program,
    List<FileReport> files,
    Map<String, TableCounts> tables,
    @Nullable MappingReport mapping) {
  /** Whether it is the same delivery at the same place; one may have come several times. */
  public boolean isSame(DeliveryEntry other) {
    return number == other.number && id.equals(other.id);
  }

  /** The same delivery come again, at a later place in the order of ingest. */
  DeliveryEntry again(int later) {
    return new DeliveryEntry(later, id, month, program, files, tables, mapping);
  }
}
