package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * A report in a real browser: a page holds it in a frame of a given width and reads from it what a
 * reader would meet.
 */
public final class Browser {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final String PROBE =
      """
      window.addEventListener('load', function () {
        var frame = document.getElementById('frame');
        var page = frame.contentDocument;
        page.fonts.ready.then(function () {
          var root = page.documentElement;
          var text = lookAtText(page);
          var fonts = 0;
          page.fonts.forEach(function (font) { fonts += font.status === 'loaded' ? 1 : 0; });
          var shown = 0;
          page.querySelectorAll('button').forEach(function (b) { shown += b.hidden ? 0 : 1; });
          var wide = 0, idle = 0, wideIdle = 0, sideways = 0;
          page.querySelectorAll('.scroll').forEach(function (box) {
            var scrolls = box.scrollWidth > box.clientWidth;
            wide += scrolls ? 1 : 0;
            idle += !scrolls && box.tabIndex === 0 ? 1 : 0;
            wideIdle += scrolls && box.tabIndex !== 0 ? 1 : 0;
            sideways += scrolls && box.querySelector('svg') ? 1 : 0;
          });
          var ids = Array.prototype.map.call(page.querySelectorAll('[id]'),
            function (e) { return e.id; });
          var loaded = frame.contentWindow.performance.getEntriesByType('resource').filter(
            function (entry) { return entry.name.indexOf('data:') !== 0; }).length;
          document.getElementById('answer').textContent = JSON.stringify({
            scroll: root.scrollWidth, client: root.clientWidth, missed: text.missed, fonts: fonts,
            over: text.over, small: text.small, idle: idle, wideIdle: wideIdle,
            repeated: ids.length - new Set(ids).size, stops: stops(page),
            sideways: sideways,
            hidden: page.querySelectorAll('button').length - shown, wide: wide, loaded: loaded,
            height: root.scrollHeight,
            findings: Math.round(Array.prototype.reduce.call(
              page.querySelectorAll('.finding'),
              function (low, f) { return Math.max(low, f.getBoundingClientRect().bottom); }, 0)),
            phrase: Math.round(100 * measure(page))});
        });
      });
      // Words of figures: past their figure's edge, over each other, or under 9 pixels.
      function lookAtText(page) {
        var seen = {missed: 0, over: 0, small: 0};
        page.querySelectorAll('svg').forEach(function (svg) {
          if (!svg.getClientRects().length) { return; }
          var view = svg.viewBox.baseVal, boxes = [];
          var scale = svg.getBoundingClientRect().width / view.width;
          svg.querySelectorAll('text').forEach(function (text) {
            var box = text.getBBox(), size = parseFloat(text.getAttribute('font-size'));
            if (box.x < -1 || box.x + box.width > view.width + 1) { seen.missed++; }
            if (box.y + box.height > view.height + 4 || box.y < -4) { seen.missed++; }
            if (size * scale < 8.95) { seen.small++; }
            var base = parseFloat(text.getAttribute('y'));
            // What the letters cover, without the room above and below them.
            boxes.push({l: box.x, r: box.x + box.width, t: base - 0.7 * size, b: base});
          });
          boxes.forEach(function (a, i) {
            boxes.slice(i + 1).forEach(function (b) {
              if (a.l < b.r - 1 && b.l < a.r - 1 && a.t < b.b - 1 && b.t < a.b - 1) { seen.over++; }
            });
          });
        });
        return seen;
      }
      // How many stops of the tab key it takes to the outcomes, or to what leads there.
      function stops(page) {
        var all = Array.prototype.filter.call(
          page.querySelectorAll('a[href],button,summary,[tabindex="0"]'),
          function (e) { return e.getClientRects().length > 0; });
        return 1 + all.findIndex(function (e) { return e.getAttribute('href') === '#outcomes'; });
      }
      function measure(page) {
        var text = page.createElementNS('http://www.w3.org/2000/svg', 'text');
        text.setAttribute('font-size', '10');
        text.textContent = 'Not ready yet (38%) – ąß − → ▲';
        page.querySelector('svg').appendChild(text);
        return text.getComputedTextLength();
      }
      """;

  private Browser() {}

  /** A number of an answer. */
  public static int number(String answer, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\":(-?\\d+)").matcher(answer);
    assertTrue(matcher.find(), "the browser did not answer: " + answer);
    return Integer.parseInt(matcher.group(1));
  }

  /** What a page of that width answers; the test is skipped where there is no Chromium. */
  public static String open(Path folder, String html, int width)
      throws IOException, InterruptedException {
    return ask(folder, html, width, PROBE);
  }

  /** What a script beside a page of that width writes into the element {@code answer}. */
  static String ask(Path folder, String html, int width, String script)
      throws IOException, InterruptedException {
    Path page = folder.resolve("probe.html");
    String held = html.replace("&", "&amp;").replace("\"", "&quot;");
    Files.writeString(
        page,
        "<!DOCTYPE html><meta charset=\"utf-8\"><pre id=\"answer\"></pre><iframe id=\"frame\""
            + " style=\"border:0;height:2000px;width:"
            + width
            + "px\" srcdoc=\""
            + held
            + "\"></iframe><script>"
            + script
            + "</script>");
    String dom = run(folder, page, "--dump-dom");
    Matcher matcher = Pattern.compile("<pre id=\"answer\">(.*?)</pre>").matcher(dom);
    assertTrue(matcher.find(), "the browser gave no page");
    return matcher.group(1);
  }

  /** A page as the browser prints it on A4, as a PDF file. */
  static Path print(Path folder, String html) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("printed.html"), html);
    Path pdf = folder.resolve("printed.pdf");
    Files.deleteIfExists(pdf);
    run(folder, page, "--no-pdf-header-footer", "--print-to-pdf=" + pdf);
    return pdf;
  }

  private static String run(Path folder, Path page, String... how)
      throws IOException, InterruptedException {
    String browser =
        BROWSERS.stream().filter(b -> Files.isExecutable(Path.of(b))).findFirst().orElse("");
    Assumptions.assumeFalse(browser.isEmpty(), "skipped: no Chromium on this machine");
    List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of("--window-size=1400,2200", "--virtual-time-budget=20000"));
    command.addAll(List.of(how));
    command.add(page.toUri().toString());
    Path output = folder.resolve("dom.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("the browser did not end within 180 seconds");
    }
    return Files.readString(output);
  }
}
