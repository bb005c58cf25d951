package cairn.analysis.question.sensitivity;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;

/**
 * What adds up about bands of people; the rest is in the tally of outcomes.
 *
 * @param bands due, verdicts reached, achieved
 */
record SensitivityTally(Counts<BandKey> bands) implements Tally {}
