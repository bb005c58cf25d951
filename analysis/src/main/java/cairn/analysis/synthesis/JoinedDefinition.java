package cairn.analysis.synthesis;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A verdict that joins others, in words: what a reader is told of it.
 *
 * @param id stable name
 * @param version counts up; a published version is never changed
 * @param group what it is about
 * @param label short name for readers
 * @param sentence the definition in words
 * @param formula the same as a formula
 * @param missing what it does about missing periods
 * @param provenance where it comes from
 * @param citation author and year
 * @param example a worked example
 */
public record JoinedDefinition(
    String id,
    int version,
    String group,
    String label,
    String sentence,
    String formula,
    String missing,
    String provenance,
    String citation,
    String example) {
  /** Goal attainment. */
  public static final String ATTAINMENT = "GOAL-3";

  /** The person's own goal. */
  public static final String OWN_GOAL = "GOAL-5";

  /** Any positive change. */
  public static final String POSITIVE = "ANY-1";

  /** Any setback. */
  public static final String SETBACK = "ANY-1-setback";

  /** All of them, in the order written. */
  public static List<JoinedDefinition> all() {
    Mistakes mistakes = new Mistakes();
    List<JoinedDefinition> all = new ArrayList<>();
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(
                JoinedDefinition.class.getResourceAsStream("joined.yaml"), "a packaged file"),
            StandardCharsets.UTF_8)) {
      YamlNode.read(text, "joined.yaml", mistakes)
          .ifPresent(root -> root.items().forEach(item -> all.add(read(item.mapping()))));
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
    mistakes.throwIfAny();
    return List.copyOf(all);
  }

  private static JoinedDefinition read(YamlMapping entry) {
    JoinedDefinition definition =
        new JoinedDefinition(
            entry.text("id"),
            entry.integer("version"),
            entry.text("group"),
            entry.text("label"),
            entry.text("sentence"),
            entry.text("formula"),
            entry.text("missing"),
            entry.text("provenance"),
            entry.text("citation"),
            entry.text("example"));
    entry.finish();
    return definition;
  }
}
