package cairn.ingest.job;

/** A delivery broke the contract so that nothing of it was published; the report says why. */
public final class DeliveryRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient IngestReport report;

  DeliveryRefused(IngestReport report) {
    super(String.join("; ", report.problems()));
    this.report = report;
  }

  /** What was found. */
  public IngestReport report() {
    return report;
  }
}
