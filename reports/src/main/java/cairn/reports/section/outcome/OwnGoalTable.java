package cairn.reports.section.outcome;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.question.change.SaferBesideLessRow;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.figure.OutcomeBars;
import cairn.reports.figure.OutcomeBars.Category;
import cairn.reports.figure.OutcomeBars.Side;
import cairn.reports.section.ByType;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Named outcomes held against people's own goals: the bars, and the goals by outcome. */
final class OwnGoalTable {
  private static final List<String> ORDER =
      List.of(
          "increased", "safer_use", "reliably_reduced", "within_limits", "abstinent", "unchanged");

  private OwnGoalTable() {}

  /** The blocks for the latest milestone of these rows. */
  static List<Block> blocks(ReportMaterial m, RowsOf<CategoryRow> categories) {
    String milestone = Milestones.latest(categories.values(CategoryRow::milestone)).orElseThrow();
    RowsOf<CategoryRow> now = categories.where(CategoryRow::milestone, milestone);
    List<Block> blocks = new ArrayList<>();
    blocks.add(figure(m, now.where(CategoryRow::goalType, Counts.ALL), milestone));
    RowsOf<CategoryRow> byGoal =
        now.except(CategoryRow::goalType, Counts.ALL).where(CategoryRow::groupType, Counts.ALL);
    if (!byGoal.isEmpty()) {
      blocks.add(byGoal(m, byGoal, milestone));
    }
    return blocks;
  }

  /** The outcomes there are: those with a place first, others after them. */
  static List<String> inOrder(RowsOf<CategoryRow> rows) {
    List<String> there = rows.values(CategoryRow::category);
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(there::contains).toList());
    there.stream().filter(c -> !ordered.contains(c)).forEach(ordered::add);
    return ordered;
  }

  private static Side side(String category) {
    return switch (category) {
      case "increased" -> Side.AWAY;
      case "safer_use", "reliably_reduced", "within_limits", "abstinent", "unplaced_better" ->
          Side.TOWARDS;
      default -> Side.APART;
    };
  }

  private static Block figure(ReportMaterial m, RowsOf<CategoryRow> rows, String milestone) {
    List<String> categories = inOrder(rows);
    List<OutcomeBars.Bar> bars = new ArrayList<>();
    for (String type : m.inOrder(rows.values(CategoryRow::groupType))) {
      RowsOf<CategoryRow> own = rows.where(CategoryRow::groupType, type);
      long of = own.first().map(CategoryRow::of).orElse(0L);
      List<Value> shares =
          categories.stream()
              .map(c -> Value.share(own.where(CategoryRow::category, c).sum(CategoryRow::n), of))
              .toList();
      bars.add(new OutcomeBars.Bar(m.groupType(type), Value.count(of), shares));
    }
    return new Block.FigureBlock(
        "own-goals",
        "Outcome at "
            + Words.milestone(milestone)
            + ", by group type (per cent of the people and problems whose use could be judged).",
        new OutcomeBars(
            "Outcomes by group type",
            "more use",
            "no use, within limits, less or safer use",
            categories.stream().map(c -> new Category(Words.outcome(c), side(c))).toList(),
            bars),
        List.of(
            Note.of(
                "The colours are in no order of worth; none is ranked above another. Less and more"
                    + " use: by 30% of the higher of both times."),
            Note.of("Somebody who works on two problems counts once for each."),
            saferUse(m),
            Glossary.has(m, JoinedDefinition.OWN_GOAL)
                ? Note.linked(
                    "Each problem has one outcome, held against the person's own goal for it.",
                    Glossary.target(JoinedDefinition.OWN_GOAL),
                    "Definition")
                : Note.of(
                    "Each problem has one outcome, held against the person's own goal for it.")),
        numbers(m, rows, categories));
  }

  private static Note saferUse(ReportMaterial m) {
    String here = "Safer use is here that of problems whose use did not fall";
    return m.rows(SaferBesideLessRow.TABLE).isEmpty()
        ? Note.of(here + ".")
        : Note.linked(
            here + "; who took it up beside less use stands in a table of its own.",
            SaferBesideLessTable.ID,
            "Beside less use");
  }

  private static PublishedTable numbers(
      ReportMaterial m, RowsOf<CategoryRow> rows, List<String> categories) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("category", "Outcome"));
    columns.addAll(
        Share.columns(m.level(), "", "People and problems", "Of", "people and problems"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(rows.values(CategoryRow::groupType))) {
      for (String category : categories) {
        RowsOf<CategoryRow> own = rows.where(CategoryRow::groupType, type);
        List<Value> line = new ArrayList<>();
        line.add(Value.text(m.groupType(type)));
        line.add(Value.text(Words.outcome(category)));
        line.addAll(share(m, own, category).values());
        lines.add(line);
      }
    }
    return PublishedTable.of(CategoryRow.TABLE.name(), "Outcomes by group type", columns, lines);
  }

  /** The share of a named outcome; an outcome that nobody has has no row and is nobody of all. */
  private static Share share(ReportMaterial m, RowsOf<CategoryRow> own, String category) {
    long of = own.first().map(CategoryRow::of).orElse(0L);
    return own.where(CategoryRow::category, category)
        .first()
        .map(r -> m.share(r.n(), r.of(), r.share().limits()))
        .orElse(Share.none(of, m.level()));
  }

  private static String goalType(ReportMaterial m, String goal) {
    return goal.equals(CategoryRow.NO_GOAL)
        ? "No goal set"
        : m.labels().of(Labels.GOAL_TYPES, goal);
  }

  private static Block byGoal(ReportMaterial m, RowsOf<CategoryRow> rows, String milestone) {
    List<String> categories = inOrder(rows);
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("goal_type", "Own goal"));
    columns.add(TableColumn.count("of", "With a verdict", "people and problems"));
    categories.forEach(
        c ->
            columns.add(
                TableColumn.count(ByType.name(c), Words.outcome(c), "people and problems")));
    List<List<Value>> lines = new ArrayList<>();
    for (String goal : m.labels().inOrder(Labels.GOAL_TYPES, rows.values(CategoryRow::goalType))) {
      RowsOf<CategoryRow> own = rows.where(CategoryRow::goalType, goal);
      List<Value> line = new ArrayList<>();
      line.add(Value.text(goalType(m, goal)));
      line.add(Value.count(own.first().map(CategoryRow::of).orElse(0L)));
      categories.forEach(
          c -> line.add(Value.count(own.where(CategoryRow::category, c).sum(CategoryRow::n))));
      lines.add(line);
    }
    return new Block.TableBlock(
        "outcome-by-goal",
        PublishedTable.of(
            "outcome_by_goal",
            "What came of each goal at " + Words.milestone(milestone) + ", all group types",
            columns,
            lines),
        List.of(
            Note.of(
                "Read along a row: somebody whose goal was fewer days and who stopped altogether"
                    + " stands under no use.")));
  }
}
