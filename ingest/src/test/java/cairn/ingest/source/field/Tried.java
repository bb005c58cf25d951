package cairn.ingest.source.field;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.mapping.SqlMapping;
import cairn.ingest.job.DeliveryCheck;
import cairn.ingest.job.IngestReport;
import cairn.ingest.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A folder of sources with a mapping under test, and what they become. */
public final class Tried {
  private final Path root;

  public Tried(Path root) {
    this.root = root;
  }

  public Path mapping() {
    return root.resolve("mapping");
  }

  /** Writes a file of the sources. */
  public Path source(String name, String... lines) throws IOException {
    Path folder = Files.createDirectories(root.resolve("sources"));
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  /** Copies a file to the sources. */
  public Path copy(Path file, String name) throws IOException {
    Path folder = Files.createDirectories(root.resolve("sources"));
    return Files.copy(file, folder.resolve(name));
  }

  /** Writes another file. */
  public Path file(String name, String text) throws IOException {
    return Files.writeString(root.resolve(name), text);
  }

  public String fields() throws IOException {
    return Files.readString(mapping().resolve("fields.yaml"));
  }

  /** Replaces a text of the list of fields, which must be there. */
  public void change(String was, String is) throws IOException {
    String text = fields();
    if (!text.contains(was)) {
      throw new IllegalArgumentException("the list of fields does not hold " + was + ":\n" + text);
    }
    Files.writeString(mapping().resolve("fields.yaml"), text.replace(was, is));
  }

  /** Adds to the tables of the list of fields. */
  public void add(String table) throws IOException {
    change("  memberships:\n", table.indent(2) + "  memberships:\n");
  }

  /** Sets the list of fields. */
  public void fields(String text) throws IOException {
    Files.createDirectories(mapping());
    Files.writeString(mapping().resolve("fields.yaml"), text);
  }

  /** The rows of a table that the mapping makes, the header first. */
  public List<String> made(String table) throws IOException {
    Path out = Files.createTempDirectory(root, "out");
    SqlMapping.Made made =
        SqlMapping.run(
            Contract.load(Catalogues.load()), root.resolve("sources"), mapping(), out, null);
    if (made.isRefused()) {
      throw new IllegalStateException(
          made.findings().stream().map(Finding::message).collect(Collectors.joining("\n")));
    }
    return Files.readAllLines(out.resolve(table + ".csv"));
  }

  /** What the check of a delivery says, whatever its share of rejected rows. */
  public IngestReport check() {
    try (Engine engine = new EmbeddedEngine(1)) {
      return new DeliveryCheck(engine, Progress.NONE)
          .run(new IngestRequest(root.resolve("sources"), mapping(), null, 1.0), null);
    }
  }
}
