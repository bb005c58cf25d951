package cairn.reports.section;

import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How much the result depends on the definition, and on what missing records are taken for. */
final class Sensitivity implements SectionBuilder {

  @Override
  public Section build(Material m) {
    Rows all = m.rows(SensitivityRow.TABLE.table());
    List<Block> blocks = new ArrayList<>();
    List<Spread> spreads = List.of();
    Optional<String> milestone = Milestones.inOrder(all.values("milestone")).stream().findFirst();
    if (milestone.isPresent()) {
      Rows counted = all.where("milestone", milestone.get());
      Rows rows = yesOrNo(m, counted);
      spreads = spreads(rows.where("group_type", Material.ALL));
      blocks.add(
          new Block.Paragraph(
              "The same people can be counted by many published definitions, and reports that are"
                  + " missing can be taken for several things. Here every definition of the library"
                  + " that these records can answer stands under every such rule, at "
                  + Words.milestone(milestone.get())
                  + ". No definition is the true one; the report's own were chosen beforehand. The"
                  + " sentences name only definitions that give a verdict to at least half as many"
                  + " people as the one that gives most."));
      for (Spread each : spreads) {
        blocks.add(new Block.Subheading(Words.capital(each.words())));
        blocks.add(new Block.Paragraph(Words.capital(each.sentence())));
        blocks.add(DefinitionRanges.block(m, each, rows, counted, milestone.get()));
      }
      blocks.add(SpreadByType.block(m, rows, spreads, milestone.get()));
      blocks.addAll(words(m));
    } else {
      blocks.add(
          new Block.Paragraph("No definition gave anybody a verdict, so nothing is set out."));
    }
    return new Section(
        "sensitivity",
        "Dependence on definition and missing reports",
        "How much do the results depend on the definition and on missing reports?",
        message(spreads),
        blocks);
  }

  /** One spread for each group of definitions that somebody has a verdict by, in order. */
  private static List<Spread> spreads(Rows rows) {
    List<Spread> spreads = new ArrayList<>();
    for (String group : Spread.inOrder(rows.values("definition_group"))) {
      Spread.of(group, rows.where("definition_group", group)).ifPresent(spreads::add);
    }
    return spreads;
  }

  private static String message(List<Spread> spreads) {
    return spreads.stream()
        .filter(Spread::isOfOneThing)
        .max((a, b) -> Double.compare(a.width(), b.width()))
        .map(each -> "The definition matters most for " + each.words() + ": " + each.sentence())
        .orElse("No two definitions of the same thing could be judged.");
  }

  /** Without definitions that give a number. */
  private static Rows yesOrNo(Material m, Rows counted) {
    List<String> numbers =
        m.rows(SensitivityDefinitionRow.TABLE.table()).stream()
            .filter(r -> isNo(r, "yes_or_no"))
            .map(r -> r.text("definition"))
            .toList();
    return new Rows(counted.stream().filter(r -> !numbers.contains(r.text("definition"))).toList());
  }

  private static boolean isNo(ResultRow row, String column) {
    return Boolean.FALSE.equals(row.row().value(row.table().indexOf(column)));
  }

  /** The entries that the section of definitions does not have, and what could not be answered. */
  private static List<Block> words(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows counted = m.rows(SensitivityDefinitionRow.TABLE.table());
    List<String> explained = m.rows(DefinitionRow.TABLE.table()).values("definition");
    List<Block.Definition> entries =
        counted.stream()
            .filter(r -> !explained.contains(r.text("definition")))
            .map(Definitions::definition)
            .toList();
    if (!entries.isEmpty()) {
      blocks.add(
          new Block.FoldedDefinitions(
              "The " + entries.size() + " definitions that only this section uses, in words",
              entries));
    }
    List<Note> notes = new ArrayList<>();
    long silent = counted.stream().filter(r -> isNo(r, "answered")).count();
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
