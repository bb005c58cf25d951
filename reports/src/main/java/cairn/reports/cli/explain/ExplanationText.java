package cairn.reports.cli.explain;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.job.Explanation;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import cairn.reports.cli.answer.TextLines;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as text: what is known, week by week, and every verdict with its reason. */
final class ExplanationText {
  private static final int WEEKS_A_LINE = 52;
  private static final int RULE_COLUMN = 14;

  private final PrintWriter out;
  private final Map<String, OutcomeDefinition> definitions;

  /**
   * Text for a terminal.
   *
   * @param definitions what the verdicts may be of, by id
   */
  ExplanationText(PrintWriter out, Map<String, OutcomeDefinition> definitions) {
    this.out = out;
    this.definitions = definitions;
  }

  void print(Explanation explanation, @Nullable String problem, boolean inDepth) {
    stays(explanation);
    goals(explanation, problem);
    weeks(explanation, problem);
    moves(explanation, problem);
    verdicts(explanation, problem, inDepth);
    out.flush();
  }

  private void stays(Explanation explanation) {
    out.println("Stays");
    for (Episode stay : explanation.stays()) {
      out.printf(
          Locale.ROOT,
          "  %s  %s to %s, %d sessions, %s%n",
          stay.type().label(),
          stay.startedOn(),
          stay.lastOn(),
          stay.sessions(),
          switch (stay.end()) {
            case PLANNED -> "ended as planned";
            case LEFT -> "left";
            case COMPETING -> "ended from outside";
            case CENSORED -> "goes on";
          });
    }
    if (explanation.stays().isEmpty()) {
      out.println("  no session attended by the month's end");
    }
    out.println();
  }

  private void goals(Explanation explanation, @Nullable String problem) {
    out.println("Goals");
    for (Goal goal : explanation.history().goals()) {
      String about = goal.problem() == null ? "" : " (" + goal.problem().label() + ")";
      boolean asked =
          problem == null || goal.problem() != null && goal.problem().key().equals(problem);
      if (asked) {
        long reviews =
            explanation.history().reviews().stream()
                .filter(review -> review.goal().equals(goal.id()))
                .count();
        out.printf(
            Locale.ROOT,
            "  %s  %s%s, %s, %s%n",
            goal.setOn(),
            goal.type().label(),
            about,
            "chosen by " + goal.chosenBy().key(),
            counted(reviews, "review"));
      }
    }
    out.println();
  }

  private void weeks(Explanation explanation, @Nullable String problem) {
    out.println(
        "Weeks: + use, - no use, * mixed or too little known, o due but missing, _ not due.");
    out.println("A negative test alone makes its week -; where days are counted it covers none.");
    for (Explanation.Weeks each : explanation.weeks()) {
      if (problem != null && !problem.equals(each.problem())) {
        continue;
      }
      out.println("  " + each.problem());
      String symbols = each.symbols();
      for (int from = 0; from < symbols.length(); from += WEEKS_A_LINE) {
        int to = Math.min(symbols.length(), from + WEEKS_A_LINE);
        LocalDate first = each.start().plusWeeks(from);
        out.println("                " + MonthRuler.of(first, to - from));
        out.println("    " + first + "  " + symbols.substring(from, to));
      }
    }
    out.println();
  }

  private void moves(Explanation explanation, @Nullable String problem) {
    out.println("Stages of change");
    for (StageTransition move : explanation.moves()) {
      if (problem == null || problem.equals(move.problem().key())) {
        String to = move.to() == null ? "not seen again" : move.to().key() + " on " + move.toOn();
        out.printf(
            Locale.ROOT,
            "  %s: %s on %s, then %s%n",
            move.problem().label(),
            move.from().key(),
            move.fromOn(),
            to);
      }
    }
    out.println();
  }

  private void verdicts(Explanation explanation, @Nullable String problem, boolean inDepth) {
    out.println("Verdicts");
    String last = "";
    for (Explanation.Judged each : inTime(explanation.verdicts())) {
      if (problem != null && !problem.equals(each.problem())) {
        continue;
      }
      String title = each.definition() + ", " + each.problem();
      if (!title.equals(last)) {
        title(title, definitions.get(each.definition()), inDepth);
        last = title;
      }
      out.println("    " + line(each));
      if (inDepth) {
        reports(explanation, each);
      }
    }
  }

  private void title(String title, @Nullable OutcomeDefinition definition, boolean inDepth) {
    out.println("  " + title + (definition == null ? "" : ": " + definition.label()));
    if (definition != null && inDepth) {
      TextLines.entry(out, "    Rule", RULE_COLUMN, definition.sentence());
      TextLines.entry(out, "    Formula", RULE_COLUMN, definition.formula());
      TextLines.entry(out, "    Missing", RULE_COLUMN, definition.terms().missing().key());
    }
  }

  /** Each definition's verdicts from the earliest milestone to the last. */
  private static List<Explanation.Judged> inTime(List<Explanation.Judged> verdicts) {
    return verdicts.stream()
        .sorted(
            Comparator.comparing(Explanation.Judged::start)
                .thenComparing(Explanation.Judged::problem)
                .thenComparing(Explanation.Judged::definition)
                .thenComparing(each -> each.window().until())
                .thenComparing(Explanation.Judged::milestone))
        .toList();
  }

  private static String leftOpen(Verdict verdict) {
    return switch (verdict.reason()) {
      case PERIOD_TOO_COARSE, REPORT_CONTRADICTED, AMOUNT_NOT_RECORDED ->
          "achieved or not (left open)";
      default -> "left open whether there is a verdict";
    };
  }

  private static String line(Explanation.Judged each) {
    Verdict verdict = each.verdict();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-9s %s to %s  ",
            each.milestone(),
            each.window().from(),
            each.window().until().minusDays(1)));
    text.append(
        verdict.isUnplaced() ? leftOpen(verdict) : verdict.status().key().replace('_', ' '));
    if (verdict.category() != null) {
      text.append(" (").append(verdict.category().replace('_', ' ')).append(')');
    }
    if (verdict.value() != null) {
      text.append(String.format(Locale.ROOT, ", value %.4g", verdict.value()));
    }
    if (verdict.bounds() != null) {
      text.append(
          String.format(
              Locale.ROOT,
              ", value %.4g to %.4g",
              verdict.bounds().least(),
              verdict.bounds().most()));
    }
    text.append(", because ").append(verdict.reason().sentence());
    return text.append(
            String.format(
                Locale.ROOT, "; %d of %d observed", verdict.observed(), verdict.expected()))
        .toString();
  }

  /** The reports that touch the window, of a class those of its substances: what was read. */
  private void reports(Explanation explanation, Explanation.Judged judged) {
    for (UseReport report : explanation.history().useReports()) {
      Problem problem = report.problem();
      boolean about =
          explanation.families().counts(problem.key(), problem.parent(), judged.problem());
      boolean isOfClass = !problem.key().equals(judged.problem());
      boolean inside =
          report.period().until().isAfter(judged.window().from())
              && report.period().from().isBefore(judged.window().until());
      if (about && inside) {
        out.printf(
            Locale.ROOT,
            "      %s to %s  %s: %s%n",
            report.period().from(),
            report.period().until().minusDays(1),
            (isOfClass ? problem.key() + ", " : "") + report.source().key(),
            report.result() != null ? report.result().key() : daysOfUse(report));
      }
    }
  }

  private static String daysOfUse(UseReport report) {
    Integer days = report.daysUsed();
    return days == null ? "days of use not recorded" : counted(days, "day") + " of use";
  }

  private static String counted(long n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}
