package cairn.analysis.question.stage;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;

/**
 * What adds up about moves between stages.
 *
 * @param moves pairs of assessments
 * @param movers people with at least one pair in a direction
 * @param patterns people, by how many of their pairs went in each direction
 * @param consecutive pairs one right after the other
 * @param paths people, from the first stage to the last
 */
public record StageTally(
    Counts<MoveKey> moves,
    Counts<MoverKey> movers,
    Counts<PatternKey> patterns,
    Counts<ConsecutiveKey> consecutive,
    Counts<PathKey> paths)
    implements Tally {}
