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
import org.junit.jupiter.api.Test;

/** What a privacy officer is told is short, found from the first page, and shown by tests. */
final class PrivacyPageTest {
  private static final Path HERE = Path.of(System.getProperty("cairn.sampleData")).getParent();
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)`");

  private static String page() throws IOException {
    return Files.readString(HERE.resolve(".github/PRIVACY.md"));
  }

  /** From the list of promises to that of what is none. */
  private static String promises(String page) {
    int from = page.indexOf("## What is promised");
    return page.substring(from, page.indexOf("## What is not promised"));
  }

  @Test
  void everyPromiseNamesTestsThatAreThere() throws IOException {
    Set<String> there = GuideTest.ofTests();
    List<String> missing = new ArrayList<>();
    int promises = 0;
    for (String paragraph : promises(page()).split("\n\n")) {
      if (!paragraph.startsWith("**")) {
        continue;
      }
      promises++;
      int named = 0;
      Matcher test = TEST.matcher(paragraph);
      while (test.find()) {
        named++;
        if (!there.contains(test.group(1))) {
          missing.add(test.group(1));
        }
      }
      boolean isSeen = named > 0 || paragraph.contains("`.ci/twice`");
      assertTrue(isSeen, "no test shows: " + paragraph);
    }
    assertEquals(List.of(), missing);
    assertTrue(promises > 9, "promises: " + promises);
  }

  /** A folder or command that the page names by a path is there too. */
  @Test
  void whatItNamesInTheHouseIsThere() throws IOException {
    Matcher path = Pattern.compile("`(\\.(?:ci|github)/[a-z]+)`").matcher(page());
    int named = 0;
    while (path.find()) {
      named++;
      assertTrue(Files.exists(HERE.resolve(path.group(1))), path.group(1));
    }
    assertTrue(named > 1, "paths: " + named);
  }

  @Test
  void itIsShortAndLinkedFromTheFirstPage() throws IOException {
    assertTrue(page().split("\\s+").length <= 2_500, "at most 2,500 words");
    assertTrue(Files.readString(HERE.resolve("README.md")).contains("(.github/PRIVACY.md)"));
  }
}
