package cairn.ingest.delivery;

import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.screen.Screen;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small file that a delivery or mapping brings, a vocabulary, a plan or the notes: every key,
 * text and comment of it is screened, because the store keeps it and reports print its labels.
 */
final class SettingsScreen {
  /** Where a scale was published: authors, years and web addresses belong there. */
  private static final String CITATION = "source";

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private SettingsScreen(String file) {
    this.file = file;
  }

  /**
   * Screens a file; what is not YAML is found where it is read.
   *
   * @param file its name within the delivery
   * @param text its text
   */
  static List<Finding> of(String file, String text) {
    SettingsScreen screen = new SettingsScreen(file);
    YamlNode.read(new StringReader(text), file, new Mistakes())
        .ifPresent(root -> screen.walk(root, ""));
    screen.comments(text);
    return List.copyOf(screen.findings);
  }

  /** Whether what is wrong in a line goes with what tells who somebody is, which is said of it. */
  static boolean isTold(Mistakes.Mistake mistake, List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.at().line() > 0
                    && finding.at().line() == mistake.line()
                    && finding.at().file().equals(mistake.file()));
  }

  private void walk(YamlNode node, String path) {
    if (node.isMapping()) {
      YamlMapping mapping = node.mapping();
      for (Map.Entry<String, YamlNode> entry : mapping.entries().entrySet()) {
        String key = entry.getKey();
        Rule rule = Screen.inKey(key);
        if (rule != null) {
          found(mapping.keyNode(key).line(), "a key", rule);
        }
        String shown = rule == null ? key : "a key";
        walk(entry.getValue(), path.isEmpty() ? shown : path + "." + shown);
      }
    } else if (node.isList()) {
      node.items().forEach(item -> walk(item, path));
    } else {
      String text = node.text();
      Rule rule = text == null ? null : inValue(path, text);
      if (rule != null) {
        found(node.line(), path.isEmpty() ? "the text" : path, rule);
      }
    }
  }

  private static @Nullable Rule inValue(String path, String text) {
    if (path.endsWith("." + CITATION) || path.endsWith("_" + CITATION)) {
      return Screen.inCitation(text);
    }
    Rule rule = text.indexOf(' ') < 0 ? Screen.inKey(text) : Screen.inText(text);
    boolean setting = path.indexOf('.') < 0;
    return setting && rule == Rule.IDENTIFIER_DATE && Screen.isDate(text) ? null : rule;
  }

  private void comments(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      int start = lines[i].indexOf('#');
      if (start == 0 || (start > 0 && Character.isWhitespace(lines[i].charAt(start - 1)))) {
        Rule rule = Screen.inText(lines[i].substring(start + 1));
        if (rule != null && rule != Rule.IDENTIFIER_URL) {
          found(i + 1, "a comment", rule);
        }
      }
    }
  }

  private void found(int line, String what, Rule rule) {
    findings.add(
        Finding.of(
            rule,
            Location.ofLine(file, line),
            what + " holds what looks like " + Screen.kind(rule) + "; write it without"));
  }
}
