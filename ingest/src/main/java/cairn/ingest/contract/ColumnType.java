package cairn.ingest.contract;

/** What a cell holds, and the Java class of its value in a {@link Row}. */
public enum ColumnType {
  /** An id or a catalogue key: {@link String}. */
  TEXT,
  /** A whole number: {@link Long}. */
  INTEGER,
  /** A finite number: {@link Double}. */
  NUMBER,
  /** True or false: {@link Boolean}. */
  BOOLEAN,
  /** A calendar day: {@link java.time.LocalDate}. */
  DATE,
  /** Catalogue keys joined by a bar, in the order written: {@link String}. */
  LIST
}
