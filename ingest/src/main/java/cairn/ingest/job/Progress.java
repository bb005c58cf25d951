package cairn.ingest.job;

/** Is told of each stage that has ended, so that somebody can show how far a job is. */
@FunctionalInterface
public interface Progress {
  /** Nobody looks. */
  Progress NONE = (stage, rows, seconds) -> {};

  /**
   * A stage has ended.
   *
   * @param stage what was done, in a few words
   * @param rows how many rows it worked on
   * @param seconds how long it took
   */
  void stage(String stage, long rows, double seconds);
}
