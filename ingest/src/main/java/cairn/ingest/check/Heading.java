package cairn.ingest.check;

import java.util.List;

/**
 * The header of a file.
 *
 * @param names the names of its columns
 * @param line its line, or row of a sheet, from 1
 */
record Heading(List<String> names, long line) {}
