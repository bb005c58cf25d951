package cairn.reports.section.front;

import cairn.analysis.definition.fact.OutcomeCategory;
import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.KeyFinding;
import cairn.reports.figure.glance.ChangeKinds;
import cairn.reports.figure.glance.ChangeKinds.Colour;
import cairn.reports.figure.glance.ChangeKinds.Kind;
import cairn.reports.language.Language;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
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

  /** Kinds for the better that are drawn first. */
  private static final int BETTER = 4;

  private ChangeFinding() {}

  static KeyFinding of(ReportMaterial m, Language language) {
    RowsOf<CategoryRow> rows =
        m.rows(CategoryRow.TABLE)
            .where(CategoryRow::definition, JoinedDefinition.OWN_GOAL)
            .where(CategoryRow::problem, Counts.ALL)
            .where(CategoryRow::groupType, Counts.ALL)
            .where(CategoryRow::goalType, Counts.ALL)
            .where(CategoryRow::milestone, Milestones.NOW);
    long whole = rows.first().map(CategoryRow::of).orElse(0L);
    Optional<UseSeen> use = UseSeen.ofAll(m).filter(seen -> seen.known() > 0);
    return new KeyFinding(
        "front-change",
        use.map(seen -> heading(seen, language)).orElseGet(() -> UseSeen.noneKnown(m, language)),
        use.map(seen -> subtitle(m, seen, language))
            .orElseGet(() -> language.say("front.change.of.nobody")),
        new ChangeKinds(
            language.say("front.change.kinds"),
            language.say("front.change.better"),
            language.say("problems"),
            whole,
            kinds(rows, language),
            language),
        null,
        whole == 0 ? "" : language.say("front.change.note"),
        "own-goals");
  }

  private static List<Kind> kinds(RowsOf<CategoryRow> rows, Language language) {
    List<Kind> kinds = new ArrayList<>();
    COLOURS.forEach(
        (category, colour) ->
            kinds.add(
                new Kind(
                    language.say("outcome." + category),
                    colour,
                    rows.where(CategoryRow::category, category).sum(CategoryRow::n))));
    add(
        kinds,
        BETTER,
        rows,
        language.say("outcome.open_better"),
        Colour.ANY_BETTER,
        OutcomeCategory.OPEN_BETTER);
    String noBetter = OutcomeCategory.OPEN_NO_BETTER;
    add(kinds, kinds.size(), rows, language.say("outcome.open_no_better"), Colour.OPEN, noBetter);
    String any = OutcomeCategory.OPEN_ANY;
    add(kinds, kinds.size(), rows, language.say("outcome.open"), Colour.OPEN, Verdict.SEVERAL, any);
    return kinds;
  }

  /** A kind that reports leave open, where somebody is of it. */
  private static void add(
      List<Kind> kinds,
      int at,
      RowsOf<CategoryRow> rows,
      String label,
      Colour colour,
      String... categories) {
    List<String> of = List.of(categories);
    long n = rows.where(row -> of.contains(row.category())).sum(CategoryRow::n);
    if (n > 0) {
      kinds.add(at, new Kind(label, colour, n));
    }
  }

  private static String heading(UseSeen use, Language language) {
    return language.capital(language.say("front.change", use.form(), use.roughly(language)));
  }

  private static String subtitle(ReportMaterial m, UseSeen use, Language language) {
    boolean hasInterval = use.change().hasInterval();
    return language.say(
        hasInterval ? "front.change.between" : "front.change.of",
        use.known(),
        use.row().people().peopleKnown(),
        MonthsSeen.name(m.now().month().toString(), language),
        language.share(use.change().lower().orElse(0)),
        language.share(use.change().upper().orElse(1)));
  }
}
