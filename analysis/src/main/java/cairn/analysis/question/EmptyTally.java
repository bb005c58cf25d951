package cairn.analysis.question;

import cairn.analysis.table.Tally;

/** The tally of a question that counts nobody: its answer comes from rows, or from the plan. */
public record EmptyTally() implements Tally {}
