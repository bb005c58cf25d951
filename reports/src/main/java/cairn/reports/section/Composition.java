package cairn.reports.section;

import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** Who people are: everybody in counts and per cent, and the counts of each group type. */
final class Composition {
  private static final String UNKNOWN = "unknown";

  private Composition() {}

  static PublishedTable table(Material m, Rows composition) {
    List<String> types = m.groupTypes(composition);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("category", "Recorded at intake"));
    columns.add(TableColumn.count("n", "All", "people"));
    columns.add(TableColumn.count("of", "Of", "people"));
    columns.add(TableColumn.share("share", "Per cent"));
    for (String type : types.size() > 1 ? types : List.<String>of()) {
      columns.add(TableColumn.count("in_" + ByType.name(type), m.groupType(type), "people"));
    }
    Rows all = composition.where("group_type", Material.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String variable : Variables.inOrder(all.values("variable"))) {
      Rows own = all.where("variable", variable);
      long of = own.list().get(0).count("of");
      for (String category : categories(m, variable, own)) {
        Rows here = composition.where("variable", variable).where("category", category);
        String head = Variables.variable(variable) + ": ";
        List<Value> line = new ArrayList<>();
        line.add(Value.text(head + Variables.category(m.labels(), variable, category)));
        long n = here.where("group_type", Material.ALL).sum("n");
        line.add(Value.count(n));
        line.add(Value.count(of));
        line.add(Value.share(Math.min(n, of), of));
        for (int c = line.size(); c < columns.size(); c++) {
          line.add(Value.count(here.where("group_type", types.get(c - 4)).sum("n")));
        }
        lines.add(line);
      }
    }
    String title =
        "Everybody in the records, and by the group type of the first session, in people";
    return PublishedTable.of("composition", title, columns, lines);
  }

  /** The values of a variable in order, "not known" last and always there. */
  private static List<String> categories(Material m, String variable, Rows own) {
    List<String> known = own.except("category", UNKNOWN).values("category");
    List<String> categories = new ArrayList<>(Variables.inOrder(m.labels(), variable, known));
    categories.add(UNKNOWN);
    return categories;
  }

  static List<Note> notes() {
    return List.of(
        Note.of("Not known is a row of its own and is never left out of the per cents."));
  }
}
