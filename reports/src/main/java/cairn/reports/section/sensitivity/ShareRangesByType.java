package cairn.reports.section.sensitivity;

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
import java.util.Optional;

/** How far apart definitions of the same thing lie within each group type. */
final class ShareRangesByType {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("about", "About, and group type of the first session"),
          TableColumn.share("least", "Least"),
          TableColumn.text("definition_of_least", "By"),
          TableColumn.count("least_of", "Of those with a verdict", "people"),
          TableColumn.share("most", "Most"),
          TableColumn.text("definition_of_most", "By"),
          TableColumn.count("most_of", "Of those with a verdict", "people"));

  private ShareRangesByType() {}

  static Block block(
      ReportMaterial m, RowsOf<SensitivityRow> rows, List<ShareRange> ranges, String milestone) {
    List<List<Value>> lines = new ArrayList<>();
    for (ShareRange all : ranges.stream().filter(ShareRange::isOfOneThing).toList()) {
      RowsOf<SensitivityRow> group = rows.where(SensitivityRow::definitionGroup, all.group());
      for (String type : m.inOrder(group.values(SensitivityRow::groupType))) {
        Optional<ShareRange> range =
            ShareRange.of(all.group(), group.where(SensitivityRow::groupType, type));
        range
            .filter(ShareRange::isOfOneThing) // one definition alone has no least and most
            .ifPresent(s -> lines.add(line(Words.capital(s.words()) + ": " + name(m, type), s)));
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
