package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A therapy group: one row of {@code groups}. */
@Delivered("groups")
public record Group(
    GroupId id,
    String programId,
    String siteId,
    GroupType groupType,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable Integer plannedSessions) {
  /** No id of a group has a space. */
  private static final String ONE_PERSON = "person ";

  /** Its kind. */
  public GroupType type() {
    return groupType;
  }

  /** The same group before its end. */
  public Group open() {
    return new Group(id, programId, siteId, groupType, startedOn, null, plannedSessions);
  }

  /**
   * With whom a person of the group shares errors: everybody of the group, or nobody where care is
   * of one person at a time.
   */
  public String cluster(ClientId person) {
    return groupType.asked().clusteredByGroup() ? id.value() : ONE_PERSON + person.value();
  }

  /** Whether what {@link #cluster} gave is one person and no group. */
  public static boolean isOnePerson(String cluster) {
    return cluster.startsWith(ONE_PERSON);
  }
}
