package cairn.reports.section;

import cairn.analysis.question.outcome.DefinitionRow;
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
    Rows definitions = m.rows(DefinitionRow.TABLE.table());
    for (String group : definitions.values("group")) {
      blocks.add(new Block.Subheading(Words.capital(group.replace('_', ' '))));
      blocks.add(
          new Block.Definitions(
              definitions.where("group", group).stream().map(Definitions::definition).toList()));
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

  /** The entry of a row of the tables of definitions. */
  static Definition definition(ResultRow r) {
    List<String> meaning = new ArrayList<>(List.of(r.text("sentence")));
    if (!r.text("formula", "").isEmpty()) {
      meaning.add("Formula: " + r.text("formula"));
    }
    meaning.add("Where reports are missing: " + missingRule(r.text("missing_rule")) + ".");
    meaning.add(
        r.text("definition")
            + ", version "
            + r.text("version")
            + "; "
            + standing(r.text("provenance"))
            + ".");
    return new Definition(
        Definition.idOf(r.text("definition")), r.text("label"), meaning, r.text("citation", ""));
  }

  static String missingRule(String key) {
    return switch (key) {
      case "observed" -> "only what was observed counts, and too little of it gives no verdict";
      case "missing_is_use" -> "a missing period counts as use";
      case "missing_is_no_use" -> "a missing period counts as no use";
      case "missing_is_no_improvement" ->
          "a person without a verdict counts as without the outcome";
      case "last_carried_forward" -> "the last known period is carried forward";
      case "person_mode" -> "the person's own most frequent period stands in";
      case "nearest_neighbours" -> "the neighbours on both sides stand in";
      case "multiple_imputation" -> "several draws from a model stand in";
      default -> key.replace('_', ' ');
    };
  }

  private static String standing(String key) {
    return switch (key) {
      case "published" -> "as published";
      case "published_secondary" -> "as reported by a later publication";
      case "house" -> "a definition of this program";
      case "unconfirmed" -> "not confirmed by a publication yet";
      default -> key.replace('_', ' ');
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
