package cairn.reports.section.sensitivity;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much the result depends on the definition, and on what missing records are taken for. */
public final class Sensitivity implements SectionBuilder {

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<SensitivityRow> all = m.rows(SensitivityRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    List<Asked> asked = List.of();
    Optional<String> milestone =
        Milestones.inOrder(all.values(SensitivityRow::milestone)).stream().findFirst();
    if (milestone.isPresent()) {
      RowsOf<SensitivityRow> counted = all.where(SensitivityRow::milestone, milestone.get());
      RowsOf<SensitivityRow> rows = yesOrNo(m, counted);
      RowsOf<SensitivityRow> ofAll = rows.where(SensitivityRow::groupType, Counts.ALL);
      asked = asked(m, ofAll);
      blocks.add(
          new Block.Paragraph(
              "The same people can be counted by many published definitions, and reports that are"
                  + " missing can be taken for several things. Here every definition of the library"
                  + " that these records can answer stands under every such rule, at "
                  + Words.milestone(milestone.get())
                  + ". No definition is the true one; the report's own were chosen beforehand. The"
                  + " sentences name only definitions that give at least half as many verdicts as"
                  + " the one that gives most. Definitions about one problem count people and"
                  + " problems, so somebody with two counts twice."));
      for (ShareRange each : ranges(ofAll)) {
        blocks.add(new Block.Subheading(Words.capital(each.words())));
        blocks.add(new Block.Paragraph(paragraph(each, asked)));
        blocks.add(DefinitionRanges.block(m, each, rows, counted, milestone.get()));
      }
      blocks.add(ShareRangesByType.block(m, rows, milestone.get()));
      blocks.addAll(words(m));
    } else {
      blocks.add(
          new Block.Paragraph("No definition gave anybody a verdict, so nothing is set out."));
    }
    return new Section(
            "sensitivity",
            "Dependence on definition and missing reports",
            "How much do the results depend on the definition and on missing reports?",
            message(asked),
            blocks)
        .telling();
  }

  /** One range for each group of definitions that somebody has a verdict by, in order. */
  private static List<ShareRange> ranges(RowsOf<SensitivityRow> rows) {
    List<ShareRange> ranges = new ArrayList<>();
    for (DefinitionGroup group : ShareRange.inOrder(rows.values(SensitivityRow::definitionGroup))) {
      ShareRange.of(group, rows.where(SensitivityRow::definitionGroup, group))
          .ifPresent(ranges::add);
    }
    return ranges;
  }

  /** What several definitions ask, and how far apart they are. */
  private record Asked(String words, ShareRange range) {
    String sentence() {
      return range.sentence(words);
    }
  }

  private static List<Asked> asked(ReportMaterial m, RowsOf<SensitivityRow> rows) {
    return OneQuestion.of(m.rows(SensitivityDefinitionRow.TABLE), rows).stream()
        .flatMap(each -> each.range().map(range -> new Asked(each.asked(), range)).stream())
        .toList();
  }

  /** Definitions of one thing side by side; those that ask something of their own are not. */
  private static String paragraph(ShareRange group, List<Asked> asked) {
    List<String> sentences =
        asked.stream()
            .filter(each -> each.range().group() == group.group())
            .map(Asked::sentence)
            .collect(Collectors.toCollection(ArrayList::new));
    sentences.add(
        (sentences.isEmpty() ? "Each of these definitions" : "Every other definition here")
            + " asks something of its own, so that its share is not to be held against another's;"
            + " the bars show what missing reports could change.");
    return String.join(" ", sentences);
  }

  private static String message(List<Asked> asked) {
    if (asked.isEmpty()) {
      return "No two definitions of the same thing could be judged.";
    }
    return asked.stream()
        .filter(each -> each.range().fewestVerdicts() >= Sentences.FEWEST)
        .max(Comparator.comparingDouble(each -> each.range().width()))
        .map(
            each ->
                "The choice among definitions that ask the same matters most here. "
                    + each.sentence())
        .orElse(
            "Definitions that ask the same gave fewer than "
                + Sentences.FEWEST
                + " verdicts each: too few to say how much the choice among them matters.");
  }

  /** Without definitions that give a number. */
  private static RowsOf<SensitivityRow> yesOrNo(ReportMaterial m, RowsOf<SensitivityRow> counted) {
    List<String> numbers =
        m.rows(SensitivityDefinitionRow.TABLE)
            .where(row -> !row.yesOrNo())
            .values(SensitivityDefinitionRow::definition);
    return counted.where(row -> !numbers.contains(row.definition()));
  }

  /** The entries that the section of definitions does not have, and what could not be answered. */
  private static List<Block> words(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<SensitivityDefinitionRow> counted = m.rows(SensitivityDefinitionRow.TABLE);
    List<String> explained = m.rows(DefinitionRow.TABLE).values(DefinitionRow::definition);
    List<Block.Definition> entries =
        counted.stream()
            .filter(r -> !explained.contains(r.definition()))
            .map(r -> Glossary.entry(r.definition(), r.version(), r.wording()))
            .toList();
    if (!entries.isEmpty()) {
      blocks.add(
          new Block.FoldedDefinitions(
              "The " + entries.size() + " definitions that only this section uses, in words",
              entries));
    }
    List<Note> notes = new ArrayList<>();
    long silent = counted.stream().filter(r -> !r.answered()).count();
    if (silent > 0) {
      notes.add(
          Note.of(
              Words.capital(Words.counted(silent, "definition", "definitions"))
                  + " of the library could be answered for nobody with these records and"
                  + (silent == 1 ? " is" : " are")
                  + " left out."));
    }
    notes.add(
        Note.of(
            "Published definitions on weekly words stand in their guarded form, which judges nobody"
                + " with fewer weeks observed than it asks for; the published form calls a person"
                + " without any report free of use. Definitions that nobody has confirmed are left"
                + " out."));
    blocks.add(new Block.Notes(notes));
    return blocks;
  }
}
