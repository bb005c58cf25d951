package cairn.reports.section.sensitivity;

import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** How far apart definitions of the same thing lie within each group type. */
final class ShareRangesByType {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("about", "What is asked, and group type of the first session"),
          TableColumn.share("least", "Least"),
          TableColumn.text("definition_of_least", "By"),
          TableColumn.count("least_of", "Of those with a verdict", Share.COUNTED),
          TableColumn.share("most", "Most"),
          TableColumn.text("definition_of_most", "By"),
          TableColumn.count("most_of", "Of those with a verdict", Share.COUNTED));

  private ShareRangesByType() {}

  static Block block(ReportMaterial m, RowsOf<SensitivityRow> rows, String milestone) {
    List<List<Value>> lines = new ArrayList<>();
    for (OneQuestion asked : OneQuestion.of(m.rows(SensitivityDefinitionRow.TABLE), rows)) {
      for (String type : m.inOrder(asked.rows().values(SensitivityRow::groupType))) {
        asked
            .in(type)
            .range()
            .ifPresent(range -> lines.add(line(asked.asked() + ": " + name(m, type), range)));
      }
    }
    return new Block.TableBlock(
        "spread-by-type",
        PublishedTable.of(
            "spread_by_type",
            "Least and most share by definition at "
                + Words.milestone(milestone)
                + ", by group type",
            COLUMNS,
            lines),
        List.of(
            Note.of(
                "Each group type's least and most may be those of different definitions; a"
                    + " difference between group types is not read from here."),
            Note.of("A group type in which one definition alone could be judged has no row."),
            Note.of("Every share, with its interval, is in the result table sensitivity.")));
  }

  private static String name(ReportMaterial m, String type) {
    return type.equals(Counts.ALL) ? "all group types" : m.groupType(type);
  }

  private static List<Value> line(String head, ShareRange range) {
    return List.of(
        Value.text(head),
        Share.number(ShareRange.least(range.least()), "nobody to count"),
        Value.text(range.least().definition()),
        Value.count(range.least().people().evaluable()),
        Share.number(ShareRange.most(range.most()), "nobody to count"),
        Value.text(range.most().definition()),
        Value.count(range.most().people().evaluable()));
  }
}
