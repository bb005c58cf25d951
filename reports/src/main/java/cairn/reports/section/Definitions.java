package cairn.reports.section;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.ingest.model.Provenance;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import java.util.ArrayList;
import java.util.List;

/** 8: definitions, methods, missing data. */
final class Definitions implements SectionBuilder {

  @Override
  public Section build(Material m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<DefinitionRow> definitions = m.rows(DefinitionRow.TABLE);
    for (DefinitionGroup group : definitions.values(DefinitionRow::group)) {
      blocks.add(new Block.Subheading(Words.capital(group.key().replace('_', ' '))));
      blocks.add(
          new Block.Definitions(
              definitions.where(DefinitionRow::group, group).stream()
                  .map(r -> definition(r.definition(), r.version(), r.wording()))
                  .toList()));
    }
    blocks.add(new Block.Subheading("The study plan"));
    StudyPlanBlock.block(m).ifPresent(blocks::add);
    blocks.add(new Block.Subheading("Methods"));
    blocks.add(new Block.Definitions(Methods.all(m)));
    blocks.add(new Block.Subheading("Missing data"));
    MissingBounds.block(m).ifPresent(blocks::add);
    blocks.add(new Block.Notes(missing(m)));
    blocks.add(new Block.Subheading("Left out on purpose"));
    blocks.add(
        new Block.Paragraph(
            "The records hold no names of those who lead groups, no diagnoses, no text of consent"
                + " and no free text, so nothing here is about them."));
    return new Section(
        "definitions",
        "Definitions and methods",
        "What do the words and numbers mean?",
        definitions.isEmpty() ? "No definition was used: there are no outcomes this month." : "",
        blocks);
  }

  /** The entry of a definition. */
  static Definition definition(String id, String version, DefinitionRow.Wording wording) {
    List<String> meaning = new ArrayList<>(List.of(wording.sentence()));
    if (!wording.formula().isEmpty()) {
      meaning.add("Formula: " + wording.formula());
    }
    meaning.add("Where reports are missing: " + missingRule(wording.missingRule()) + ".");
    meaning.add(id + ", version " + version + "; " + standing(wording.provenance()) + ".");
    return new Definition(Definition.idOf(id), wording.label(), meaning, wording.citation());
  }

  static String missingRule(MissingRule rule) {
    return switch (rule) {
      case OBSERVED -> "only what was observed counts, and too little of it gives no verdict";
      case MISSING_IS_USE -> "a missing period counts as use";
      case MISSING_IS_NO_USE -> "a missing period counts as no use";
      case MISSING_IS_NO_IMPROVEMENT -> "a person without a verdict counts as without the outcome";
      case LAST_CARRIED_FORWARD -> "the last known period is carried forward";
      case PERSON_MODE -> "the person's own most frequent period stands in";
      case NEAREST_NEIGHBOURS -> "the neighbours on both sides stand in";
      case MULTIPLE_IMPUTATION -> "several draws from a model stand in";
    };
  }

  private static String standing(Provenance provenance) {
    return switch (provenance) {
      case PUBLISHED -> "as published";
      case PUBLISHED_SECONDARY -> "as reported by a later publication";
      case HOUSE -> "a definition of this program";
      case UNCONFIRMED -> "not confirmed by a publication yet";
    };
  }

  private static List<Note> missing(Material m) {
    return List.of(
        Note.of(
            "A report of use is due once a week for every problem with a goal, a stage or a report,"
                + " also after somebody left. Time away, in a hospital or in jail is not due."),
        Note.of(
            MissingShares.of(m).words()
                + " The truth depends on what those without a verdict did, which nobody"
                + " recorded."));
  }
}
