package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.contract.Row;
import cairn.ingest.model.Code;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cells of a row that has passed the contract, in the types of the model. */
final class Cells {
  private Cells() {}

  static String text(Row row, int column) {
    return Objects.requireNonNull(row.text(column), "a required text");
  }

  static LocalDate day(Row row, int column) {
    return Objects.requireNonNull(row.date(column), "a required day");
  }

  static @Nullable Integer whole(Row row, int column) {
    Long value = row.integer(column);
    return value == null ? null : Math.toIntExact(value);
  }

  static @Nullable Long cell(@Nullable Integer value) {
    return value == null ? null : value.longValue();
  }

  static <T> @Nullable T entry(Catalogue<T> catalogue, Row row, int column) {
    String key = row.text(column);
    return key == null ? null : catalogue.require(key);
  }

  static <T> T required(Catalogue<T> catalogue, Row row, int column) {
    return catalogue.require(text(row, column));
  }

  static @Nullable String key(@Nullable Code code) {
    return code == null ? null : code.key();
  }

  static @Nullable String key(@Nullable Unit unit) {
    return unit == null ? null : unit.key();
  }

  static @Nullable String key(@Nullable Keyed constant) {
    return constant == null ? null : constant.key();
  }

  static <T> @Nullable String key(@Nullable T value, Function<T, String> key) {
    return value == null ? null : key.apply(value);
  }

  /** The constants of a closed vocabulary by key. */
  static final class Closed<E extends Enum<E> & Keyed> {
    private final Map<String, E> constants = new HashMap<>();

    Closed(Class<E> kind) {
      for (E constant : kind.getEnumConstants()) {
        constants.put(constant.key(), constant);
      }
    }

    @Nullable E optional(Row row, int column) {
      String key = row.text(column);
      return key == null ? null : constants.get(key);
    }

    E required(Row row, int column) {
      return Objects.requireNonNull(optional(row, column), "a key of a closed vocabulary");
    }
  }
}
