package cairn.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file read against the contract, with everything that came of it.
 *
 * @param handed every finding, as handed on one by one
 * @param broken what was asked of each rejected row: its person's id
 */
record Checked(ReadFile read, List<Row> rows, List<Finding> handed, List<Optional<String>> broken) {
  static final Contract CONTRACT = Contract.load(Catalogues.load());

  static Checked read(Path file, String table) {
    return read(file, CONTRACT.table(table), YearMonth.of(2026, 10));
  }

  static Checked read(Path file, Table table, @Nullable YearMonth month) {
    return read(file, table, ReadingTerms.of(month));
  }

  static Checked read(Path file, Table table, ReadingTerms terms) {
    List<Row> rows = new ArrayList<>();
    List<Finding> handed = new ArrayList<>();
    List<Optional<String>> broken = new ArrayList<>();
    RowTaker taker =
        new RowTaker() {
          @Override
          public void accepted(long line, Row row) {
            rows.add(row);
          }

          @Override
          public void rejected(Ids ids) {
            broken.add(ids.id("client_id"));
          }
        };
    ReadFile read =
        new CheckedFile(CONTRACT, table, table.name() + ".csv", terms)
            .read(file, taker, handed::add);
    assertEquals(handed.size(), read.findings().counts().values().stream().mapToLong(n -> n).sum());
    assertEquals(rows.size(), read.accepted());
    assertEquals(broken.size(), read.rejected());
    return new Checked(read, rows, handed, broken);
  }

  /** The names of all rules that were broken. */
  Set<String> rules() {
    return read.findings().counts().keySet().stream()
        .map(Findings.Count::rule)
        .collect(Collectors.toSet());
  }

  /** Everything that is ever shown of the findings, in one text. */
  String shown() {
    return read.findings().listed().stream()
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
