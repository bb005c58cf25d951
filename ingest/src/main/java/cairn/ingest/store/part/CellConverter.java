package cairn.ingest.store.part;

import cairn.ingest.contract.ColumnType;
import java.time.LocalDate;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** Takes one cell at a time from a Parquet column; texts and days of a dictionary are made once. */
final class CellConverter extends PrimitiveConverter {
  private final ColumnType type;
  private @Nullable Object[] dictionary = new @Nullable Object[0];
  private @Nullable Object value;

  CellConverter(ColumnType type) {
    this.type = type;
  }

  /** The cell that was given last. */
  @Nullable Object value() {
    return value;
  }

  @Override
  public boolean hasDictionarySupport() {
    return type == ColumnType.TEXT || type == ColumnType.LIST || type == ColumnType.DATE;
  }

  @Override
  public void setDictionary(Dictionary from) {
    dictionary = new @Nullable Object[from.getMaxId() + 1];
    for (int id = 0; id < dictionary.length; id++) {
      dictionary[id] =
          type == ColumnType.DATE
              ? LocalDate.ofEpochDay(from.decodeToInt(id))
              : from.decodeToBinary(id).toStringUsingUTF8();
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    value = dictionary[id];
  }

  @Override
  public void addBinary(Binary binary) {
    value = binary.toStringUsingUTF8();
  }

  @Override
  public void addBoolean(boolean truth) {
    value = truth;
  }

  @Override
  public void addDouble(double number) {
    value = number;
  }

  @Override
  public void addInt(int day) {
    value = LocalDate.ofEpochDay(day);
  }

  @Override
  public void addLong(long number) {
    value = number;
  }
}
