package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What axe-core finds on a page against WCAG 2.2, levels A and AA, and its best practice: as it
 * opens, then with every fold the other way round. The page is a copy that lets axe in.
 */
public final class Axe {
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private static final String RUN =
      """
      window.addEventListener('load', function () {
        document.fonts.ready.then(async function () {
          var answer = [];
          async function look(how) {
            var all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            var found = await axe.run(document, {
              runOnly: {type: 'tag', values: all}, resultTypes: ['violations'],
              rules: {'target-size': {enabled: true}, 'color-contrast': {enabled: CONTRAST}}});
            answer.push(how + ': ' + found.passes.length + ' rules passed');
            found.violations.forEach(function (fault) {
              answer.push('VIOLATION ' + fault.id + ' x' + fault.nodes.length + ' '
                + fault.nodes[0].target.join(' '));
            });
            found.incomplete.forEach(function (open) {
              if (open.id.indexOf('duplicate-id') === 0) { answer.push('VIOLATION ' + open.id); }
            });
          }
          await look('as it opens');
          document.querySelectorAll('details').forEach(function (d) { d.open = !d.open; });
          await look('folds the other way');
          parent.document.getElementById('answer').textContent = answer.join('; ');
        });
      });
      """;

  private Axe() {}

  /** Fails where a rule is broken on the page at 1280 or 320 pixels. */
  public static void assertNothingFound(Path folder, String html, boolean contrast)
      throws IOException, InterruptedException {
    String run = RUN.replace("CONTRAST", Boolean.toString(contrast));
    String let =
        POLICY
            .matcher(html)
            .replaceAll("")
            .replace("</body>", script(axe()) + script(run) + "</body>");
    for (int width : List.of(1280, 320)) {
      String answer = Browser.ask(folder, let, width, "");
      assertTrue(answer.contains("as it opens: "), "axe did not answer: " + answer);
      assertTrue(answer.contains("folds the other way: "), "axe did not end: " + answer);
      assertTrue(!answer.contains("VIOLATION"), width + " pixels, " + answer);
    }
  }

  private static String script(String text) {
    return "<script>" + text.replace("</script", "<\\/script") + "</script>";
  }

  private static String axe() throws IOException {
    try (InputStream text = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
