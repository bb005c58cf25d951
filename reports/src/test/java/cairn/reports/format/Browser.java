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
          var missed = 0;
          page.querySelectorAll('svg text').forEach(function (text) {
            var box = text.getBBox();
            var view = text.ownerSVGElement.viewBox.baseVal;
            if (box.x < -1 || box.x + box.width > view.width + 1) { missed++; }
          });
          var fonts = 0;
          page.fonts.forEach(function (font) { fonts += font.status === 'loaded' ? 1 : 0; });
          var shown = 0;
          page.querySelectorAll('button').forEach(function (b) { shown += b.hidden ? 0 : 1; });
          var wide = 0;
          page.querySelectorAll('.scroll').forEach(function (box) {
            wide += box.scrollWidth > box.clientWidth ? 1 : 0;
          });
          var loaded = frame.contentWindow.performance.getEntriesByType('resource').filter(
            function (entry) { return entry.name.indexOf('data:') !== 0; }).length;
          document.getElementById('answer').textContent = JSON.stringify({
            scroll: root.scrollWidth, client: root.clientWidth, missed: missed, fonts: fonts,
            hidden: page.querySelectorAll('button').length - shown, wide: wide, loaded: loaded,
            height: root.scrollHeight,
            findings: Math.round(Array.prototype.reduce.call(
              page.querySelectorAll('.finding'),
              function (low, f) { return Math.max(low, f.getBoundingClientRect().bottom); }, 0)),
            phrase: Math.round(100 * measure(page))});
        });
      });
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
    String browser =
        BROWSERS.stream().filter(b -> Files.isExecutable(Path.of(b))).findFirst().orElse("");
    Assumptions.assumeFalse(browser.isEmpty(), "skipped: no Chromium on this machine");
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
            + PROBE
            + "</script>");
    List<String> command = new ArrayList<>(List.of(browser, "--headless", "--no-sandbox"));
    command.addAll(List.of("--disable-gpu", "--disable-quic", "--no-first-run"));
    command.addAll(List.of("--disable-background-networking", "--disable-component-update"));
    command.addAll(List.of("--disable-sync", "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of("--window-size=1400,2200", "--virtual-time-budget=5000", "--dump-dom"));
    command.add(page.toUri().toString());
    Path output = folder.resolve("dom.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IllegalStateException("the browser did not end within 90 seconds");
    }
    Matcher matcher =
        Pattern.compile("<pre id=\"answer\">(.*?)</pre>").matcher(Files.readString(output));
    assertTrue(matcher.find(), "the browser gave no page");
    return matcher.group(1);
  }
}
