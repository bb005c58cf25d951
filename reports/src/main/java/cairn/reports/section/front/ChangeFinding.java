package cairn.reports.section.front;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.ChangeKinds;
import cairn.reports.figure.glance.ChangeKinds.Colour;
import cairn.reports.figure.glance.ChangeKinds.Kind;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 2: what changed for people, the kinds of change side by side. */
final class ChangeFinding {
  private static final Map<String, Colour> COLOURS = new LinkedHashMap<>();

  static {
    COLOURS.put("safer_use", Colour.SAFER);
    COLOURS.put("reliably_reduced", Colour.LESS);
    COLOURS.put("within_limits", Colour.LIMITED);
    COLOURS.put("abstinent", Colour.NONE);
    COLOURS.put("unchanged", Colour.SAME);
    COLOURS.put("increased", Colour.MORE);
  }

  private ChangeFinding() {}

  static KeyFinding of(ReportMaterial m) {
    RowsOf<CategoryRow> rows =
        m.rows(CategoryRow.TABLE)
            .where(CategoryRow::definition, JoinedDefinition.OWN_GOAL)
            .where(CategoryRow::problem, Counts.ALL)
            .where(CategoryRow::groupType, Counts.ALL)
            .where(CategoryRow::goalType, Counts.ALL)
            .where(CategoryRow::milestone, Milestones.NOW);
    List<Kind> kinds = new ArrayList<>();
    COLOURS.forEach(
        (category, colour) ->
            kinds.add(
                new Kind(
                    Words.outcome(category),
                    colour,
                    rows.where(CategoryRow::category, category).sum(CategoryRow::n))));
    long open = rows.where(CategoryRow::category, Verdict.SEVERAL).sum(CategoryRow::n);
    if (open > 0) {
      kinds.add(new Kind("Left open", Colour.OPEN, open));
    }
    long whole = rows.first().map(CategoryRow::of).orElse(0L);
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.known() > 0);
    return new KeyFinding(
        "front-change",
        use.map(ChangeFinding::heading).orElse(UseSeen.noneKnown(m)),
        use.map(seen -> subtitle(m, seen)).orElse("Use at the month's end against the start."),
        new ChangeKinds("Kinds of change", "These four together", "problems", whole, kinds),
        null,
        whole == 0 ? "" : "In grey: problems. No kind is ranked above another.",
        "own-goals");
  }

  private static String heading(UseSeen use) {
    String much = use.much().replaceFirst(" \\(.*", "");
    return Words.capital(much)
        + (use.known() == 1 ? " known problem" : " known problems")
        + (use.known() == 1 ? " stands at " : " stand at ")
        + UseSeen.CHANGED;
  }

  private static String subtitle(ReportMaterial m, UseSeen use) {
    String people = Words.people(use.row().people().peopleKnown());
    String between =
        use.change().hasInterval()
            ? "; probably between "
                + Display.share(use.change().lower().getAsDouble())
                + " and "
                + Display.share(use.change().upper().getAsDouble())
            : "";
    return Words.capital(Words.counted(use.known(), "problem", "problems"))
        + " of "
        + people
        + " at the end of "
        + MonthsSeen.name(m.now().month().toString())
        + " against the start"
        + between
        + ".";
  }
}
