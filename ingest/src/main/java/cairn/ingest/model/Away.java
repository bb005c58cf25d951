package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Time when no report is due: one row of {@code away}; without a last day it goes on. */
@Delivered("away")
public record Away(
    ClientId client, LocalDate fromOn, @Nullable LocalDate untilOn, AwayReason reason) {
  /** The same time before its end. */
  public Away open() {
    return new Away(client, fromOn, null, reason);
  }
}
