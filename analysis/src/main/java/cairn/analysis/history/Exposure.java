package cairn.analysis.history;

import cairn.ingest.model.Group;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's time with one group: from the first to the last session attended. Times in several
 * groups may lie side by side.
 *
 * @param group the group
 * @param period first to last session attended, both inside
 * @param sessions sessions attended
 */
public record Exposure(Group group, Period period, int sessions) {

  /** The type of the group. */
  public GroupType type() {
    return group.type();
  }

  /** One exposure for every group with a session attended, in the order of the first of them. */
  public static List<Exposure> of(ClientHistory history) {
    Map<Group, List<Visit>> byGroup = new LinkedHashMap<>();
    for (Visit visit : history.attended()) {
      byGroup.computeIfAbsent(visit.group(), g -> new ArrayList<>()).add(visit);
    }
    List<Exposure> exposures = new ArrayList<>();
    byGroup.forEach(
        (group, visits) ->
            exposures.add(
                new Exposure(
                    group,
                    Period.inclusive(visits.get(0).on(), visits.get(visits.size() - 1).on()),
                    visits.size())));
    return List.copyOf(exposures);
  }
}
