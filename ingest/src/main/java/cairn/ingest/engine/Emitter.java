package cairn.ingest.engine;

/** Takes the records of an input. */
@FunctionalInterface
public interface Emitter {
  /**
   * Takes one record; the array may be used again afterwards.
   *
   * @param hash decides the record's part: records of one person have one hash
   * @param bytes an array that begins with the record; records are ordered by their unsigned bytes
   * @param length length of the record
   */
  void emit(int hash, byte[] bytes, int length);
}
