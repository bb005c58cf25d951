package cairn.ingest.check;

import cairn.ingest.contract.Row;
import java.util.Optional;

/** Takes the rows of a file, in the order of the file. */
public interface RowTaker {
  /** A row that keeps the contract, whose first character stands in this line. */
  void accepted(long line, Row row);

  /** A row that does not; of its cells only well-formed ids can be asked for, and only now. */
  void rejected(Ids ids);

  /** A row of a person who was forgotten: it goes nowhere, and is counted by who reads the file. */
  default void forgotten(Ids ids) {}

  /** The ids of a row that is left out. */
  interface Ids {
    /** The id in a column, where there is one and it is well formed. */
    Optional<String> id(String column);
  }
}
