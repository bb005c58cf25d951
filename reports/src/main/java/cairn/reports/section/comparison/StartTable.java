package cairn.reports.section.comparison;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.question.comparison.BalanceRow;
import cairn.analysis.question.comparison.BalanceRow.Kind;
import cairn.analysis.start.Trait;
import cairn.reports.section.ByType;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Table 1 of the comparison: what is known of people at the start, a column for each type. */
final class StartTable {
  private StartTable() {}

  /** A covariate and level that some type has, in the order of the results. */
  private static List<Head> heads(RowsOf<BalanceRow> rows) {
    Set<Head> heads = new LinkedHashSet<>();
    for (Covariate covariate : rows.values(BalanceRow::covariate)) {
      List<String> levels = rows.where(BalanceRow::covariate, covariate).values(BalanceRow::level);
      levels.stream()
          .filter(level -> !level.equals(Trait.UNKNOWN))
          .forEach(level -> heads.add(new Head(covariate, level)));
      if (levels.contains(Trait.UNKNOWN)) {
        heads.add(new Head(covariate, Trait.UNKNOWN));
      }
    }
    return List.copyOf(heads);
  }

  private record Head(Covariate covariate, String level) {
    RowsOf<BalanceRow> of(RowsOf<BalanceRow> rows) {
      return rows.where(BalanceRow::covariate, covariate).where(BalanceRow::level, level);
    }

    Value words(ReportMaterial m) {
      return Value.text(AtTheStart.row(m, covariate, level));
    }
  }

  /** People and per cent of each type, the reference first. */
  static PublishedTable shares(ReportMaterial m, RowsOf<BalanceRow> balance) {
    RowsOf<BalanceRow> rows = balance.where(BalanceRow::kind, Kind.SHARE);
    List<String> types = m.groupTypes(rows.values(BalanceRow::groupType));
    String reference = rows.list().get(0).reference();
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("row", "Known at the start"));
    counted(columns, "reference", m.groupType(reference));
    types.forEach(type -> counted(columns, ByType.name(type), m.groupType(type)));
    List<List<Value>> lines = new ArrayList<>();
    for (Head head : heads(rows)) {
      RowsOf<BalanceRow> own = head.of(rows);
      List<Value> line = new ArrayList<>(List.of(head.words(m)));
      // A level that nobody of either type has is no row there; nobody of the reference has it.
      long there = own.stream().mapToLong(r -> r.ofReference().referenceN()).max().orElse(0);
      long of = own.stream().mapToLong(r -> r.ofReference().referenceOf()).max().orElse(0);
      line.add(Value.count(there));
      line.add(Value.share(there, of));
      for (String type : types) {
        long whole = rows.where(BalanceRow::groupType, type).list().get(0).ofType().of();
        long n = own.where(BalanceRow::groupType, type).sum(r -> r.ofType().n());
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
  static PublishedTable means(ReportMaterial m, RowsOf<BalanceRow> balance) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Known at the start"),
            TableColumn.count("n", "Known", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.decimal("value", "Mean", "", 1),
            TableColumn.count("reference_n", "Reference: known", "people"),
            TableColumn.count("reference_of", "Of", "people"),
            TableColumn.decimal("reference_value", "Mean", "", 1));
    RowsOf<BalanceRow> rows = balance.where(BalanceRow::kind, Kind.MEAN);
    List<List<Value>> lines = new ArrayList<>();
    for (Head head : heads(rows)) {
      for (String type : m.groupTypes(rows.values(BalanceRow::groupType))) {
        head.of(rows).where(BalanceRow::groupType, type).forEach(r -> lines.add(mean(m, r)));
      }
    }
    return PublishedTable.of(
        "at_the_start_means", "Means of those known, each type and the reference", columns, lines);
  }

  private static List<Value> mean(ReportMaterial m, BalanceRow r) {
    return List.of(
        Value.text(AtTheStart.covariate(r.covariate()) + ": " + m.groupType(r.groupType())),
        Value.count(r.ofType().n()),
        Value.count(r.ofType().of()),
        Share.number(r.ofType().value(), "nobody known"),
        Value.count(r.ofReference().referenceN()),
        Value.count(r.ofReference().referenceOf()),
        Share.number(r.ofReference().referenceValue(), "nobody known"));
  }

  /** Standardised differences from the reference, before and after weighting. */
  static PublishedTable differences(ReportMaterial m, RowsOf<BalanceRow> balance) {
    List<String> types = m.groupTypes(balance.values(BalanceRow::groupType));
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("row", "Known at the start"));
    for (String type : types) {
      String name = ByType.name(type);
      columns.add(TableColumn.decimal(name, m.groupType(type), "before", 2));
      columns.add(TableColumn.decimal(name + "_weighted", "Weighted", "after", 2));
    }
    List<List<Value>> lines = new ArrayList<>();
    for (Head head : heads(balance)) {
      List<Value> line = new ArrayList<>(List.of(head.words(m)));
      for (String type : types) {
        RowsOf<BalanceRow> own = head.of(balance).where(BalanceRow::groupType, type);
        line.add(number(own, BalanceRow::smd, "no spread"));
        line.add(number(own, BalanceRow::smdWeighted, "not weighted"));
      }
      lines.add(line);
    }
    String reference = Words.small(m.groupType(balance.list().get(0).reference()));
    return PublishedTable.of(
        "balance", "Standardised differences from " + reference, columns, lines);
  }

  private static Value number(
      RowsOf<BalanceRow> own, Function<BalanceRow, @Nullable Double> column, String reason) {
    return own.first()
        .map(r -> Share.number(column.apply(r), reason))
        .orElse(Value.notAvailable("nobody at that level"));
  }
}
