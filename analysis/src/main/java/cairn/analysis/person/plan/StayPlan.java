package cairn.analysis.person.plan;

import java.util.List;
import java.util.Map;

/**
 * What staying, coming back and having come are.
 *
 * @param gapDays days without a session that end a stay, by group type key, where the plan differs
 *     from the catalogue
 * @param sensitivityGaps gaps that stand beside
 * @param newStartDays a session more than this many days after the last one is a new start
 * @param reengagementDays a session within this many days after a stay ended is coming back
 * @param completionSensitivities sessions attended that stand beside the catalogue's number
 * @param attendedSessions sessions in a group type that make a person count in it
 */
public record StayPlan(
    Map<String, Integer> gapDays,
    List<Integer> sensitivityGaps,
    int newStartDays,
    int reengagementDays,
    List<Integer> completionSensitivities,
    int attendedSessions) {}
