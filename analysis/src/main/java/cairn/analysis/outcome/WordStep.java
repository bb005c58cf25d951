package cairn.analysis.outcome;

/** A rule that changes a word before it is measured. */
public sealed interface WordStep extends OutcomeRule
    permits Recode, VisitLattice, CarryForward, FillWithMode, FillFromNeighbours, Slice {
  /** The word after the step. */
  String apply(String word);
}
