package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** A name of a class in the walk or in the table of additions; tests are named with a Test. */
  @Test
  void everyClassOfTheGuideIsThere() throws IOException {
    String guide = Files.readString(HERE.resolve(".github/CONTRIBUTING.md"));
    Set<String> types =
        HouseRulesTest.HOUSE.stream().map(c -> c.getSimpleName()).collect(Collectors.toSet());
    List<String> gone = new ArrayList<>();
    int named = 0;
    Matcher name = TYPE.matcher(guide);
    while (name.find()) {
      String type = name.group(1);
      if (!type.endsWith("Test")) {
        named++;
        if (!types.contains(type)) {
          gone.add(type);
        }
      }
    }
    assertEquals(List.of(), gone);
    assertTrue(named > 30, "the walk names " + named);
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
