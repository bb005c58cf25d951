package cairn.ingest.check;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.StudyId;
import cairn.ingest.contract.Table;
import cairn.ingest.keys.KeptIds;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SheetChoice;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One file held against one table of the contract, row by row: typed rows or findings, never a
 * value in a finding. Whoever reads a file of records reads it here.
 */
public final class CheckedFile {
  private final Contract contract;
  private final Table table;
  private final String name;
  private final ReadingTerms terms;

  /**
   * A file to be read.
   *
   * @param table the table it holds
   * @param name its name within the delivery, for findings
   * @param terms what is known of its delivery
   */
  public CheckedFile(Contract contract, Table table, String name, ReadingTerms terms) {
    this.contract = contract;
    this.table = table;
    this.name = name;
    this.terms = terms;
  }

  /** The same of a file that is a table itself. */
  public ReadFile read(Path path, RowTaker taker, Consumer<Finding> each) {
    return read(path, null, taker, each);
  }

  /**
   * Reads the file to its end, or up to what refuses it.
   *
   * @param path where it is
   * @param sheet which sheet of a workbook holds it, or null for a file that is a table itself
   * @param taker takes the rows; when the file is refused, those it took must be dropped
   * @param each is handed every finding, in the order found
   */
  public ReadFile read(Path path, @Nullable String sheet, RowTaker taker, Consumer<Finding> each) {
    Findings findings = new Findings(each);
    long accepted = 0;
    long rejected = 0;
    long forgotten = 0;
    long thinned = 0;
    long last = 0;
    try (RowReader reader = opened(path, sheet)) {
      List<String> header = reader.header();
      HeaderCheck.Heading heading = new HeaderCheck.Heading(header, reader.headerLine());
      TableCheck check = new TableCheck(contract, table, name, heading, terms, findings);
      KeptIds kept = new KeptIds(table, terms.ids());
      RowTaker.Ids ids = column -> kept.id(column, id(header.indexOf(column), reader));
      while (!check.isRefused() && next(reader, findings)) {
        last = reader.line();
        Row held = check.check(reader.line(), reader.cells(), reader.size());
        Row row = held == null ? null : checked(kept, held, reader.line(), findings);
        if (row == null) {
          rejected++;
          taker.rejected(ids);
        } else if (kept.isForgotten(row)) {
          rejected++;
          forgotten++;
          taker.forgotten(ids);
        } else {
          accepted++;
          thinned += check.hasLostCell() ? 1 : 0;
          taker.accepted(reader.line(), row);
        }
      }
      check.finish();
      reader.notices().forEach(notice -> findings.add(notice.finding(name)));
      if (accepted + rejected == 0 && !check.isRefused()) {
        findings.add(headerOnly());
      }
    } catch (SourceRefusal e) {
      findings.add(e.finding(name));
    }
    return new ReadFile(accepted, rejected, forgotten, thinned, last, findings);
  }

  private RowReader opened(Path path, @Nullable String sheet) {
    return InputFormat.read(path, choice(sheet), terms.spellings().delimiter().sign());
  }

  /** The row with its ids as the store has them, or null when one is not what was declared. */
  private @Nullable Row checked(KeptIds kept, Row row, long line, Findings findings) {
    String column = kept.undeclared(row);
    if (column == null) {
      return kept.row(row);
    }
    findings.add(
        Finding.of(
            Rule.CHECK_CHARACTER,
            new Location(name, line, column),
            "is no keyed id, or one that was miscopied; delivery.yaml says that ids are keyed"));
    return null;
  }

  /** Goes to the next row that is no example. */
  private boolean next(RowReader reader, Findings findings) {
    boolean more = reader.next();
    while (more && isExample(reader)) {
      Location at = Location.ofLine(name, reader.line());
      findings.add(Finding.of(Rule.EXAMPLE_ROW, at, "is an example and left out"));
      more = reader.next();
    }
    return more;
  }

  /** Sheets leave their examples out themselves; saved as CSV, they are rows like others. */
  private static boolean isExample(RowReader reader) {
    return reader.size() > 0
        && SpelledCells.plain(reader.cells()[0])
            .toLowerCase(Locale.ROOT)
            .startsWith(SheetName.EXAMPLE);
  }

  private @Nullable SheetChoice choice(@Nullable String sheet) {
    return sheet == null
        ? null
        : new SheetChoice(sheet, table.columns().stream().map(Column::name).toList());
  }

  private Finding headerOnly() {
    Rule rule = Rule.HEADER_ONLY;
    return Finding.of(rule, Location.ofFile(name), "has a header and no row");
  }

  private static Optional<String> id(int place, RowReader reader) {
    if (place < 0 || place >= reader.size()) {
      return Optional.empty();
    }
    String text = SpelledCells.plain(reader.cells()[place]);
    return StudyId.isValid(text) ? Optional.of(text) : Optional.empty();
  }
}
