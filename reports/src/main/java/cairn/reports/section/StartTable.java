package cairn.reports.section;

import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Table 1 of the comparison: what is known of people at the start, a column for each type. */
final class StartTable {
  private static final String SHARE = "share";
  private static final String MEAN = "mean";

  private StartTable() {}

  /** A covariate and level that some type has, in the order of the results. */
  private static List<ResultRow> heads(Rows rows) {
    Map<String, ResultRow> heads = new LinkedHashMap<>();
    List<String> covariates = rows.values("covariate");
    for (String covariate : covariates) {
      Rows own = rows.where("covariate", covariate);
      own.except("level", "unknown").forEach(r -> heads.putIfAbsent(key(r), r));
      own.where("level", "unknown").forEach(r -> heads.putIfAbsent(key(r), r));
    }
    return List.copyOf(heads.values());
  }

  private static String key(ResultRow r) {
    return r.text("covariate") + ' ' + r.text("level");
  }

  private static Rows at(Rows rows, ResultRow head) {
    return rows.where("covariate", head.text("covariate")).where("level", head.text("level"));
  }

  /** People and per cent of each type, the reference first. */
  static PublishedTable shares(Material m, Rows balance) {
    Rows rows = balance.where("kind", SHARE);
    List<String> types = m.groupTypes(rows);
    String reference = rows.list().get(0).text("reference");
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("row", "Known at the start"));
    counted(columns, "reference", m.groupType(reference));
    types.forEach(type -> counted(columns, ByType.name(type), m.groupType(type)));
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow head : heads(rows)) {
      Rows own = at(rows, head);
      List<Value> line = new ArrayList<>(List.of(Value.text(AtTheStart.row(m, head))));
      // A level that nobody of either type has is no row there; nobody of the reference has it.
      long there = own.stream().mapToLong(r -> r.count("reference_n")).max().orElse(0);
      long of = own.stream().mapToLong(r -> r.count("reference_of")).max().orElse(0);
      line.add(Value.count(there));
      line.add(Value.share(there, of));
      for (String type : types) {
        long whole = rows.where("group_type", type).list().get(0).count("of");
        long n = own.where("group_type", type).sum("n");
        line.add(Value.count(n));
        line.add(Value.share(n, whole));
      }
      lines.add(line);
    }
    return PublishedTable.of(
        "at_the_start", "What is known of people at the start, by group type", columns, lines);
  }

  private static void counted(List<TableColumn> columns, String name, String label) {
    columns.add(TableColumn.count(name, label, "people"));
    columns.add(TableColumn.share(name + "_share", "Per cent"));
  }

  /** Means over those known. */
  static PublishedTable means(Material m, Rows balance) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Known at the start"),
            TableColumn.count("n", "Known", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.decimal("value", "Mean", "", 1),
            TableColumn.count("reference_n", "Reference: known", "people"),
            TableColumn.count("reference_of", "Of", "people"),
            TableColumn.decimal("reference_value", "Mean", "", 1));
    Rows rows = balance.where("kind", MEAN);
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow head : heads(rows)) {
      for (String type : m.groupTypes(rows)) {
        at(rows, head).where("group_type", type).forEach(r -> lines.add(mean(m, r)));
      }
    }
    return PublishedTable.of(
        "at_the_start_means", "Means of those known, each type and the reference", columns, lines);
  }

  private static List<Value> mean(Material m, ResultRow r) {
    return List.of(
        Value.text(
            AtTheStart.covariate(r.text("covariate")) + ": " + m.groupType(r.text("group_type"))),
        Value.count(r.count("n")),
        Value.count(r.count("of")),
        Share.number(r.number("value"), "nobody known"),
        Value.count(r.count("reference_n")),
        Value.count(r.count("reference_of")),
        Share.number(r.number("reference_value"), "nobody known"));
  }

  /** Standardised differences from the reference, before and after weighting. */
  static PublishedTable differences(Material m, Rows balance) {
    List<String> types = m.groupTypes(balance);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("row", "Known at the start"));
    for (String type : types) {
      String name = ByType.name(type);
      columns.add(TableColumn.decimal(name, m.groupType(type), "before", 2));
      columns.add(TableColumn.decimal(name + "_weighted", "Weighted", "after", 2));
    }
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow head : heads(balance)) {
      List<Value> line = new ArrayList<>(List.of(Value.text(AtTheStart.row(m, head))));
      for (String type : types) {
        Rows own = at(balance, head).where("group_type", type);
        line.add(number(own, "smd", "no spread"));
        line.add(number(own, "smd_weighted", "not weighted"));
      }
      lines.add(line);
    }
    String reference = Words.small(m.groupType(balance.list().get(0).text("reference")));
    return PublishedTable.of(
        "balance", "Standardised differences from " + reference, columns, lines);
  }

  private static Value number(Rows own, String column, String reason) {
    return own.first()
        .map(r -> Share.number(r.number(column), reason))
        .orElse(Value.notAvailable("nobody at that level"));
  }
}
