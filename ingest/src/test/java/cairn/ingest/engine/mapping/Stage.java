package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A mapping under test: its folders and what comes of it. */
final class Stage {
  private final Path sources;
  private final Path mapping;
  private final Path out;

  Stage(Path root) {
    try {
      sources = Files.createDirectories(root.resolve("sources"));
      mapping = Files.createDirectories(root.resolve("mapping"));
      out = Files.createDirectories(root.resolve("out"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Stage source(String file, String text) {
    return write(sources.resolve(file), text);
  }

  Stage sql(String table, String text) {
    return write(mapping.resolve(table + ".sql"), text);
  }

  private Stage write(Path file, String text) {
    try {
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path sources() {
    return sources;
  }

  Path mapping() {
    return mapping;
  }

  SqlMapping.Made run() {
    try {
      return SqlMapping.run(Contract.load(Catalogues.load()), sources, mapping, out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What refuses the mapping, in words. */
  List<String> refusals() {
    return run().findings().stream()
        .filter(finding -> finding.severity() == Severity.FILE_REFUSED)
        .map(Finding::message)
        .toList();
  }

  /** The lines of a table's file. */
  List<String> made(String table) {
    List<String> refused = refusals();
    if (!refused.isEmpty()) {
      throw new AssertionError(refused.toString());
    }
    return lines(table);
  }

  List<String> lines(String table) {
    try {
      return Files.readAllLines(out.resolve(table + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
