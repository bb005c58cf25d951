package cairn.reports.section.comparison;

import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.ComparisonRow.EValues;
import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Verdicts;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Glossary;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.OpenWords;
import cairn.reports.words.StandingWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a comparison: all adjustments, all outcomes, the missing, the second view. */
final class AdjustedTables {
  private static final String NONE = "cannot be estimated";

  private final ReportMaterial m;
  private final RowsOf<ComparisonRow> comparisons;
  private final RowsOf<ComparisonRow> primary;

  AdjustedTables(ReportMaterial m, RowsOf<ComparisonRow> comparisons) {
    this.m = m;
    this.comparisons = comparisons;
    this.primary = primary(comparisons, View.FIRST);
  }

  /** The rows of the primary outcome in one view. */
  static RowsOf<ComparisonRow> primary(RowsOf<ComparisonRow> comparisons, View view) {
    return comparisons.where(ComparisonRow::view, view).where(r -> r.primary().primaryOutcome());
  }

  /** The numbers behind the figure: four differences a type. */
  PublishedTable figure() {
    return table("differences_figure", "Plain and adjusted in three ways", primary);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.TableBlock("adjusted", eValues(), adjustedNotes()));
    RowsOf<ComparisonRow> others = others();
    if (!others.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "secondary",
              table(
                  "secondary", "Every other outcome that is compared, adjusted as planned", others),
              secondaryNotes(others)));
    }
    RowsOf<MissingSensitivityRow> missing = missing();
    if (!missing.isEmpty()) {
      blocks.add(new Block.Subheading("What the missing could change"));
      WhatTheMissingTurn.sentences(m, primary, missing)
          .forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
      blocks.add(new Block.TableBlock("missing", assumptions(missing), missingNotes()));
    }
    RowsOf<ComparisonRow> attended = primary(comparisons, View.ATTENDED);
    if (!attended.isEmpty()) {
      blocks.add(new Block.Subheading("By the types people attended"));
      blocks.add(
          new Block.TableBlock(
              "attended",
              table("attended", "People who attended a type against all others", attended),
              attendedNotes()));
    }
    return blocks;
  }

  /** Of every other outcome, the plan's adjusted difference: those tested, which may be many. */
  private RowsOf<ComparisonRow> others() {
    return comparisons
        .where(ComparisonRow::view, View.FIRST)
        .where(r -> !r.primary().primaryOutcome() && r.primary().primaryAdjustment())
        .where(ComparisonRow::isCompared);
  }

  private PublishedTable table(String name, String title, RowsOf<ComparisonRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type"),
            TableColumn.text("outcome", "Outcome"),
            TableColumn.text("adjustment", "Adjustment"),
            TableColumn.count("achieved", "With it", Share.COUNTED),
            TableColumn.count("n", "Of", Share.COUNTED),
            TableColumn.count("reference_achieved", "Reference: with it", Share.COUNTED),
            TableColumn.count("reference_n", "Of", Share.COUNTED),
            TableColumn.points("difference", "Points"),
            TableColumn.points("lower", m.level().from()),
            TableColumn.points("upper", "to"),
            TableColumn.decimal("df", "Degrees of freedom", "", 1),
            TableColumn.decimal("p", "p", "", 3),
            TableColumn.decimal("p_holm", "p by Holm", "", 3),
            TableColumn.text("standing", "Standing"),
            TableColumn.decimal("design_effect", "Design effect", "", 2),
            TableColumn.text("method", "Interval"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(rows.values(ComparisonRow::groupType))) {
      rows.where(ComparisonRow::groupType, type).forEach(r -> lines.add(line(r)));
    }
    return PublishedTable.of(name, title, columns, lines);
  }

  private List<Value> line(ComparisonRow r) {
    String reason = r.isCompared() ? NONE : "not tested";
    Verdicts verdicts = r.verdicts();
    Estimated estimated = r.estimated();
    return List.of(
        Value.text(OpenWords.at(m.groupType(r.groupType()), r.open())),
        Value.text(Glossary.label(m, r.outcome())),
        Value.text(ComparisonWords.adjustment(r.adjustment())),
        Value.count(verdicts.achieved()),
        Value.count(verdicts.n()),
        Value.count(verdicts.referenceAchieved()),
        Value.count(verdicts.referenceN()),
        ComparisonWords.point(estimated.difference(), NONE),
        ComparisonWords.point(estimated.lower(), "no interval"),
        ComparisonWords.point(estimated.upper(), "no interval"),
        Share.number(estimated.df(), "not by groups"),
        Share.number(r.tested().p(), reason),
        Share.number(r.tested().pHolm(), reason),
        Value.text(StandingWords.of(r.standing())),
        Share.number(r.groups().designEffect(), NONE),
        Value.text(ComparisonWords.interval(estimated.method())));
  }

  /** What it would take to explain the differences away, and why what is refused is refused. */
  private PublishedTable eValues() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type"),
            TableColumn.text("adjustment", "Adjustment"),
            TableColumn.points("difference", "Points"),
            TableColumn.decimal("e_value", "E-value", "", 1),
            TableColumn.text("words", "To explain it away it would take"),
            TableColumn.text("reading", "Standing, and what was joined or left out"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(primary.values(ComparisonRow::groupType))) {
      RowsOf<ComparisonRow> own = primary.where(ComparisonRow::groupType, type);
      for (ComparisonRow r : own.where(r -> r.primary().primaryAdjustment())) {
        EValues values = r.explained();
        lines.add(
            List.of(
                Value.text(OpenWords.at(m.groupType(type), r.open())),
                Value.text(ComparisonWords.adjustment(r.adjustment())),
                ComparisonWords.point(r.estimated().difference(), NONE),
                Share.number(values.eValue(), NONE),
                Value.text(
                    ComparisonSentences.eValue(
                        Share.number(values.eValue()), Share.number(values.eValueLimit()))),
                Value.text(ComparisonWords.reading(r.standing(), r.note()))));
      }
    }
    return PublishedTable.of(
        "adjusted", "How firm each difference is, adjusted as the plan asks", columns, lines);
  }

  private static List<Note> adjustedNotes() {
    return List.of(
        Note.linked(
            "Each adjustment assumes that what is known at the start is all that goes with both"
                + " type and outcome.",
            "method-doubly-robust",
            "Methods"),
        Note.linked("The E-value is a risk ratio.", "method-e-value", "Method"));
  }

  private static List<Note> secondaryNotes(RowsOf<ComparisonRow> others) {
    return List.of(
        Note.of(
            "Secondary: one look at each of "
                + Words.counted(others.values(ComparisonRow::outcome).size(), "outcome", "outcomes")
                + ". p by Holm takes all outcomes and types with the same adjustment that are"
                + " compared. What only describes, or could not be adjusted, is in the table"
                + " comparisons of the results, as are the plain differences."));
  }

  private RowsOf<MissingSensitivityRow> missing() {
    List<String> outcomes = primary.values(ComparisonRow::outcome);
    return m.rows(MissingSensitivityRow.TABLE)
        .where(r -> outcomes.contains(r.outcome()))
        .where(r -> r.verdicts().n() > 0 && r.verdicts().referenceN() > 0);
  }

  private PublishedTable assumptions(RowsOf<MissingSensitivityRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type"),
            TableColumn.text("policy", "If"),
            TableColumn.count("missing", "Missing", Share.COUNTED),
            TableColumn.count("reference_missing", "Missing in the reference", Share.COUNTED),
            TableColumn.points("difference", "Points"),
            TableColumn.points("lower", m.level().from()),
            TableColumn.points("upper", "to"),
            TableColumn.text("conclusion", "The interval says"),
            TableColumn.text("standing", "Standing"),
            TableColumn.text("method", "Interval"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(rows.values(MissingSensitivityRow::groupType))) {
      for (MissingSensitivityRow r : rows.where(MissingSensitivityRow::groupType, type)) {
        String turned = r.concluded().turned() ? " (turned)" : "";
        boolean compared = r.standing() == Standing.COMPARED;
        lines.add(
            List.of(
                Value.text(m.groupType(type)),
                Value.text(ComparisonWords.assumption(r.policy())),
                Value.count(r.verdicts().missing()),
                Value.count(r.verdicts().referenceMissing()),
                ComparisonWords.point(r.assumed().difference(), NONE),
                ComparisonWords.point(r.assumed().lower(), NONE),
                ComparisonWords.point(r.assumed().upper(), NONE),
                Value.text(
                    compared
                        ? ComparisonWords.conclusion(r.concluded().conclusion()) + turned
                        : "Nothing: it only describes"),
                Value.text(ComparisonWords.reading(r.standing(), r.note())),
                Value.text(ComparisonWords.interval(r.assumed().method()))));
      }
    }
    return PublishedTable.of(
        "missing", "The plain difference under what may be true of the missing", columns, lines);
  }

  private static List<Note> missingNotes() {
    return List.of(
        Note.linked(
            "Missing: due, and without a verdict for want of records. The full grid is in the table"
                + " tipping of the results.",
            "method-missing",
            "Method"));
  }

  private static List<Note> attendedNotes() {
    return List.of(
        Note.of(
            "With two sessions or more in the type (or as many as the plan asks) before the"
                + " milestone. One person may be in several types, so rows do not add up; and"
                + " people who stay long enough differ from those who do not."));
  }
}
