package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.figure.MadeUp;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes example reports of made-up numbers to {@code target/look}, to be looked at by people. */
class LookTest {
  private static final Path FOLDER = Path.of("target", "look");

  @Test
  void aTypicalReportIsOneFileOfModestSize() throws Exception {
    Path file = Files.createDirectories(FOLDER).resolve("report.html");
    Files.writeString(file, HtmlWriter.html(DemoReport.typical()));
    assertTrue(Files.size(file) < 400_000, "a report goes by mail");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 10})
  void anyNumberOfGroupTypesIsDrawn(int types) throws Exception {
    Path file = Files.createDirectories(FOLDER).resolve("types-" + types + ".html");
    Files.writeString(file, HtmlWriter.html(DemoReport.extreme(types)));
    assertTrue(Files.readString(file).contains("Figure " + MadeUp.all(types).size() + "."));
  }
}
