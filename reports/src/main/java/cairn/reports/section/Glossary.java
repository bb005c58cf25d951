package cairn.reports.section;

import cairn.analysis.question.outcome.DefinitionRow;
import cairn.reports.document.Block.Definition;

/** The words for definitions, from the table of definitions alone. */
final class Glossary {
  private Glossary() {}

  /** A definition's short name; its id where the table does not have it. */
  static String label(Material m, String definition) {
    return m.rows(DefinitionRow.TABLE)
        .where(DefinitionRow::definition, definition)
        .first()
        .map(r -> r.wording().label())
        .orElse(definition);
  }

  /** Whether the section of definitions explains it, so that a note may point there. */
  static boolean has(Material m, String definition) {
    return !m.rows(DefinitionRow.TABLE).where(DefinitionRow::definition, definition).isEmpty();
  }

  /** The id of its explanation in the report. */
  static String target(String definition) {
    return Definition.idOf(definition);
  }
}
