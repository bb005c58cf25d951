package cairn.reports.format;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoReportTest {
  @Test
  void writes() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/demo"));
    HtmlWriter.write(DemoReport.typical(), folder.resolve("report.html"));
    for (int types : new int[] {1, 2, 5, 10}) {
      HtmlWriter.write(DemoReport.extreme(types), folder.resolve("types-" + types + ".html"));
    }
  }
}
