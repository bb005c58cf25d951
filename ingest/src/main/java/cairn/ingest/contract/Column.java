package cairn.ingest.contract;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is delivered, stored or published.
 *
 * @param name the column's name
 * @param type what its cells hold
 * @param description what it means, for codebooks and for the Parquet file itself
 * @param required whether every row has a value
 * @param constraints what its values must keep besides
 * @param unit unit of a number, or none
 */
public record Column(
    String name,
    ColumnType type,
    String description,
    boolean required,
    Constraints constraints,
    @Nullable String unit) {

  /**
   * What the values of a column must keep, each where it is not null.
   *
   * @param vocabulary name of the catalogue its keys come from
   * @param minimum smallest value allowed; of a date its days since 1970-01-01
   * @param maximum largest value allowed; of a date its days since 1970-01-01
   * @param pattern regular expression that the whole text must match
   */
  public record Constraints(
      @Nullable String vocabulary,
      @Nullable Double minimum,
      @Nullable Double maximum,
      @Nullable String pattern) {
    /** No constraint. */
    public static final Constraints NONE = new Constraints(null, null, null, null);
  }

  /** A column without constraints that every row fills: the usual column of a result. */
  public static Column required(String name, ColumnType type, String description) {
    return new Column(name, type, description, true, Constraints.NONE, null);
  }

  /** A column without constraints that may be empty. */
  public static Column optional(String name, ColumnType type, String description) {
    return new Column(name, type, description, false, Constraints.NONE, null);
  }
}
