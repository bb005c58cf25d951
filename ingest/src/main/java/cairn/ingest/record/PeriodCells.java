package cairn.ingest.record;

import cairn.ingest.contract.CellPart;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Row;
import cairn.ingest.model.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period: its first and its last day, both inclusive in a file.
 *
 * @param first the column of the first day
 * @param last the column of the last day
 */
record PeriodCells(Column first, Column last) implements CellPart {
  @Override
  public List<Column> columns() {
    return List.of(first, last);
  }

  @Override
  public void take(@Nullable Object value, @Nullable Object[] cells, int at) {
    if (value != null) {
      cells[at] = ((Period) value).from();
      cells[at + 1] = ((Period) value).until().minusDays(1);
    }
  }

  @Override
  public Object make(Row row, int at) {
    LocalDate from = row.date(at);
    LocalDate until = row.date(at + 1);
    if (from == null || until == null) {
      throw new IllegalArgumentException(
          "a row has no " + (from == null ? ContractName.FIRST_DAY : ContractName.LAST_DAY));
    }
    return Period.inclusive(from, until);
  }
}
