package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.Denominator;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A published definition is never edited: what each said when it was published, in {@code
 * published.txt}, it says today. A new version is a new definition; it need not stand there until
 * it is published.
 */
class PublishedDefinitionsTest {
  /** Everything that decides a verdict or is read as the definition, in one line. */
  static String line(OutcomeDefinition of) {
    Terms terms = of.terms();
    return String.join(
        " | ",
        of.id(),
        "version " + of.version(),
        of.group().key(),
        "window " + terms.windowDays(),
        "coverage " + Threshold.plain(Math.round(terms.coverage() * 1e6) / 1e6),
        terms.threshold() == null ? "no threshold" : terms.threshold().describe(),
        terms.missing().key() + " " + terms.mixed().key(),
        "at least " + of.minimumObserved(),
        of.denominators().stream().map(Denominator::key).collect(Collectors.joining("+")),
        of.missingRules().stream().map(rule -> rule.key()).collect(Collectors.joining("+")),
        (of.needsProblem() ? "problem" : "person") + (of.isMeasure() ? " number" : ""),
        String.join("+", of.problems()),
        of.isDefault() ? "default" : "",
        of.provenance().key(),
        of.sentence());
  }

  private static List<String> published() throws IOException {
    try (InputStream text =
        Objects.requireNonNull(
            PublishedDefinitionsTest.class.getResourceAsStream("published.txt"))) {
      // A later line of an id is a new version, which takes the place of the one before.
      Map<String, String> newest = new LinkedHashMap<>();
      new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> newest.put(line.substring(0, line.indexOf(" | ")), line));
      return List.copyOf(newest.values());
    }
  }

  @Test
  void whatWasPublishedIsNeverEdited() throws IOException {
    List<String> published = published();
    assertTrue(published.size() > 170, "definitions: " + published.size());
    List<String> now = new ArrayList<>();
    DefinitionLibrary library = JoinedKinds.read(Map.of());
    for (String line : published) {
      String id = line.substring(0, line.indexOf(" | "));
      OutcomeDefinition definition = library.get(id);
      now.add(definition == null ? id + " is gone" : line(definition));
    }
    assertEquals(String.join("\n", published), String.join("\n", now));
  }
}
