package cairn.reports.section.context;

import cairn.analysis.question.context.WithinPersonRow;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.SectionBuilder;
import java.util.ArrayList;
import java.util.List;

/** 8: feelings, topics, homes, first goals and next steps: what goes together. */
public final class WhatGoesWithWhat implements SectionBuilder {

  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "This section tells what was seen together. It tells nothing of what brings it about:"
                + " weeks differ in more than a feeling, and people in more than the way a goal was"
                + " chosen. Each number is one look among many."));
    blocks.addAll(OwnDifferences.blocks(m));
    blocks.addAll(StayingByEarlySigns.blocks(m));
    blocks.addAll(NextStepTables.blocks(m));
    return new Section(
        "what-goes-with-what",
        "What goes with what",
        "Which feelings, topics and choices go with use, goals and staying?",
        OwnDifferences.message(
            m,
            m.rows(WithinPersonRow.TABLE)
                .where(WithinPersonRow::question, Looked.FEELING_THEN_USE)),
        blocks);
  }

  /** What stands in place of a table whose records are not there. */
  static Block notCollected(String what) {
    return new Block.Paragraph(what + ": not collected in these records.");
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return ContextMethods.all(m);
  }
}
