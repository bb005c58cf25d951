package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;

/** How a difference between group types is adjusted for who is in them. */
public enum AdjustmentMethod implements Keyed {
  /** Inverse-probability weights. */
  WEIGHTED,
  /** Standardisation by a model of the outcome. */
  STANDARDISED,
  /** Both together. */
  DOUBLY_ROBUST
}
