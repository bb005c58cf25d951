package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a JSON Lines file: one flat object a line. A first pass collects the names of all
 * columns, because a row may leave out what is empty.
 */
final class JsonRows implements RowReader {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(8)
                  .maxNumberLength(100)
                  .maxStringLength(FileLimits.CELL)
                  .maxNameLength(FileLimits.CELL)
                  .build())
          .build();

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> header;
  private final BufferedReader lines;
  private String[] cells = new String[0];
  private boolean collecting;
  private long line;
  private long blankLines;

  JsonRows(Path path) {
    collecting = true;
    try (BufferedReader first = new BufferedReader(Opening.text(path, false))) {
      boolean more = readRow(first);
      while (more) {
        more = readRow(first);
      }
    } catch (IOException e) {
      throw Opening.unreadable();
    }
    String[] names = new String[columns.size()];
    columns.forEach((name, place) -> names[place] = name);
    header = List.of(names);
    if (header.isEmpty()) {
      throw new SourceRefusal(Rule.EMPTY_FILE, 0, "the file has no row with a column");
    }
    cells = new String[names.length];
    collecting = false;
    line = 0;
    blankLines = 0;
    lines = new BufferedReader(Opening.text(path, false));
  }

  @Override
  public boolean next() {
    try {
      return readRow(lines);
    } catch (IOException e) {
      throw Opening.unreadable();
    }
  }

  private boolean readRow(BufferedReader from) throws IOException {
    String text = from.readLine();
    while (text != null && text.isBlank()) {
      line++;
      blankLines++;
      text = from.readLine();
    }
    if (text == null) {
      return false;
    }
    line++;
    Arrays.fill(cells, "");
    try (JsonParser json = JSON.createParser(text)) {
      readObject(json);
    } catch (StreamConstraintsException e) {
      throw refused(Rule.CELL_TOO_LONG, "a value is longer than 64 KiB, or nested too deeply");
    } catch (JsonParseException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith("Duplicate field")
          ? refused(Rule.JSON_DUPLICATE_KEY, "the row names a column twice")
          : refused(Rule.JSON_SYNTAX, "the line is not one JSON object");
    }
    return true;
  }

  private SourceRefusal refused(Rule rule, String expected) {
    return new SourceRefusal(rule, line, expected);
  }

  private void readObject(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw refused(Rule.JSON_SYNTAX, "the line is not one JSON object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      int place = place(json.currentName());
      JsonToken value = json.nextToken();
      if (value == null || value.isStructStart()) {
        throw refused(
            Rule.JSON_NOT_FLAT, "a value is a list or an object; a plain value was expected");
      }
      String text = value == JsonToken.VALUE_NULL ? "" : json.getText();
      requireText(text);
      if (!collecting) {
        cells[place] = text;
      }
    }
    if (json.nextToken() != null) {
      throw refused(Rule.JSON_SYNTAX, "the line holds more than one JSON object");
    }
  }

  private int place(String name) {
    Integer place = columns.get(name);
    if (place == null) {
      requireText(name);
      if (columns.size() == FileLimits.COLUMNS) {
        throw refused(Rule.TOO_MANY_COLUMNS, "has more than " + FileLimits.COLUMNS + " columns");
      }
      place = columns.size();
      columns.put(name, place);
    }
    return place;
  }

  /** Refuses what an escape can write and UTF-8 cannot. */
  private void requireText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw refused(Rule.NUL_CHARACTER, "holds a NUL character");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          throw refused(Rule.LONE_SURROGATE, "holds half of a character");
        }
        i++;
      }
    }
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String[] cells() {
    return cells;
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public long blankLines() {
    return blankLines;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw Opening.unreadable();
    }
  }
}
