package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.format.Browser;
import cairn.reports.format.PrintedPages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How much an evaluator's report may ask of who reads it, whatever the program. */
final class PageBudgets {
  private static final int FRONT_WORDS = 450;
  private static final int WORDS = 4_000;
  private static final int FIRST_SCREEN = 900;
  private static final int HEIGHT = 15_000;
  private static final int TAB_STOPS = 25;

  private PageBudgets() {}

  /** Words alone: no browser is needed. */
  static void assertWords(String page) {
    String front =
        page.substring(page.indexOf("<header class=\"front\""), page.indexOf("</header>"));
    assertTrue(words(front) <= FRONT_WORDS, "words of the front: " + words(front));
    assertTrue(words(page) <= WORDS, "words of front and story: " + words(page));
    for (String code : List.of("GOAL-5", "use_known", "month_end", "cairn sql")) {
      assertFalse(read(front).contains(code), "a code on the front: " + code);
    }
  }

  /** What only a browser knows: height, width, words of figures, stops of the tab key. */
  static void assertLook(Path folder, String page) throws Exception {
    String wide = Browser.open(folder, page, 1280);
    assertTrue(Browser.number(wide, "height") <= HEIGHT, wide);
    assertTrue(Browser.number(wide, "findings") <= FIRST_SCREEN, "the first screen: " + wide);
    int stops = Browser.number(wide, "stops");
    assertTrue(stops > 0 && stops <= TAB_STOPS, "stops of the tab key to the outcomes: " + stops);
    for (String answer : List.of(wide, Browser.open(folder, page, 320))) {
      assertEquals(Browser.number(answer, "client"), Browser.number(answer, "scroll"), answer);
      for (String none :
          List.of("missed", "over", "small", "idle", "wideIdle", "repeated", "sideways")) {
        assertEquals(0, Browser.number(answer, none), none + ": " + answer);
      }
    }
  }

  /** On paper: the front is one page, and no page but the last is nearly empty. */
  static void assertPaper(Path folder, String page) throws Exception {
    PrintedPages printed = PrintedPages.of(folder, page);
    assertTrue(printed.text(0).contains("What this page cannot tell"), "the front's end");
    assertTrue(printed.text(1).strip().startsWith("1 "), "the story begins on page 2");
    for (int i = 0; i < printed.filled().size() - 1; i++) {
      assertTrue(printed.filled().get(i) >= 30, "per cent filled: " + printed.filled());
    }
  }

  static void assertKept(Path folder, Path report) throws Exception {
    String page = Files.readString(report);
    assertWords(page);
    assertLook(folder, page);
    assertPaper(folder, page);
  }

  /** The text that people read, without figures, style and script. */
  private static String read(String html) {
    return html.replaceAll("(?s)<(style|script|svg|head)[ >].*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .strip();
  }

  private static int words(String html) {
    return read(html).split("\\s+").length;
  }
}
