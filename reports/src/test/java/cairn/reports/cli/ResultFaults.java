package cairn.reports.cli;

import cairn.analysis.job.ResultTables;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.part.PartReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is wrong with the numbers of published results, read back from their Parquet: a number that
 * is not finite or lies outside what its column can be, an interval turned round or beside its
 * estimate, a part larger than its whole, and a number that is missing without a reason beside it.
 */
final class ResultFaults {
  /** Parts of a whole, by the names of their columns. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("achieved", "evaluable", "due"),
          List.of("achieved", "n"),
          List.of("reference_achieved", "reference_n"),
          List.of("others_achieved", "others_evaluable"),
          List.of("n", "of"),
          List.of("reference_n", "reference_of"),
          List.of("lost_n", "lost_of"),
          List.of("stopped", "n"),
          List.of("stopped", "people"),
          List.of("reference_stopped", "reference_n"),
          List.of("adjusted_stopped", "adjusted_n"),
          List.of("attended", "offered"),
          List.of("days_used", "days_observed"),
          List.of("met", "observed", "weeks"),
          List.of("kept", "judged", "ended", "planned"),
          List.of("kept_whole", "judged"),
          List.of("weeks_observed", "weeks_due"),
          List.of("weeks_reported", "weeks_due"),
          List.of("problems_less", "problems_known", "problems_due"),
          List.of("problems_more", "problems_known"),
          List.of("problems_open", "problems_known"),
          List.of("people_less", "people_known", "people_due"),
          List.of("people_more", "people_known"),
          List.of("acts", "of"),
          List.of("reviewed", "set"));

  /** Wholes of which none makes a share; a number that is missing there has its reason in it. */
  private static final List<String> WHOLES =
      List.of(
          "of",
          "n",
          "evaluable",
          "offered",
          "people",
          "pairs",
          "from_pairs",
          "observed",
          "judged",
          "lost_n",
          "lost_of",
          "reference_n",
          "days_observed",
          "problems_known");

  private final Table table;
  private final Row row;
  private final List<String> faults = new ArrayList<>();

  private ResultFaults(Table table, Row row) {
    this.table = table;
    this.row = row;
  }

  /** The faults of every table of a month's results, each with the row it is in. */
  static List<String> of(PartFolder parts) {
    List<String> faults = new ArrayList<>();
    for (Table table : ResultTables.all()) {
      for (int part = 0; part < parts.parts(table); part++) {
        try (PartReader reader = parts.reader(table, part)) {
          reader.forEachRemaining(row -> faults.addAll(of(table, row)));
        }
      }
    }
    return faults;
  }

  static List<String> of(Table table, Row row) {
    ResultFaults found = new ResultFaults(table, row);
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.NUMBER) {
        found.number(column.name());
      } else if (column.type() == ColumnType.INTEGER) {
        Long count = row.integer(table.indexOf(column.name()));
        found.require(count == null || count >= 0, column.name(), "is below 0");
      }
      if (column.name().endsWith("lower")) {
        found.interval(column.name());
      }
    }
    PARTS.forEach(found::parts);
    return found.faults;
  }

  private void number(String column) {
    Double number = number0(column);
    if (number == null) {
      require(isExplained(column), column, "is missing without a reason");
    } else {
      require(Double.isFinite(number), column, "is not finite: " + number);
      Map.Entry<Double, Double> domain = ResultDomain.of(table, row, column);
      require(
          number >= domain.getKey() && number <= domain.getValue(),
          column,
          "is outside " + domain.getKey() + " to " + domain.getValue() + ": " + number);
    }
  }

  private void interval(String lower) {
    Double from = number0(lower);
    Double to = number0(lower.substring(0, lower.length() - "lower".length()) + "upper");
    if (from == null || to == null) {
      return;
    }
    require(from < to, lower, "is not below its upper limit: " + from + " and " + to);
    String estimate = ResultDomain.estimate(table, lower);
    Double value = table.has(estimate) ? number0(estimate) : null;
    if (value != null) {
      double slack = 1e-9 * Math.max(1, Math.abs(value));
      require(
          from - slack <= value && value <= to + slack,
          estimate,
          "is not within its interval: " + from + " " + value + " " + to);
    }
  }

  private void parts(List<String> names) {
    for (int i = 1; i < names.size(); i++) {
      String part = names.get(i - 1);
      String whole = names.get(i);
      if (table.has(part) && table.has(whole)) {
        Long some = row.integer(table.indexOf(part));
        Long all = row.integer(table.indexOf(whole));
        require(some == null || all == null || some <= all, part, "is more than " + whole);
      }
    }
  }

  private boolean isExplained(String column) {
    for (Column each : table.columns()) {
      boolean told =
          each.name().equals("method")
              && Objects.requireNonNullElse(row.text(table.indexOf("method")), "")
                  .startsWith("none:");
      boolean reason = told || each.name().endsWith("note") || each.name().equals("reason");
      if (reason
          && !Objects.requireNonNullElse(row.text(table.indexOf(each.name())), "").isEmpty()) {
        return true;
      }
      Long open = each.name().equals("unplaced") ? row.integer(table.indexOf("unplaced")) : null;
      if (open != null && open > 0) {
        // What reports leave open is a range from least to most, and no share.
        return true;
      }
      if (WHOLES.contains(each.name()) && each.type() == ColumnType.INTEGER) {
        Long whole = row.integer(table.indexOf(each.name()));
        if (whole != null && whole == 0) {
          return true;
        }
      }
    }
    return ResultDomain.mayBeEmpty(table, row, column);
  }

  private Double number0(String column) {
    return row.number(table.indexOf(column));
  }

  private void require(boolean holds, String column, String what) {
    if (!holds) {
      faults.add(table.name() + "." + column + " " + what + " in " + words());
    }
  }

  private String words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (row.value(i) != null) {
        words.add(table.columns().get(i).name() + "=" + row.value(i));
      }
    }
    return String.join(" ", words);
  }
}
