package cairn.analysis.method;

import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.WantedColumns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody asks of a method: the values of its options, and the rows of their file. */
public interface MethodCall {
  /** The value as it was given, or the option's standard one; null for neither. */
  <T> @Nullable T given(Option<T> option);

  /** Reads columns of the file; rows without a value in one of them are left out. */
  Frame read(WantedColumns wanted);

  /** The confidence level of every interval, between 0 and 1. */
  double level();

  /** The groups that others are compared with, by column, where they were named. */
  Map<String, String> references();

  /**
   * The value of an option that may be left out; null where it is.
   *
   * @throws EstimateFailure when it does not keep to the option's limit
   */
  default <T> @Nullable T find(Option<T> option) {
    T value = given(option);
    if (value != null) {
      require(option.limit().holds().test(value), option.name() + " " + option.limit().words());
    }
    return value;
  }

  /** The value of an option that is needed or has a standard value. */
  default <T> T get(Option<T> option) {
    T value = find(option);
    if (value == null) {
      throw new IllegalStateException(option.name() + " has no value and is not needed");
    }
    return value;
  }

  /** The values of an option with many; empty where it was left out. */
  default <T> List<T> list(Option<List<T>> option) {
    List<T> values = find(option);
    return values == null ? List.of() : List.copyOf(values);
  }

  /** Whether a flag was said. */
  default boolean is(Option<Boolean> flag) {
    return Boolean.TRUE.equals(given(flag));
  }

  /** Whether an option has a value. */
  default boolean has(Option<?> option) {
    return given(option) != null;
  }

  /** Reads the columns that these options name, each in its role; what was left out is not read. */
  default Rows rows(Option<?>... columns) {
    WantedColumns wanted = new WantedColumns();
    for (Option<?> option : columns) {
      ColumnRole role = option.kind().role();
      Object value = given(option);
      if (role == null || value == null) {
        continue;
      }
      for (Object name : value instanceof List<?> many ? many : List.of(value)) {
        if (role == ColumnRole.COVARIATE) {
          ModelTerms.columnsOf(name.toString()).forEach(each -> wanted.add(each, role));
        } else {
          wanted.add(name.toString(), role);
        }
      }
    }
    return new Rows(this, read(wanted));
  }

  /**
   * Refuses options that do not go together.
   *
   * @throws EstimateFailure with what is needed, unless it holds
   */
  static void require(boolean holds, String needed) {
    if (!holds) {
      throw EstimateFailure.usage(needed);
    }
  }
}
