package cairn.ingest.raw;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.source.SheetChoice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one table.
 *
 * @param table the table that is made
 * @param file the raw file that it is made of, by its name in the raw folder
 * @param sheet the sheet of a workbook, or null
 * @param columns how each of its columns is made, in the order of the table
 * @param lines where the rule of each stands in the rules
 */
record RawTable(
    Table table,
    String file,
    @Nullable String sheet,
    Map<Column, Turning> columns,
    Map<Column, Integer> lines) {
  /** The raw columns that are read. */
  Set<String> reads() {
    Set<String> reads = new LinkedHashSet<>();
    columns.values().forEach(turning -> reads.addAll(turning.reads()));
    return reads;
  }

  /** Which sheet is read, by a header that has columns which are read; null for a plain file. */
  @Nullable SheetChoice choice() {
    List<String> names = reads().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return sheet == null ? null : new SheetChoice(sheet, names);
  }
}
