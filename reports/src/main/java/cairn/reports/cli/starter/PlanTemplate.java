package cairn.reports.cli.starter;

import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.person.plan.PlanText;
import cairn.analysis.person.plan.StudyPlan;
import java.util.Map;

/** A plan with every key explained, of which only the level is stated: the others are as usual. */
final class PlanTemplate {
  private static final int WIDTH = 96;
  private static final PlanKey STATED = PlanKey.CONFIDENCE;
  private static final String HEAD =
      "# The choices behind the report. A line that begins with # does not count: take the # away to\n"
          + "# choose, and leave it where what is usual will do.\n";

  private PlanTemplate() {}

  /** The text of the file. */
  static String text() {
    Map<PlanKey, String> usual = PlanText.of(StudyPlan.standard());
    StringBuilder text = new StringBuilder(HEAD);
    for (PlanKey key : PlanKey.values()) {
      text.append('\n');
      comment(key.meaning(), text);
      String value = usual.get(key);
      if (value == null) {
        text.append("# ").append(key.key()).append(": by the records\n");
      } else {
        text.append(key == STATED ? "" : "# ").append(key.key()).append(": ").append(value);
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static void comment(String words, StringBuilder text) {
    text.append('#');
    int at = 1;
    for (String word : words.split(" ", -1)) {
      if (at > 1 && at + word.length() >= WIDTH) {
        text.append("\n#");
        at = 1;
      }
      text.append(' ').append(word);
      at += 1 + word.length();
    }
    text.append('\n');
  }
}
