package cairn.reports.section.account;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.SectionBuilder;
import java.util.List;

/** How to read the report, in a few plain sentences. */
public final class HowToRead implements SectionBuilder {
  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks =
        List.of(
            new Block.Paragraph(
                "A line around a dot, or a band around a curve, says what a number probably lies"
                    + " between: if chance alone were at work, about "
                    + m.level().hundredths()
                    + " of 100 such ranges ("
                    + m.level().percent()
                    + " intervals) would hold the true number. The wider it is, the less these"
                    + " people say about others."),
            new Block.Paragraph(
                "Nothing is called higher, lower or different unless its range says so after"
                    + " allowing for every look that was taken. Where a number only describes,"
                    + " there are too few groups: it says how these went, and no more."),
            new Block.Paragraph(
                "People, problems, pairs of assessments and weeks are counted, and each table says"
                    + " which. People may work on several problems and come to several kinds of"
                    + " group, so such columns add up to more than the people."),
            new Block.Paragraph(
                "People choose their own goals. No use, use within limits, less use and safer use"
                    + " stand side by side, and no number here is a verdict on anybody."),
            new Block.Notes(
                List.of(
                    Note.linked(
                        "Every word and method is explained.",
                        "definitions",
                        "Definitions and methods"))));
    return new Section("how-to-read", "How to read this", "How is this to be read?", "", blocks)
        .toldWhole();
  }
}
