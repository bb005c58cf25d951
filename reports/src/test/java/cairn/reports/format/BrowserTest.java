package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  private static final String SAVE =
      """
      window.addEventListener('load', function () {
        var view = document.getElementById('frame').contentWindow, page = view.document;
        // Pictures are made by threads that the browser's hurried clock does not wait for.
        function hold(rounds) {
          if (rounds === 0 || 'dark' in answer) { return; }
          for (var i = 0, sum = 0; i < 2e7; i++) { sum += i; }
          setTimeout(function () { hold(rounds - 1); }, 1);
        }
        var make = view.URL.createObjectURL, blobs = [], answer = {};
        view.URL.createObjectURL = function (blob) { blobs.push(blob); return make(blob); };
        page.addEventListener('click', function (click) {
          if (!click.target.download) { return; }
          click.preventDefault();
          var blob = blobs[blobs.length - 1];
          answer[click.target.download.replace(/.*[.]/, '')] = click.target.download;
          if (blob.type.indexOf('svg') > 0) {
            blob.text().then(function (text) {
              var read = new DOMParser().parseFromString(text, 'image/svg+xml');
              answer.broken = read.querySelector('parsererror') ? 1 : 0;
              answer.faces = text.split('@font-face').length - 1;
              answer.said = Array.prototype.map.call(
                read.querySelectorAll('text'), function (t) { return t.textContent; }).join(' ');
            });
          } else {
            view.createImageBitmap(blob).then(function (bitmap) {
              answer.width = bitmap.width;
              var pen = page.createElement('canvas').getContext('2d');
              pen.drawImage(bitmap, 0, 0);
              var dark = 0, data = pen.getImageData(0, 0, 300, 150).data;
              for (var i = 0; i < data.length; i += 4) { dark += data[i] < 100 ? 1 : 0; }
              answer.dark = dark;
              document.getElementById('answer').textContent = JSON.stringify(answer);
            });
          }
        }, true);
        page.fonts.ready.then(function () {
          var saves = page.querySelectorAll('.figure .save');
          saves[0].click();
          setTimeout(function () { saves[1].click(); hold(500); }, 500);
        });
      });
      """;

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
  void aFigureIsSavedWithWhatItSaysOfWhomAndItsSource() throws Exception {
    String html = HtmlWriter.html(DemoReport.typical());
    String answer = Browser.ask(folder, html, 1280, SAVE);
    assertTrue(answer.matches(".*\"svg\":\"[a-z0-9-]+-2026-06-[a-z-]+\\.svg\".*"), answer);
    assertTrue(answer.matches(".*\"png\":\"[a-z0-9-]+-2026-06-[a-z-]+\\.png\".*"), answer);
    assertEquals(0, Browser.number(answer, "broken"), answer);
    assertEquals(2, Browser.number(answer, "faces"), "its letters are in it: " + answer);
    assertTrue(answer.contains("Figure 1."), answer);
    assertTrue(answer.contains("Source: "), answer);
    assertTrue(answer.contains("internal, not to be passed on"), "small numbers: " + answer);
    assertEquals(2 * (936 + 32), Browser.number(answer, "width"), answer);
    assertTrue(Browser.number(answer, "dark") > 100, "words stand on the picture: " + answer);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10})
  void nothingIsFoundByAxe(int types) throws Exception {
    Axe.assertNothingFound(folder, HtmlWriter.html(DemoReport.extreme(types)), true);
  }

  @Test
  void tenGroupTypesWithLongNamesFitASmallScreen() throws Exception {
    String answer = Browser.open(folder, HtmlWriter.html(DemoReport.extreme(10)), 320);
    assertEquals(Browser.number(answer, "client"), Browser.number(answer, "scroll"), answer);
    assertEquals(0, Browser.number(answer, "missed"), answer);
  }
}
