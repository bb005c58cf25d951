package cairn.ingest.starter;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row of each table that shows how it is filled in. */
public final class ExampleRows {
  private static final String FILE = "examples.yaml";

  private final Map<String, YamlNode> tables;

  private ExampleRows(Map<String, YamlNode> tables) {
    this.tables = tables;
  }

  /** Those packaged with the program. */
  public static ExampleRows load() {
    Mistakes mistakes = new Mistakes();
    try (InputStream in = Objects.requireNonNull(ExampleRows.class.getResourceAsStream(FILE));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      YamlNode root = YamlNode.read(text, FILE, mistakes).orElseThrow();
      return new ExampleRows(root.mapping().entries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of a table's example, in the order of its columns; empty where none is shown. */
  public List<String> cells(Table table) {
    YamlMapping row = Objects.requireNonNull(tables.get(table.name())).mapping();
    return table.columns().stream()
        .map(column -> Objects.requireNonNullElse(row.optionalText(column.name()), ""))
        .toList();
  }
}
