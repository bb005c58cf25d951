package cairn.analysis.synthesis;

import cairn.analysis.outcome.DefinitionLibrary;
import cairn.analysis.outcome.OutcomeDefinition;

/**
 * The definitions that a person's own goal and any positive change are made of.
 *
 * @param abstinent no use in the last 28 days
 * @param withinLimits use within the published limits
 * @param reduced reliably fewer days of use, or none
 * @param saferUse a safer way of using taken up
 */
public record Yardsticks(
    OutcomeDefinition abstinent,
    OutcomeDefinition withinLimits,
    OutcomeDefinition reduced,
    OutcomeDefinition saferUse) {

  /** The ones of a library. */
  public static Yardsticks of(DefinitionLibrary library) {
    return new Yardsticks(
        required(library, "ABS-1-28"),
        required(library, "MOD-1"),
        required(library, "RED-1"),
        required(library, "SAF-1"));
  }

  private static OutcomeDefinition required(DefinitionLibrary library, String id) {
    OutcomeDefinition definition = library.get(id);
    if (definition == null) {
      throw new IllegalStateException("the library has no definition " + id);
    }
    return definition;
  }
}
