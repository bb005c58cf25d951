package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** NOTICE names what the solver's machine code holds of others: a jar's own pom does not. */
final class NoticeTest {
  private static final List<String> SYSTEMS =
      List.of("linux-x86-64", "linux-aarch64", "darwin-x86-64", "darwin-aarch64");

  private static final Pattern LIBRARY =
      Pattern.compile(".*/(lib[A-Za-z0-9]+)[^/]*\\.(so|dylib)[^/]*");

  private static TreeSet<String> libraries() throws IOException {
    TreeSet<String> libraries = new TreeSet<>();
    for (String system : SYSTEMS) {
      URL pom =
          NoticeTest.class.getResource(
              "/META-INF/maven/com.google.ortools/ortools-" + system + "/pom.properties");
      if (pom != null && pom.openConnection() instanceof JarURLConnection jar) {
        jar.getJarFile().stream()
            .map(entry -> LIBRARY.matcher(entry.getName()))
            .filter(Matcher::matches)
            .forEach(found -> libraries.add(found.group(1)));
      }
    }
    return libraries;
  }

  @Test
  void everyLibraryOfTheSolverHasItsLicence() throws IOException {
    Path page = Path.of(System.getProperty("cairn.sampleData")).resolveSibling(".github/NOTICE");
    String notice = Files.readString(page);
    TreeSet<String> libraries = libraries();
    assertTrue(libraries.contains("libortools"), libraries.toString());
    List<String> unnamed = new ArrayList<>();
    for (String library : libraries) {
      if (!Pattern.compile(library + "(?![A-Za-z0-9])").matcher(notice).find()) {
        unnamed.add(library);
      }
    }
    assertEquals(List.of(), unnamed, "NOTICE names no licence of these");
  }
}
