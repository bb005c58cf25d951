package cairn.ingest.check;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.contract.Tally;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads files against the contract: typed rows or findings, never a value in a finding. */
public final class ContractCheck {
  private final Contract contract;
  private final @Nullable YearMonth month;

  /**
   * @param contract the contract
   * @param month the delivery's month, after which nothing may have happened, or null where none is
   *     stated
   */
  public ContractCheck(Contract contract, @Nullable YearMonth month) {
    this.contract = contract;
    this.month = month;
  }

  /**
   * Reads a file to its end, or up to what refuses it.
   *
   * @param path the file
   * @param name its name within the delivery, for findings
   * @param table the table it holds
   * @param sink takes the accepted rows; when the report says refused, they must be dropped
   */
  public FileReport read(Path path, String name, Table table, RowSink sink) {
    return read(() -> InputFormat.read(path), name, table, sink);
  }

  /** The same for rows from elsewhere, such as a mapping. */
  public FileReport read(Supplier<RowReader> rows, String name, Table table, RowSink sink) {
    Findings findings = new Findings();
    Progress progress = new Progress();
    try (RowReader reader = rows.get()) {
      TableCheck check = new TableCheck(contract, table, name, reader.header(), month, findings);
      progress.absent = check.absentColumns();
      while (!check.isRefused() && reader.next()) {
        Row row = check.check(reader.line(), reader.cells(), reader.size());
        if (row == null) {
          progress.rejected++;
        } else {
          progress.accepted++;
          sink.accept(reader.line(), row);
        }
      }
      check.finish();
      progress.blankLines = reader.blankLines();
    } catch (SourceRefusal e) {
      findings.add(e.finding(name));
    }
    return report(name, table, findings, progress);
  }

  private static FileReport report(String name, Table table, Findings findings, Progress progress) {
    boolean refused = findings.isRefused();
    if (!refused && progress.accepted + progress.rejected == 0) {
      Rule rule = Rule.HEADER_ONLY;
      findings.add(
          new Finding(
              name,
              0,
              null,
              rule.key(),
              rule.severity(),
              "the file has a header and no row",
              null));
    }
    return new FileReport(
        name,
        table.name(),
        refused ? Tally.NONE : new Tally(progress.accepted, progress.rejected, 0),
        progress.blankLines,
        progress.absent,
        refused,
        findings);
  }

  /** How far the reading came. */
  private static final class Progress {
    private long accepted;
    private long rejected;
    private long blankLines;
    private List<String> absent = List.of();
  }
}
