package cairn.reports.section.people;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Note;
import cairn.reports.section.ByType;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.VariableWords;
import java.util.ArrayList;
import java.util.List;

/** Who people are: everybody in counts and per cent, and the counts of each group type. */
final class Composition {
  private static final String UNKNOWN = IntakeVariable.UNKNOWN;

  private Composition() {}

  static PublishedTable table(ReportMaterial m, RowsOf<CompositionRow> composition) {
    List<String> types = m.groupTypes(composition.values(CompositionRow::groupType));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("category", "Recorded at intake"));
    columns.add(TableColumn.count("n", "All", "people"));
    columns.add(TableColumn.count("of", "Of", "people"));
    columns.add(TableColumn.share("share", "Per cent"));
    for (String type : types.size() > 1 ? types : List.<String>of()) {
      columns.add(TableColumn.count("in_" + ByType.name(type), m.groupType(type), "people"));
    }
    RowsOf<CompositionRow> all = composition.where(CompositionRow::groupType, Counts.ALL);
    List<List<Value>> lines = new ArrayList<>();
    for (String variable : VariableWords.inOrder(all.values(row -> row.variable().key()))) {
      RowsOf<CompositionRow> own = all.where(row -> row.variable().key().equals(variable));
      long of = own.list().get(0).of();
      for (String category : categories(m, variable, own)) {
        RowsOf<CompositionRow> here =
            composition
                .where(row -> row.variable().key().equals(variable))
                .where(CompositionRow::category, category);
        String head = VariableWords.variable(variable) + ": ";
        List<Value> line = new ArrayList<>();
        line.add(Value.text(head + VariableWords.category(m.labels(), variable, category)));
        long n = here.where(CompositionRow::groupType, Counts.ALL).sum(CompositionRow::n);
        line.add(Value.count(n));
        line.add(Value.count(of));
        line.add(Value.share(Math.min(n, of), of));
        for (int c = line.size(); c < columns.size(); c++) {
          line.add(
              Value.count(
                  here.where(CompositionRow::groupType, types.get(c - 4)).sum(CompositionRow::n)));
        }
        lines.add(line);
      }
    }
    String title =
        "Everybody in the records, and by the group type of the first session, in people";
    return PublishedTable.of("composition", title, columns, lines);
  }

  /** The values of a variable in order, "not known" last and always there. */
  private static List<String> categories(
      ReportMaterial m, String variable, RowsOf<CompositionRow> own) {
    List<String> known =
        own.except(CompositionRow::category, UNKNOWN).values(CompositionRow::category);
    List<String> categories = new ArrayList<>(VariableWords.inOrder(m.labels(), variable, known));
    categories.add(UNKNOWN);
    return categories;
  }

  static List<Note> notes() {
    return List.of(
        Note.of("Not known is a row of its own and is never left out of the per cents."));
  }
}
