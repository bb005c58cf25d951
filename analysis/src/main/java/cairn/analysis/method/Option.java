package cairn.analysis.method;

import cairn.analysis.method.frame.ColumnRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a method can be told: its name on the command line and what it means.
 *
 * @param name with its hyphens, such as {@code --time}
 * @param label what stands for its value in the help; empty for a flag
 * @param description what it means; a standard value is named behind it
 * @param kind what its values are
 * @param required whether there is no answer without it
 * @param standard its value where none is given, as it would be typed; null for none
 * @param limit what its value must keep to
 * @param <T> the value
 */
public record Option<T>(
    String name,
    String label,
    String description,
    Kind kind,
    boolean required,
    @Nullable String standard,
    Limit<T> limit) {

  /**
   * What the values of an option are.
   *
   * @param type one value: a word, a number, a flag, a choice of an enum, or lines of a file
   * @param many whether there may be several, with commas between them
   * @param role how the named column is read; null where the value names no column
   * @param words the choices by the words that mean them; empty where an enum's own names do
   */
  public record Kind(Class<?> type, boolean many, @Nullable ColumnRole role, Map<String, ?> words) {
    private static Kind of(Class<?> type, boolean many) {
      return new Kind(type, many, null, Map.of());
    }

    private static Kind column(boolean many, ColumnRole role) {
      return new Kind(String.class, many, role, Map.of());
    }
  }

  /**
   * What a value must keep to.
   *
   * @param words the limit in words, behind the name of the option
   */
  public record Limit<T>(Predicate<? super T> holds, String words) {}

  private static <T> Option<T> of(String name, String label, Kind kind, String description) {
    return new Option<>(
        name, label, description, kind, false, null, new Limit<>(value -> true, ""));
  }

  /** The name of a column. */
  public static Option<String> column(String name, ColumnRole role, String description) {
    return of(name, "COLUMN", Kind.column(false, role), description);
  }

  /** Names of columns. */
  public static Option<List<String>> columns(String name, ColumnRole role, String description) {
    return of(name, "COLUMN", Kind.column(true, role), description);
  }

  /** A word, such as a value of a column. */
  public static Option<String> word(String name, String label, String description) {
    return of(name, label, Kind.of(String.class, false), description);
  }

  /** Words. */
  public static Option<List<String>> words(String name, String label, String description) {
    return of(name, label, Kind.of(String.class, true), description);
  }

  /** A whole number. */
  public static Option<Long> whole(String name, String label, String description) {
    return of(name, label, Kind.of(Long.class, false), description);
  }

  /** Whole numbers. */
  public static Option<List<Long>> wholes(String name, String label, String description) {
    return of(name, label, Kind.of(Long.class, true), description);
  }

  /** How many times or points: a whole number that an array can hold. */
  public static Option<Integer> times(String name, String label, String description) {
    return of(name, label, Kind.of(Integer.class, false), description);
  }

  /** A number. */
  public static Option<Double> number(String name, String label, String description) {
    return of(name, label, Kind.of(Double.class, false), description);
  }

  /** Numbers. */
  public static Option<List<Double>> numbers(String name, String label, String description) {
    return of(name, label, Kind.of(Double.class, true), description);
  }

  /** One of an enum, by the names of its constants in any case. */
  public static <E extends Enum<E>> Option<E> choice(
      String name, String label, Class<E> choices, String description) {
    return of(name, label, Kind.of(choices, false), description);
  }

  /** Several of an enum, by the names of its constants in any case. */
  public static <E extends Enum<E>> Option<List<E>> choices(
      String name, String label, Class<E> choices, String description) {
    return of(name, label, Kind.of(choices, true), description);
  }

  /** One of these values, each by a word of its own as it stands. */
  public static <E> Option<E> named(
      String name, String label, List<E> values, Function<E, String> word, String description) {
    Map<String, E> words = new LinkedHashMap<>();
    values.forEach(value -> words.put(word.apply(value), value));
    return of(name, label, new Kind(String.class, false, null, words), description);
  }

  /** Something that is so when it is said. */
  public static Option<Boolean> flag(String name, String description) {
    return of(name, "", Kind.of(Boolean.class, false), description);
  }

  /** The lines of a small file beside the data, without a header. */
  public static Option<CellLines> lines(String name, String description) {
    return of(name, "FILE", Kind.of(CellLines.class, false), description);
  }

  /** The same, without which there is no answer. */
  public Option<T> needed() {
    return new Option<>(name, label, description, kind, true, standard, limit);
  }

  /** The same with a value where none is given. */
  public Option<T> otherwise(String value) {
    return new Option<>(name, label, description, kind, required, value, limit);
  }

  /** The same with a limit, said behind the name of the option. */
  public Option<T> within(String words, Predicate<? super T> holds) {
    return new Option<>(
        name, label, description, kind, required, standard, new Limit<>(holds, words));
  }

  /** The same column read in another role. */
  public Option<T> as(ColumnRole role) {
    Kind other = new Kind(kind.type(), kind.many(), role, kind.words());
    return new Option<>(name, label, description, other, required, standard, limit);
  }
}
