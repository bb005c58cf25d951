package cairn.reports.cli.answer;

import java.util.ArrayList;
import java.util.List;

/**
 * The terminal that a person looks at. The script that starts Cairn says how wide it is; without
 * that, as in a pipe or under cron, a sentence is a line however long it is.
 */
public final class Terminal {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final String HEAD = "cairn: ";
  private static final String BELOW = "         ";

  private Terminal() {}

  /** Whether somebody looks. */
  public static boolean isThere() {
    return columns() > 0;
  }

  private static int columns() {
    return Integer.getInteger("cairn.columns", 0);
  }

  /** What Cairn says on stderr, in lines that fit and begin with its name. */
  public static List<String> said(String text) {
    return lines(text, HEAD);
  }

  /** A line of an answer, in lines that fit. */
  public static List<String> told(String text) {
    return lines(text, "");
  }

  private static List<String> lines(String text, String head) {
    int width = Math.min(columns(), WIDEST);
    List<String> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (width < NARROWEST || head.length() + line.length() <= width) {
        lines.add(head + line);
      } else {
        String indent = head.isEmpty() ? "  " : BELOW;
        List<String> parts = TextLines.wrap(line, width - indent.length());
        lines.add(head + parts.get(0));
        parts.stream().skip(1).forEach(part -> lines.add(indent + part));
      }
    }
    return lines;
  }
}
