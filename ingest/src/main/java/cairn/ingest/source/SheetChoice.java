package cairn.ingest.source;

import java.util.List;

/**
 * Which sheet of a workbook is read, and how its header is told.
 *
 * @param sheet the sheet's name, as the workbook has it; may hold anything
 * @param columns names of columns that it may have: the first row with two of them is the header;
 *     where there are none, the first row with any text
 */
public record SheetChoice(String sheet, List<String> columns) {}
