package cairn.analysis.person.history;

import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import cairn.ingest.model.SessionStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All groups and their meetings: small enough to be known everywhere.
 *
 * @param groups groups by id
 * @param sessions meetings by id, cancelled ones included
 * @param heldByGroup meetings that took place, by group, in date order
 * @param areAttended whether anybody's attendance is on file: then it tells of coming and leaving,
 *     else memberships do, one rule for everybody
 */
public record Meetings(
    Map<GroupId, Group> groups,
    Map<SessionId, Session> sessions,
    Map<GroupId, List<Session>> heldByGroup,
    boolean areAttended) {

  /** Brings groups and meetings together, in any order of either. */
  public static Meetings of(Collection<Group> groups, Collection<Session> sessions) {
    Map<GroupId, Group> byGroup = new TreeMap<>();
    groups.forEach(group -> byGroup.put(group.id(), group));
    Map<SessionId, Session> bySession = new TreeMap<>();
    sessions.forEach(session -> bySession.put(session.id(), session));
    Map<GroupId, List<Session>> held = new TreeMap<>();
    for (Session session : bySession.values()) {
      if (session.status() == SessionStatus.HELD) {
        held.computeIfAbsent(session.group(), id -> new ArrayList<>()).add(session);
      }
    }
    held.replaceAll((id, list) -> inDateOrder(list));
    return new Meetings(
        Collections.unmodifiableMap(byGroup),
        Collections.unmodifiableMap(bySession),
        Collections.unmodifiableMap(held),
        true);
  }

  /** The same, where attendance is on file or is not. */
  public Meetings attended(boolean onFile) {
    return new Meetings(groups, sessions, heldByGroup, onFile);
  }

  private static List<Session> inDateOrder(List<Session> sessions) {
    List<Session> sorted = new ArrayList<>(sessions);
    sorted.sort(Comparator.comparing(Session::heldOn).thenComparing(Session::id));
    return List.copyOf(sorted);
  }

  /**
   * A group.
   *
   * @throws IllegalStateException when there is no such group, which the store rules out
   */
  public Group group(GroupId id) {
    Group group = groups.get(id);
    if (group == null) {
      throw new IllegalStateException("a row names a group that is not in groups");
    }
    return group;
  }

  /** The meetings of a group that took place, in date order. */
  public List<Session> held(GroupId group) {
    return heldByGroup.getOrDefault(group, List.of());
  }
}
