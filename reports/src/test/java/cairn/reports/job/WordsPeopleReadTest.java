package cairn.reports.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.reports.researcher.Agreement;
import cairn.reports.section.MadeUpMonth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The words that people read about people: nobody is an addict, relapses, drops out or fails. The
 * list follows the Words Matter guide of the US National Institute on Drug Abuse. Sources and
 * citations keep the words they were published with, and so do words accepted on input.
 */
class WordsPeopleReadTest {
  private static final Pattern UNWELCOME =
      Pattern.compile(
          "(?i)\\b(addicts?|addicted|junkies?|alcoholics?|drunks?|drunkards?|abusers?"
              + "|(substance|drug|alcohol|opioid) (abuse|users?)|(drug|substance)[- ]abusing"
              + "|clean|dirty|drug habit|detox\\w*|relaps\\w*|drop-?outs?|dropped[- ]out"
              + "|(?<!\\b(no|not a) )fail(s|ed|ing|ures?)?|non-?complian\\w*|non-?adheren\\w*|in denial|denies"
              + "|hard[- ]?core|resistant|unmotivated)\\b");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
  private static final Pattern SOURCE_FIELD =
      Pattern.compile(
          "(source|citation|cites|also|published_name|reference)s?:\\s*"
              + "(\\[[^\\]]*\\]|\"[^\"]*\"|'[^']*'|[^,}\\n]*)");

  @TempDir Path folder;

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("reports/src/main"))) {
      at = Optional.ofNullable(at.getParent()).orElseThrow();
    }
    return at;
  }

  private static List<String> hits(String where, String text) {
    List<String> hits = new ArrayList<>();
    Matcher found = UNWELCOME.matcher(text);
    while (found.find()) {
      hits.add(where + ": " + found.group());
    }
    return hits;
  }

  private static List<Path> files(Path folder, String... endings) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> Stream.of(endings).anyMatch(e -> f.toString().endsWith(e)))
          .sorted()
          .toList();
    }
  }

  /** The text of a resource without comments, sources and words accepted on input. */
  private static String readable(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("(?m)(^|\\s)#.*$", " ");
    return SOURCE_FIELD.matcher(text).replaceAll(" ");
  }

  @Test
  void resourcesHaveNoUnwelcomeWord() throws IOException {
    List<String> hits = new ArrayList<>();
    int read = 0;
    for (String module : List.of("ingest", "analysis", "sample-data", "reports")) {
      for (Path file :
          files(
              root().resolve(module + "/src/main"),
              ".yaml",
              ".json",
              ".jte",
              ".md",
              ".cff",
              ".properties")) {
        read++;
        hits.addAll(hits(file.getFileName().toString(), readable(file)));
      }
    }
    assertTrue(read > 10, "the resources were not found");
    assertEquals(List.of(), hits);
  }

  @Test
  void sentencesOfReportsAndCommandsHaveNoUnwelcomeWord() throws IOException {
    List<String> hits = new ArrayList<>();
    int read = 0;
    for (String module : List.of("ingest", "analysis", "sample-data", "reports")) {
      for (Path file : files(root().resolve(module + "/src/main/java"), ".java")) {
        if (file.getParent().endsWith("engine")) {
          continue; // speaks of machines and statements, not of people
        }
        Matcher strings = STRING.matcher(Files.readString(file));
        while (strings.find()) {
          read++;
          hits.addAll(hits(file.getFileName().toString(), strings.group(1)));
        }
      }
    }
    assertTrue(read > 5000, "the sentences were not found: " + read);
    assertEquals(List.of(), hits);
  }

  @Test
  void renderedReportsHaveNoUnwelcomeWord() throws IOException {
    YearMonth month = YearMonth.of(2026, 10);
    Store store = MadeUpStore.at(folder, month, MadeUpMonth.tenTypes());
    Snapshot reports;
    try (StoreLock lock = store.lock()) {
      reports =
          ReportJob.run(
                  store,
                  lock,
                  ReportOrder.usual(month, EnumSet.allOf(Audience.class))
                      .under(
                          new Agreement(
                              "State University", "DUA 2026-14", LocalDate.of(2026, 11, 2))),
                  Catalogues.load())
              .published()
              .snapshot();
    }
    List<String> hits = new ArrayList<>();
    int read = 0;
    for (StoredFile file : reports.manifest().files()) {
      if (!file.path().endsWith(".parquet")) {
        if (file.path().matches(".*\\.(pdf|png|xlsx)")) {
          continue; // pictures, and workbooks of the tables that are read here as CSV
        }
        String text = Files.readString(reports.folder().resolve(file.path()));
        hits.addAll(hits(file.path(), text.replaceAll("(?s)<(style|script)[ >].*?</\\1>", " ")));
        read++;
      }
    }
    assertTrue(read > 50, "files of text: " + read);
    assertEquals(List.of(), hits);
  }

  @Test
  void theListFindsWhatItLooksFor() {
    for (String unwelcome :
        List.of("he relapsed", "a clean test", "treatment failure", "substance abuse", "dropout")) {
      assertFalse(hits("here", unwelcome).isEmpty(), unwelcome);
    }
    for (String welcome :
        List.of("return to use", "left before week 8", "drop-in", "a person who uses heroin")) {
      assertTrue(hits("here", welcome).isEmpty(), welcome);
    }
  }
}
