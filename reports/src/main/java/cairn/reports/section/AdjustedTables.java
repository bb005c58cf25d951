package cairn.reports.section;

import static cairn.analysis.result.ComparisonTables.MISSING_SENSITIVITY;
import static cairn.analysis.result.ComparisonTables.TIPPING;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ComparisonSentences.Turn;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The numbers of a comparison: all adjustments, all outcomes, the missing, the second view. */
final class AdjustedTables {
  private static final String NONE = "cannot be estimated";

  private final Material m;
  private final Rows comparisons;
  private final Rows primary;

  AdjustedTables(Material m, Rows comparisons) {
    this.m = m;
    this.comparisons = comparisons;
    this.primary = primary(comparisons, "first");
  }

  /** The rows of the primary outcome in one view. */
  static Rows primary(Rows comparisons, String view) {
    return new Rows(
        comparisons.where("view", view).stream().filter(r -> r.isTrue("primary_outcome")).toList());
  }

  /** The numbers behind the figure: four differences a type. */
  PublishedTable figure() {
    return table("differences_figure", "Plain and adjusted in three ways", primary);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.TableBlock("adjusted", eValues(), adjustedNotes()));
    Rows others = others();
    if (!others.isEmpty()) {
      blocks.add(
          new Block.TableBlock(
              "secondary",
              table(
                  "secondary", "Every other outcome that is compared, adjusted as planned", others),
              secondaryNotes(others)));
    }
    Rows missing = missing();
    if (!missing.isEmpty()) {
      blocks.add(new Block.Subheading("What the missing could change"));
      tipping().forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
      blocks.add(new Block.TableBlock("missing", policies(missing), missingNotes()));
    }
    Rows attended = primary(comparisons, "attended");
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
  private Rows others() {
    return new Rows(
        comparisons.where("view", "first").stream()
            .filter(r -> !r.isTrue("primary_outcome") && r.isTrue("primary_adjustment"))
            .filter(r -> r.is("standing", "compared"))
            .toList());
  }

  private PublishedTable table(String name, String title, Rows rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type"),
            TableColumn.text("outcome", "Outcome"),
            TableColumn.text("adjustment", "Adjustment"),
            TableColumn.count("achieved", "With it", "people"),
            TableColumn.count("n", "Of", "people"),
            TableColumn.count("reference_achieved", "Reference: with it", "people"),
            TableColumn.count("reference_n", "Of", "people"),
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
    for (String type : m.groupTypes(rows)) {
      rows.where("group_type", type).forEach(r -> lines.add(line(r)));
    }
    return PublishedTable.of(name, title, columns, lines);
  }

