package cairn.reports.dictionary;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which sections of the report read which table and column, as {@code feeds.yaml} has it; a test
 * takes each away and looks what of the report changes.
 */
final class Feeds {
  private static final String FILE = "feeds.yaml";

  private final Map<String, String> parts;
  private final Map<String, List<String>> feeds;

  private Feeds(Map<String, String> parts, Map<String, List<String>> feeds) {
    this.parts = parts;
    this.feeds = feeds;
  }

  /** Those packaged with the program. */
  static Feeds load() {
    Mistakes mistakes = new Mistakes();
    try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream(FILE));
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      YamlMapping root = YamlNode.read(text, FILE, mistakes).orElseThrow().mapping();
      Map<String, String> parts = new LinkedHashMap<>();
      YamlMapping named = root.mapping("sections");
      named.entries().keySet().forEach(id -> parts.put(id, named.text(id)));
      Map<String, List<String>> feeds = new LinkedHashMap<>();
      YamlMapping lists = root.mapping("feeds");
      lists.entries().keySet().forEach(of -> feeds.put(of, lists.texts(of)));
      mistakes.throwIfAny();
      return new Feeds(parts, feeds);
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }

  /**
   * Titles of the sections that read less without a table or column, {@code groups.site_id}, in the
   * order of the report.
   *
   * @throws IllegalArgumentException for what is not listed
   */
  List<String> titles(String of) {
    List<String> ids = feeds.get(of);
    if (ids == null) {
      throw new IllegalArgumentException(FILE + " does not list " + of);
    }
    List<String> titles = new ArrayList<>();
    parts.forEach(
        (id, title) -> {
          if (ids.contains(id)) {
            titles.add(title);
          }
        });
    return titles;
  }
}
