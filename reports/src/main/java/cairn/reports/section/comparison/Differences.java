package cairn.reports.section.comparison;

import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.DifferenceRow;
import cairn.analysis.start.OpenAs;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.DifferencesFigure;
import cairn.reports.figure.DrawnDifference;
import cairn.reports.section.Glossary;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Share;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.OpenWords;
import cairn.reports.words.StandingWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** 7: differences between group types. */
public final class Differences implements SectionBuilder {
  private static final DoubleFunction<String> POINTS = Display::points;
  private static final int MOST_ROWS = 60;
  private static final String FIGURE = "differences-figure";

  @Override
  public Section build(ReportMaterial m) {
    RowsOf<DifferenceRow> differences = m.rows(DifferenceRow.TABLE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            "People chose their group; nobody was put into one by chance. People in different kinds"
                + " of group differ in what they want and in what they bring, so these differences"
                + " do not show what a kind of group brings about."));
    RowsOf<ComparisonRow> comparisons = m.rows(ComparisonRow.TABLE);
    RowsOf<ComparisonRow> primary = AdjustedTables.primary(comparisons, View.FIRST);
    if (!primary.isEmpty()) {
      AdjustedTables tables = new AdjustedTables(m, comparisons);
      AdjustedFigure figure = new AdjustedFigure(m, primary);
      blocks.add(figure.block(tables.figure()));
      blocks.addAll(tables.blocks());
      return section(figure.message(), blocks);
    }
    Optional<Looked> main = main(differences);
    main.ifPresent(look -> blocks.add(figure(m, look)));
    if (!differences.isEmpty()) {
      blocks.add(table(m, differences));
    }
    return section(
        main.map(Differences::message).orElse("There are no two group types to set side by side."),
        blocks);
  }

  private static Section section(String message, List<Block> blocks) {
    return new Section(
            "differences",
            "Differences by group type",
            "Are group types different once chance and mix are allowed for?",
            message,
            blocks)
        .telling(
            blocks.stream()
                .filter(Block.FigureBlock.class::isInstance)
                .map(Block::id)
                .toArray(String[]::new));
  }

  /** One outcome at one time. */
  private record Looked(
      String outcome, String milestone, String reference, RowsOf<DifferenceRow> rows) {}

  /** The own goal where it was looked at, otherwise the first outcome; at the latest time. */
  private static Optional<Looked> main(RowsOf<DifferenceRow> differences) {
    List<String> outcomes = differences.values(DifferenceRow::outcome);
    if (outcomes.isEmpty()) {
      return Optional.empty();
    }
    String outcome =
        outcomes.contains(JoinedDefinition.OWN_GOAL) ? JoinedDefinition.OWN_GOAL : outcomes.get(0);
    RowsOf<DifferenceRow> own = differences.where(DifferenceRow::outcome, outcome);
    String milestone = latest(own);
    RowsOf<DifferenceRow> rows = own.where(DifferenceRow::milestone, milestone);
    return Optional.of(new Looked(outcome, milestone, rows.list().get(0).reference(), rows));
  }

  private static String latest(RowsOf<DifferenceRow> rows) {
    return Milestones.latest(rows.values(DifferenceRow::milestone)).orElseThrow();
  }

  /** Without an estimate that is adjusted and tested, nothing is said to differ. */
  private static String message(Looked look) {
    return "The primary outcome was not compared yet; the differences at "
        + Words.milestone(look.milestone())
        + " only describe.";
  }

  private static Block figure(ReportMaterial m, Looked look) {
    RowsOf<DifferenceRow> plain = look.rows().where(DifferenceRow::adjustment, Estimator.PLAIN);
    RowsOf<DifferenceRow> adjusted = look.rows().except(DifferenceRow::adjustment, Estimator.PLAIN);
    List<DifferencesFigure.Row> rows = new ArrayList<>();
    for (String type : m.groupTypes(plain.values(DifferenceRow::groupType))) {
      rows.add(
          row(
              m.groupType(type),
              plain.where(DifferenceRow::groupType, type).list(),
              adjusted.where(DifferenceRow::groupType, type).list()));
    }
    String reference = Words.small(m.groupType(look.reference()));
    String outcome = Glossary.label(m, look.outcome());
    return drawn(
        "Difference from "
            + reference
            + " in the share with this outcome at "
            + Words.milestone(look.milestone())
            + ": "
            + Words.small(outcome)
            + " (percentage points, "
            + m.level().ci()
            + ").",
        new DifferencesFigure(
            "Differences between group types",
            reference,
            "Difference in percentage points",
            CellType.POINTS,
            0,
            m.level(),
            rows),
        figureNotes(m, look.outcome(), outcome, isOpen(look.rows())),
        numbers(m, "differences_figure", "Differences drawn above", look.rows()));
  }

  /** The figure, or where nothing can be drawn its numbers alone. */
  static Block drawn(
      String caption, DifferencesFigure figure, List<Note> notes, PublishedTable numbers) {
    return figure.isDrawn()
        ? new Block.FigureBlock(FIGURE, caption, figure, notes, numbers)
        : new Block.TableBlock(
            FIGURE, numbers.titled(caption.substring(0, caption.length() - 1)), notes);
  }

  private static boolean isOpen(RowsOf<DifferenceRow> rows) {
    return rows.stream().anyMatch(r -> r.open() != OpenAs.NOBODY_OPEN);
  }

  private static List<Note> figureNotes(
      ReportMaterial m, String definition, String outcome, boolean open) {
    List<Note> notes = new ArrayList<>();
    if (open) {
      notes.add(Note.of(OpenWords.RANGE));
    }
    notes.add(
        Note.of(
            "An interval that crosses the centre line includes no difference: chance alone may"
                + " explain what is seen."));
    notes.add(
        Note.of(
            "Describes only: too few groups for a comparison; the numbers stand in parentheses and"
                + " are not drawn."));
    notes.add(Note.of(OpenWords.PROBLEMS));
    notes.add(
        Glossary.has(m, definition)
            ? Note.linked("Outcome: " + outcome + ".", Glossary.target(definition), "Definition")
            : Note.of("Outcome: " + outcome + "."));
    return notes;
  }

  private static DifferencesFigure.Row row(
      String label, List<DifferenceRow> ends, List<DifferenceRow> adjusted) {
    DifferenceRow r = ends.get(0);
    Value people = Value.count(r.verdicts().n());
    Value reference = Value.count(r.verdicts().referenceN());
    boolean isCompared = ends.stream().allMatch(DifferenceRow::isCompared);
    Optional<DrawnDifference> all = across(ends);
    Optional<DrawnDifference> plain = isCompared ? all : Optional.empty();
    if (plain.isEmpty()) {
      String numbers =
          isCompared
              ? ""
              : all.map(e -> "(%s, %s) ".formatted(e.value(POINTS), e.limits(POINTS))).orElse("");
      return DifferencesFigure.Row.absent(
          label, numbers + Words.small(StandingWords.of(r.standing())), people, reference);
    }
    return across(adjusted)
        .map(a -> DifferencesFigure.Row.adjusted(label, plain.get(), a, people, reference))
        .orElseGet(() -> DifferencesFigure.Row.plain(label, plain.get(), people, reference));
  }

  private static Optional<DrawnDifference> across(List<DifferenceRow> ends) {
    return ends.isEmpty()
        ? Optional.empty()
        : DrawnDifference.across(ends.stream().map(Differences::estimate).toList());
  }

  private static Optional<DrawnDifference> estimate(DifferenceRow r) {
    Double value = r.difference();
    Double lower = r.limits().lower();
    Double upper = r.limits().upper();
    return value == null || lower == null || upper == null
        ? Optional.empty()
        : Optional.of(DrawnDifference.of(value, Math.min(value, lower), Math.max(value, upper)));
  }

  /** Every outcome at the latest time; only the one drawn where that would be too long to read. */
  private static Block table(ReportMaterial m, RowsOf<DifferenceRow> differences) {
    RowsOf<DifferenceRow> now = differences.where(DifferenceRow::milestone, latest(differences));
    RowsOf<DifferenceRow> shown =
        now.list().size() > MOST_ROWS ? main(differences).map(Looked::rows).orElse(now) : now;
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            "Each row is one look. With many looks some intervals leave out 0 by chance alone; no"
                + " row stands for itself."));
    notes.add(
        Note.of(
            "People who share a group have outcomes alike. Intervals of compared rows allow for it;"
                + " those of rows that only describe do not."));
    int left = differences.list().size() - shown.list().size();
    if (left > 0) {
      notes.add(
          Note.of(
              Words.capital(Words.counted(left, "more difference stands", "more differences stand"))
                  + " in the table differences of the results: other outcomes and earlier times."));
    }
    return new Block.TableBlock(
        "differences-table", numbers(m, "differences", "Differences looked at", shown), notes);
  }

  private static PublishedTable numbers(
      ReportMaterial m, String name, String title, RowsOf<DifferenceRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("outcome", "Outcome"),
            TableColumn.text("milestone", "At"),
            TableColumn.text("group_type", "Group type"),
            TableColumn.count("achieved", "With it", Share.COUNTED),
            TableColumn.count("n", "Of", Share.COUNTED),
            TableColumn.count("reference_achieved", "Reference: with it", Share.COUNTED),
            TableColumn.count("reference_n", "Of", Share.COUNTED),
            TableColumn.points("difference", "Points"),
            TableColumn.points("lower", m.level().from()),
            TableColumn.points("upper", "to"),
            TableColumn.text("standing", "Standing"),
            TableColumn.text("reference", "Reference"),
            TableColumn.text("adjustment", "Adjustment"),
            TableColumn.text("method", "Method"),
            TableColumn.decimal("design_effect", "Design effect", "", 2));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(rows.values(DifferenceRow::groupType))) {
      rows.where(DifferenceRow::groupType, type).forEach(r -> lines.add(line(m, r)));
    }
    return PublishedTable.of(name, title, columns, lines);
  }

  private static List<Value> line(ReportMaterial m, DifferenceRow r) {
    return List.of(
        Value.text(Glossary.label(m, r.outcome())),
        Value.text(Words.milestoneHead(r.milestone())),
        Value.text(OpenWords.at(m.groupType(r.groupType()), r.open())),
        Value.count(r.verdicts().achieved()),
        Value.count(r.verdicts().n()),
        Value.count(r.verdicts().referenceAchieved()),
        Value.count(r.verdicts().referenceN()),
        Share.number(r.difference(), "cannot be estimated"),
        Share.number(r.limits().lower(), "cannot be estimated"),
        Share.number(r.limits().upper(), "cannot be estimated"),
        Value.text(ComparisonWords.reading(r.standing(), r.note())),
        Value.text(m.groupType(r.reference())),
        Value.text(ComparisonWords.adjustment(r.adjustment())),
        Value.text(r.limits().method()),
        Share.number(r.clustered().designEffect(), "cannot be estimated"));
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    return ComparisonMethods.all(m);
  }
}
