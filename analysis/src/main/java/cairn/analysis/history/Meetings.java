package cairn.analysis.history;

import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import java.util.List;
import java.util.Map;

/**
 * All groups and their meetings: small enough to be known everywhere.
 *
 * @param groups groups by id
 * @param sessions meetings by id, cancelled ones included
 * @param heldByGroup meetings that took place, by group, in date order
 */
public record Meetings(
    Map<GroupId, Group> groups,
    Map<SessionId, Session> sessions,
    Map<GroupId, List<Session>> heldByGroup) {}
