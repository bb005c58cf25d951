package cairn.ingest.engine;

/** The records of one part, in the order of their unsigned bytes. */
public interface Records {
  /** Goes to the next record; false when there is none. */
  boolean next();

  /** The array that holds the record; it must not be changed. */
  byte[] bytes();

  /** Where the record begins. */
  int offset();

  /** How long the record is. */
  int length();
}
