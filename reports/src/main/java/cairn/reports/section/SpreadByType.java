package cairn.reports.section;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far apart definitions of the same thing lie within each group type. */
final class SpreadByType {
  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("about", "About, and group type of the first session"),
          TableColumn.share("least", "Least"),
          TableColumn.text("definition_of_least", "By"),
          TableColumn.count("least_of", "Of those with a verdict", "people"),
          TableColumn.share("most", "Most"),
          TableColumn.text("definition_of_most", "By"),
          TableColumn.count("most_of", "Of those with a verdict", "people"));

  private SpreadByType() {}

  static Block block(Material m, Rows rows, List<Spread> spreads, String milestone) {
    List<List<Value>> lines = new ArrayList<>();
    for (Spread all : spreads.stream().filter(Spread::isOfOneThing).toList()) {
      Rows group = rows.where("definition_group", all.group());
      for (String type : m.groupTypesAfterAll(group)) {
        Optional<Spread> spread = Spread.of(all.group(), group.where("group_type", type));
        spread.ifPresent(s -> lines.add(line(Words.capital(s.words()) + ": " + name(m, type), s)));
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
            Note.of("Every share, with its interval, is in the result table sensitivity.")));
  }

  private static String name(Material m, String type) {
    return type.equals(Material.ALL) ? "all group types" : m.groupType(type);
  }

  private static List<Value> line(String head, Spread spread) {
    return List.of(
        Value.text(head),
        Share.number(Spread.share(spread.least()), "nobody to count"),
        Value.text(spread.least().text("definition")),
        Value.count(spread.least().count("evaluable")),
        Share.number(Spread.share(spread.most()), "nobody to count"),
        Value.text(spread.most().text("definition")),
        Value.count(spread.most().count("evaluable")));
  }
}
