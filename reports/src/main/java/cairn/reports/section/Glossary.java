package cairn.reports.section;

import cairn.analysis.question.outcome.DefinitionRow;
import cairn.ingest.model.Provenance;
import cairn.reports.document.Block.Definition;
import cairn.reports.words.MissingRuleWords;
import java.util.ArrayList;
import java.util.List;

/** The words for definitions, from the table of definitions alone. */
public final class Glossary {
  private Glossary() {}

  /** A definition's short name; its id where the table does not have it. */
  public static String label(ReportMaterial m, String definition) {
    return m.rows(DefinitionRow.TABLE)
        .where(DefinitionRow::definition, definition)
        .first()
        .map(r -> r.wording().label())
        .orElse(definition);
  }

  /** Whether the section of definitions explains it, so that a note may point there. */
  public static boolean has(ReportMaterial m, String definition) {
    return !m.rows(DefinitionRow.TABLE).where(DefinitionRow::definition, definition).isEmpty();
  }

  /** The id of its explanation in the report. */
  public static String target(String definition) {
    return Definition.idOf(definition);
  }

  /** The entry of a definition. */
  public static Definition entry(String id, String version, DefinitionRow.Wording wording) {
    List<String> meaning = new ArrayList<>(List.of(wording.sentence()));
    if (!wording.formula().isEmpty()) {
      meaning.add("Formula: " + wording.formula());
    }
    meaning.add(
        "Where reports are missing: " + MissingRuleWords.meaning(wording.missingRule()) + ".");
    meaning.add(id + ", version " + version + "; " + standing(wording.provenance()) + ".");
    return new Definition(Definition.idOf(id), wording.label(), meaning, wording.citation());
  }

  private static String standing(Provenance provenance) {
    return switch (provenance) {
      case PUBLISHED -> "as published";
      case PUBLISHED_SECONDARY -> "as reported by a later publication";
      case HOUSE -> "a definition of this program";
      case UNCONFIRMED -> "not confirmed by a publication yet";
    };
  }
}
