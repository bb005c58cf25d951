package cairn.ingest.source.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a source in SQL: tables that a statement begins with, and how it reads them. */
public interface SourceRows {
  /**
   * A table of a WITH.
   *
   * @param name its name
   * @param says what a row of it is, for the one who reads the statement
   * @param query the query
   */
  record With(String name, String says, String query) {}

  /** How days are written. */
  DayForm days();

  /** The tables that some entries need, each after those it reads. */
  List<With> tables(List<TableEntry> entries);

  /** What stands behind FROM for an entry. */
  String from(TableEntry entry);

  /** What must hold of a row of an entry, beside that something is told. */
  List<String> conditions(TableEntry entry);

  /** A field of an entry's rows. */
  String field(TableEntry entry, String field);

  /** The id of who a row of an entry is about. */
  String person(TableEntry entry);

  /** Why a row that tells nothing makes none: what the account of dropped rows says. */
  String untold(TableEntry entry);

  /** Why a row of which the conditions do not hold makes none; null where it is no loss. */
  default @Nullable String unmet(TableEntry entry) {
    return null;
  }
}
