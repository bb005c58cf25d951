package cairn.ingest.check;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A file read against the contract, with everything that came of it. */
record Checked(FileReport report, List<Row> rows) {
  static final Contract CONTRACT = Contract.load(Catalogues.load());

  static Checked read(Path file, String table) {
    return read(file, CONTRACT.table(table), YearMonth.of(2026, 10));
  }

  static Checked read(Path file, Table table, @Nullable YearMonth month) {
    List<Row> rows = new ArrayList<>();
    FileReport report =
        new ContractCheck(CONTRACT, month)
            .read(file, table.name() + ".csv", table, (line, row) -> rows.add(row));
    return new Checked(report, rows);
  }

  /** The names of all rules that were broken. */
  Set<String> rules() {
    return report.findings().counts().keySet().stream()
        .map(Findings.Count::rule)
        .collect(Collectors.toSet());
  }

  /** Everything that is ever shown of the findings, in one text. */
  String shown() {
    return report.findings().listed().stream()
        .map(f -> f.message() + "\n" + f)
        .collect(Collectors.joining("\n"));
  }

  /** The table whose columns a file's header names most of; the first where there is no header. */
  static Table tableOf(Path file) {
    Set<String> header = new HashSet<>();
    try (RowReader reader = InputFormat.read(file)) {
      header.addAll(reader.header());
    } catch (SourceRefusal e) {
      return CONTRACT.tables().get(0);
    }
    return CONTRACT.tables().stream()
        .max(
            Comparator.comparingLong(
                    (Table t) ->
                        t.columns().stream().filter(c -> header.contains(c.name())).count())
                .thenComparingLong(t -> -t.columns().size()))
        .orElseThrow();
  }
}
