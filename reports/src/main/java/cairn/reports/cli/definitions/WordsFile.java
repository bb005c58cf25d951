package cairn.reports.cli.definitions;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file of {@code who,word} and any further columns, in any order; with or without quotes, a
 * byte order mark and the line ends of Windows. What is wrong is told by file, line and rule, and
 * never repeats what a line holds.
 *
 * @param file the file
 */
public record WordsFile(Path file) {
  private static final String COLUMNS = "the columns are who,word";

  /** Takes one line after another. */
  @FunctionalInterface
  public interface Lines {
    /**
     * Takes a line.
     *
     * @throws IllegalArgumentException saying what is wrong with the word
     */
    void take(String who, String word) throws IOException;
  }

  /**
   * Reads the file to its end.
   *
   * @return how many words
   * @throws CommandFailure for a file or a word that is not right
   */
  public long read(Lines lines) throws IOException {
    long last = 0;
    try (CsvReader<CsvRecord> in =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
      long rows = 0;
      int who = -1;
      int word = -1;
      for (CsvRecord each : in) {
        last = each.getStartingLineNumber();
        if (who < 0) {
          who = column(each.getFields(), "who");
          word = column(each.getFields(), "word");
        } else {
          one(each, who, word, lines);
          rows++;
        }
      }
      if (who < 0) {
        throw wrong(1, COLUMNS);
      }
      return rows;
    } catch (CsvParseException | UncheckedIOException unreadable) {
      throw wrong(last + 1, "this is not CSV text in UTF-8 with as many cells as columns");
    }
  }

  private int column(List<String> header, String name) {
    int place = header.indexOf(name);
    if (place < 0 || place != header.lastIndexOf(name)) {
      throw wrong(1, COLUMNS);
    }
    return place;
  }

  private void one(CsvRecord line, int who, int word, Lines lines) throws IOException {
    if (line.getFieldCount() <= Math.max(who, word)) {
      throw wrong(line.getStartingLineNumber(), "a cell is missing: " + COLUMNS);
    }
    try {
      lines.take(line.getField(who), line.getField(word));
    } catch (IllegalArgumentException wrong) {
      throw wrong(line.getStartingLineNumber(), "word: " + wrong.getMessage());
    }
  }

  private CommandFailure wrong(long line, String rule) {
    return new CommandFailure(ExitCode.INPUT, file.getFileName() + " line " + line + ": " + rule);
  }
}
