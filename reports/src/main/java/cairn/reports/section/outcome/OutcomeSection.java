package cairn.reports.section.outcome;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.person.verdict.MissingRule;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Section;
import cairn.reports.section.FollowedShare;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** 5: where people got to, compared with their own goals. */
public final class OutcomeSection implements SectionBuilder {
  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "No use, use within limits, less use and safer use stand side by side. None is ranked"
                + " above another: people choose their own goal, and any positive change counts."));
    RowsOf<CategoryRow> categories =
        m.rows(CategoryRow.TABLE)
            .where(CategoryRow::definition, JoinedDefinition.OWN_GOAL)
            .where(CategoryRow::problem, Counts.ALL);
    if (!categories.isEmpty()) {
      blocks.addAll(OwnGoalTable.blocks(m, categories));
    }
    if (!m.rows(OutcomeRow.TABLE).isEmpty()) {
      blocks.addAll(DefinedOutcomes.blocks(m));
    } else {
      blocks.add(new Block.Paragraph("Outcomes: not collected."));
    }
    blocks.addAll(BeforeAfterTable.blocks(m));
    if (!m.rows(ChangeRow.TABLE).isEmpty()) {
      blocks.add(new Block.Subheading("Any positive change"));
      PositiveChange.message(m).map(Block.Message::new).ifPresent(blocks::add);
      blocks.addAll(PositiveChange.blocks(m));
    }
    if (!m.rows(GoalRow.TABLE).isEmpty()) {
      blocks.add(new Block.Subheading("Goals chosen"));
      blocks.add(ChosenGoals.block(m));
      blocks.addAll(WhoChoseGoals.blocks(m));
      blocks.addAll(OwnOrderTable.blocks(m));
      blocks.addAll(OwnPlanTables.blocks(m));
    }
    return new Section(
            "outcomes",
            "Outcomes and own goals",
            "Where did people get to, compared with their own goals?",
            message(m),
            blocks)
        .telling("own-goals", "both-ways");
  }

  /** Where use stands, then how many got as far as their own goal: the front tells the first. */
  private static String message(ReportMaterial m) {
    String use =
        m.rows(UseKnownRow.TABLE)
            .where(UseKnownRow::groupType, Counts.ALL)
            .where(r -> r.problems().problemsKnown() > 0)
            .first()
            .map(r -> use(m, r))
            .orElse("");
    return use + goals(m);
  }

  private static String use(ReportMaterial m, UseKnownRow row) {
    UseKnownRow.Problems problems = row.problems();
    Share less =
        m.share(
            problems.problemsLess(),
            problems.problemsOpen(),
            problems.problemsKnown(),
            row.share().limits());
    return "Of "
        + Words.counted(problems.problemsKnown(), "problem", "problems")
        + " whose course is known, of "
        + Words.people(row.people().peopleKnown())
        + ", less, safer, limited or no use: "
        + less.words()
        + "; more use: "
        + more(problems)
        + ". ";
  }

  private static String more(UseKnownRow.Problems problems) {
    long open = problems.problemsMoreOpen();
    String least = Display.count(problems.problemsMore());
    return open == 0 ? least : least + " to " + Display.count(problems.problemsMore() + open);
  }

  private static String goals(ReportMaterial m) {
    MissingRule rule = m.plan().missingRules().get(0);
    return FollowedShare.outcome(m.now(), JoinedDefinition.OWN_GOAL, rule)
        .map(
            share ->
                Sentences.half(
                    rule == MissingRule.OBSERVED ? "of those with a verdict" : "of those counted",
                    "got at least as far as their own goal",
                    share))
        .orElse("Nobody's outcomes could be judged yet.");
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    List<Definition> methods = new ArrayList<>();
    methods.add(
        new Definition(
            "method-positive-change",
            "Any positive change",
            List.of(
                "The field's own measure: every step that a person counts as one for the good, none"
                    + " ranked above another. Its mirror counts setbacks by the same rules."),
            "Tatarsky 2003; Little 2006"));
    methods.add(BeforeAfterTable.method());
    if (!OwnOrderTable.blocks(m).isEmpty()) {
      methods.add(OwnOrderTable.method());
    }
    return methods;
  }
}
