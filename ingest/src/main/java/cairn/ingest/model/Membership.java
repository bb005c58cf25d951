package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person's time in a group: one row of {@code memberships}. */
@Delivered("memberships")
public record Membership(
    ClientId client,
    GroupId group,
    LocalDate joinedOn,
    @Nullable LocalDate leftOn,
    @Nullable EndReason endReason) {
  /** The same membership before its end. */
  public Membership open() {
    return new Membership(client, group, joinedOn, null, null);
  }
}
