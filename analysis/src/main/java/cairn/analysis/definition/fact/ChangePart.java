package cairn.analysis.definition.fact;

import cairn.ingest.model.Keyed;

/** The parts of any positive change, and of its mirror, any setback. */
public enum ChangePart implements Keyed {
  /** No use where there was use; use begun again where there was none. */
  ABSTINENCE,
  /** Use within the limits; heavier use. */
  WITHIN_LIMITS,
  /** Fewer days, less or fewer hours of use; more. */
  USE,
  /** A safer way of using taken up; one given up. */
  SAFER_USE,
  /** A kind of harm less often; more often. */
  HARMS,
  /** Goals attained better by a standard deviation, or reached where none was scored; less. */
  GOALS,
  /** A stage further; a stage back. */
  STAGE,
  /** A score reliably better; reliably worse. */
  WELLBEING,
  /** A planned time without use kept. It is judged once, so nothing can be exchanged. */
  PLANNED_PERIOD
}
