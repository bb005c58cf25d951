package cairn.analysis.definition.library;

import cairn.analysis.definition.Denominator;
import java.util.List;

/**
 * For what a definition is.
 *
 * @param problems keys of the problems, or classes of problems, it is for; empty for all
 * @param minimumObserved periods of a word that must be observed; 0 for the published behaviour,
 *     which judges an empty word too
 * @param denominators whom or what its share is of, the main one first
 */
record Scope(List<String> problems, int minimumObserved, List<Denominator> denominators) {
  /** Keeps copies. */
  Scope {
    problems = List.copyOf(problems);
    denominators = List.copyOf(denominators);
  }
}
