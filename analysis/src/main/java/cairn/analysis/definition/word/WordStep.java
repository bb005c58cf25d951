package cairn.analysis.definition.word;

import cairn.analysis.definition.OutcomeRule;

/** A rule that changes a word before it is measured. */
public sealed interface WordStep extends OutcomeRule
    permits Recode, VisitLattice, CarryForward, FillWithMode, FillFromNeighbours, WordPart {
  @Override
  default Place place() {
    return Place.STEP;
  }

  /** The word after the step. */
  String apply(String word);
}