  private List<Value> line(ResultRow r) {
    String reason = r.is("standing", "compared") ? NONE : "not tested";
    return List.of(
        Value.text(m.groupType(r.text("group_type"))),
        Value.text(Glossary.label(m, r.text("outcome"))),
        Value.text(ComparisonWords.adjustment(r.text("adjustment"))),
        Value.count(r.count("achieved")),
        Value.count(r.count("n")),
        Value.count(r.count("reference_achieved")),
        Value.count(r.count("reference_n")),
        ComparisonWords.point(r.number("difference"), NONE),
        ComparisonWords.point(r.number("lower"), "no interval"),
        ComparisonWords.point(r.number("upper"), "no interval"),
        Share.number(r.number("df"), "not by groups"),
        Share.number(r.number("p"), reason),
        Share.number(r.number("p_holm"), reason),
        Value.text(ComparisonWords.standing(r.text("standing"))),
        Share.number(r.number("design_effect"), NONE),
        Value.text(ComparisonWords.interval(r.text("method", ""))));
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
    for (String type : m.groupTypes(primary)) {
      Rows own = primary.where("group_type", type);
      for (ResultRow r : own.stream().filter(r -> r.isTrue("primary_adjustment")).toList()) {
        lines.add(
            List.of(
                Value.text(m.groupType(type)),
                Value.text(ComparisonWords.adjustment(r.text("adjustment"))),
                ComparisonWords.point(r.number("difference"), NONE),
                Share.number(r.number("e_value"), NONE),
                Value.text(
                    ComparisonSentences.eValue(r.number("e_value"), r.number("e_value_limit"))),
                Value.text(ComparisonWords.reading(r))));
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

  private static List<Note> secondaryNotes(Rows others) {
    return List.of(
        Note.of(
            "Secondary: one look at each of "
                + Words.counted(others.values("outcome").size(), "outcome", "outcomes")
                + ". p by Holm takes all outcomes and types with the same adjustment that are"
                + " compared. What only describes, or could not be adjusted, is in the table"
                + " comparisons of the results, as are the plain differences."));
  }

  private Rows missing() {
    return new Rows(
        m.rows(MISSING_SENSITIVITY).stream()
            .filter(r -> primary.values("outcome").contains(r.text("outcome")))
            .filter(r -> r.count("n") > 0 && r.count("reference_n") > 0)
            .toList());
  }

  private PublishedTable policies(Rows rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("row", "Group type"),
            TableColumn.text("policy", "If"),
            TableColumn.count("missing", "Missing", "people"),
            TableColumn.count("reference_missing", "Missing in the reference", "people"),
            TableColumn.points("difference", "Points"),
            TableColumn.points("lower", m.level().from()),
            TableColumn.points("upper", "to"),
            TableColumn.text("conclusion", "The interval says"),
            TableColumn.text("standing", "Standing"),
            TableColumn.text("method", "Interval"));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.groupTypes(rows)) {
      for (ResultRow r : rows.where("group_type", type)) {
        String turned = r.isTrue("turned") ? " (turned)" : "";
        boolean compared = r.is("standing", "compared");
        lines.add(
            List.of(
                Value.text(m.groupType(type)),
                Value.text(ComparisonWords.policy(r.text("policy"))),
                Value.count(r.count("missing")),
                Value.count(r.count("reference_missing")),
                ComparisonWords.point(r.number("difference"), NONE),
                ComparisonWords.point(r.number("lower"), NONE),
                ComparisonWords.point(r.number("upper"), NONE),
                Value.text(
                    compared
                        ? ComparisonWords.conclusion(r.text("conclusion")) + turned
                        : "Nothing: it only describes"),
                Value.text(ComparisonWords.reading(r)),
                Value.text(ComparisonWords.interval(r.text("method", "")))));
      }
    }
    return PublishedTable.of(
        "missing", "The plain difference under what may be true of the missing", columns, lines);
  }

  private List<String> tipping() {
    List<String> sentences = new ArrayList<>();
    Rows plain = primary.where("adjustment", "plain");
    for (String type : m.groupTypes(plain)) {
      ResultRow r = plain.where("group_type", type).list().get(0);
      Rows known = missing().where("group_type", type).where("policy", "observed");
      if (r.is("standing", "compared") && !known.isEmpty()) {
        ResultRow counts = known.list().get(0);
        sentences.add(
            ComparisonSentences.tipping(
                Words.small(m.groupType(type)),
                Words.small(m.groupType(r.text("reference"))),
                counts.count("missing"),
                counts.count("reference_missing"),
                true,
                turns(r, counts)));
      }
    }
    return sentences;
  }

  /** The guesses that turn the conclusion, nearest to the shares of those seen first. */
  private List<Turn> turns(ResultRow plain, ResultRow counts) {
    double share = plain.number("share").orElse(0);
    double reference = plain.number("reference_share").orElse(0);
    long here = counts.count("missing");
    long there = counts.count("reference_missing");
    return m.rows(TIPPING).where("group_type", plain.text("group_type")).stream()
        .filter(r -> r.isTrue("turned"))
        .map(
            r ->
                new Turn(
                    r.number("missing_share").orElse(0),
                    r.number("reference_missing_share").orElse(0)))
        .sorted(
            Comparator.comparing(
                t ->
                    here * Math.abs(t.missing() - share)
                        + there * Math.abs(t.reference() - reference)))
        .toList();
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
