package cairn.reports.section.account;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.Glossary;
import cairn.reports.section.MissingShares;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.StudyPlanBlock;
import cairn.reports.table.Display;
import cairn.reports.table.Level;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 8: definitions, methods, missing data. */
public final class Definitions implements SectionBuilder {
  private final List<SectionBuilder> sections;

  private static final String START =
      "Wherever something is held against the start, that is the 28 days before the first session;"
          + " of people of whom too few of these days are known, the first 28 days after it.";

  /**
   * The entries behind a report.
   *
   * @param sections the other sections, whose methods are told
   */
  public Definitions(List<SectionBuilder> sections) {
    this.sections = List.copyOf(sections);
  }

  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<DefinitionRow> definitions = m.rows(DefinitionRow.TABLE);
    if (!definitions.isEmpty()) {
      blocks.add(new Block.Paragraph(START));
    }
    for (DefinitionGroup group : definitions.values(DefinitionRow::group)) {
      blocks.add(new Block.Subheading(Words.capital(group.key().replace('_', ' '))));
      blocks.add(
          new Block.Definitions(
              definitions.where(DefinitionRow::group, group).stream()
                  .map(r -> Glossary.entry(r.definition(), r.version(), r.wording()))
                  .toList()));
    }
    blocks.add(new Block.Subheading("The study plan"));
    StudyPlanBlock.block(m).ifPresent(blocks::add);
    blocks.add(new Block.Subheading("Methods"));
    blocks.add(new Block.Definitions(allMethods(m)));
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

  @Override
  public List<Definition> methods(ReportMaterial m) {
    Level level = m.level();
    return List.of(
        new Definition(
            "method-interval",
            level.ci(),
            List.of(
                "The "
                    + level.percent()
                    + " confidence interval, the study plan's: with chance alone at work, "
                    + level.hundredths()
                    + " of 100 such intervals hold the true share. A share's interval is Wilson's."
                    + " People who share a group are alike, so such an interval is somewhat too"
                    + " narrow; the section on differences allows for that."),
            "Wilson 1927; Brown, Cai and DasGupta 2001"),
        checks(m));
  }

  private static Definition checks(ReportMaterial m) {
    return new Definition(
        "method-checks",
        "Checks of the records",
        List.of(
            "A goal by the second session is of people with two sessions; a goal is due for review"
                + " 14 days after it was set. Use is known at the start, or at 13 weeks, where"
                + " reports cover at least "
                + Display.share(m.plan().minimumCoverage())
                + " of the 28 days before (at the start also of the 28 after); it is of problems"
                + " with a goal, once the day has come. Weeks are those in care or up to the primary"
                + " milestone, of all problems. Everybody is in the check, also who left.",
            "The targets are house rules; a check a little below its target says so."),
        "");
  }

  private List<Definition> allMethods(ReportMaterial m) {
    return Stream.concat(Stream.of(this), sections.stream())
        .flatMap(section -> section.methods(m).stream())
        .toList();
  }

  private static List<Note> missing(ReportMaterial m) {
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
