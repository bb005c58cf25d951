package cairn.analysis.synthesis;

import cairn.analysis.outcome.DefinitionLibrary;
import cairn.analysis.outcome.OutcomeDefinition;

/**
 * The definitions that own goals and any change are made of.
 *
 * @param abstinent no use in 28 days
 * @param limits the published limits
 * @param days reliable change of days of use, in named groups
 * @param safer a safer way of using taken up
 */
record BuildingBlocks(
    OutcomeDefinition abstinent,
    OutcomeDefinition limits,
    OutcomeDefinition days,
    OutcomeDefinition safer) {

  static BuildingBlocks of(DefinitionLibrary library) {
    return new BuildingBlocks(
        require(library, "ABS-1-28"),
        require(library, "MOD-1"),
        require(library, "RED-1"),
        require(library, "SAF-1"));
  }

  private static OutcomeDefinition require(DefinitionLibrary library, String id) {
    OutcomeDefinition definition = library.get(id);
    if (definition == null) {
      throw new IllegalStateException("the library lacks " + id);
    }
    return definition;
  }
}
