package cairn.ingest.check;

import cairn.ingest.contract.Tally;
import java.io.Serializable;
import java.util.List;

/**
 * What became of one file.
 *
 * @param file the file's name within the delivery
 * @param table the table it holds
 * @param tally rows accepted and rejected; nothing is accepted of a file that is refused
 * @param blankLines blank lines that were skipped
 * @param absentColumns optional columns that the file does not have
 * @param refused whether the file is refused: then rows that were handed on must be dropped
 * @param findings what was found
 */
public record FileReport(
    String file,
    String table,
    Tally tally,
    long blankLines,
    List<String> absentColumns,
    boolean refused,
    Findings findings)
    implements Serializable {}
