package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide for those who build the house names what is there. */
final class GuideTest {
  private static final Path HERE = Path.of(System.getProperty("cairn.sampleData")).getParent();
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");

  /** The classes of the walk and of the table of additions, with the tests that these name. */
  @Test
  void everyClassOfTheGuideIsThere() throws IOException {
    String guide = Files.readString(HERE.resolve(".github/CONTRIBUTING.md"));
    Set<String> types =
        HouseRulesTest.HOUSE.stream().map(c -> c.getSimpleName()).collect(Collectors.toSet());
    types.addAll(ofTests());
    List<String> gone = new ArrayList<>();
    int named = 0;
    Matcher name = TYPE.matcher(guide);
    while (name.find()) {
      named++;
      if (!types.contains(name.group(1))) {
        gone.add(name.group(1));
      }
    }
    assertEquals(List.of(), gone);
    assertTrue(named > 35, "the walk names " + named);
  }

  /** Tests of modules below are not among this module's classes, so their files are looked at. */
  static Set<String> ofTests() throws IOException {
    Set<String> names = new HashSet<>();
    for (String module : List.of("ingest", "analysis", "sample-data", "reports")) {
      try (Stream<Path> files = Files.walk(HERE.resolve(module).resolve("src/test/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".java"))
            .forEach(file -> names.add(file.substring(0, file.length() - ".java".length())));
      }
    }
    return names;
  }

  /** One idea a page, short enough to be read. */
  @Test
  void decisionsAreShort() throws IOException {
    try (Stream<Path> pages = Files.list(HERE.resolve(".github/decisions"))) {
      List<Path> all = pages.sorted().toList();
      assertTrue(all.size() >= 19, "decisions: " + all.size());
      for (Path page : all) {
        String text = Files.readString(page);
        assertTrue(text.startsWith("# "), page.getFileName().toString());
        assertTrue(text.split("\\s+").length < 150, page.getFileName().toString());
      }
    }
  }
}
