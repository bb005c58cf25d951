package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Other care or medication beside the group: one row of {@code care}. */
@Delivered("care")
public record Care(
    ClientId client,
    CareKind kind,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    @Nullable Double dose,
    @Nullable Unit doseUnit,
    @Nullable Code endReason) {
  /** The same care before its end. */
  public Care open() {
    return new Care(client, kind, fromOn, null, dose, doseUnit, null);
  }
}
