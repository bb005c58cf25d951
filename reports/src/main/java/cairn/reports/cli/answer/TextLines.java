package cairn.reports.cli.answer;

import com.google.common.base.Splitter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Text for a terminal of 80 columns. */
public final class TextLines {
  /** Columns used. */
  public static final int WIDTH = 78;

  private TextLines() {}

  /** The text in lines of at most so many columns; a longer word has a line of its own. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(text)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A name and its text beside it, every line of which begins in the same column. */
  public static void entry(PrintWriter out, String name, int column, String text) {
    String head = name + " ".repeat(Math.max(1, column - name.length()));
    boolean fits = name.length() < column;
    if (!fits) {
      out.println(name);
    }
    List<String> lines = wrap(text, WIDTH - column);
    for (int i = 0; i < lines.size(); i++) {
      out.println((i == 0 && fits ? head : " ".repeat(column)) + lines.get(i));
    }
  }
}
