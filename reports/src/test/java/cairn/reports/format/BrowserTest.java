package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Opens reports in a real browser: a page holds the report in a frame of a given width and reads
 * from it what a reader would meet. Skipped, and said so, where there is no Chromium.
 */
class BrowserTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1280})
  void thePageNeverScrollsSidewaysAndItsScriptAndFontsRun(int width) throws Exception {
    String answer = Browser.open(folder, HtmlWriter.html(DemoReport.typical()), width);
    assertEquals(Browser.number(answer, "client"), Browser.number(answer, "scroll"), answer);
    assertEquals(0, Browser.number(answer, "missed"), answer);
    assertEquals(
        2, Browser.number(answer, "fonts"), "both fonts are loaded under the policy: " + answer);
    assertEquals(0, Browser.number(answer, "hidden"), "the script ran under the policy: " + answer);
    assertEquals(0, Browser.number(answer, "loaded"), "nothing is requested: " + answer);
    assertEquals(width < 900, Browser.number(answer, "wide") > 0, answer);
    // 146.50 pixels: the sum of the letters' advances in the font's own table, at size 10.
    assertEquals(14_650, Browser.number(answer, "phrase"), 15, answer);
  }

  @Test
  void tenGroupTypesWithLongNamesFitASmallScreen() throws Exception {
    String answer = Browser.open(folder, HtmlWriter.html(DemoReport.extreme(10)), 320);
    assertEquals(Browser.number(answer, "client"), Browser.number(answer, "scroll"), answer);
    assertEquals(0, Browser.number(answer, "missed"), answer);
  }
}
