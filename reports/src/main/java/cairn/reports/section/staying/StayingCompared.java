package cairn.reports.section.staying;

import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingComparisonRow.Comparison;
import cairn.analysis.question.staying.StayingMeans;
import cairn.analysis.question.staying.StayingTests;
import cairn.analysis.table.Standing;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.section.staying.StayingSentences.Compared;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.NumberWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Staying in one group type against another: restricted means, ratios of rates, tests. */
final class StayingCompared {
  private static final StayingMeans.Difference NO_WEEKS =
      new StayingMeans.Difference(null, null, null, null, null);

  private static final List<TableColumn> MEANS =
      List.of(
          TableColumn.text("group_type", "Group type"),
          TableColumn.text("reference", "Against"),
          TableColumn.count("people", "People", "people"),
          TableColumn.count("reference_people", "People it is set against", "people"),
          TableColumn.text("horizon", "Of the first weeks"),
          TableColumn.text("mean", "Mean weeks stayed, or in contact"),
          TableColumn.text("reference_mean", "In the type it is set against"),
          TableColumn.text("difference", "Difference in weeks"));

  private static final StayingTests.Gray NONE_ENDED =
      new StayingTests.Gray(null, null, null, null, null, null);

  private final ReportMaterial m;
  private final RowsOf<StayingComparisonRow> all;
  private final RowsOf<StayingComparisonRow> withReference;
  private final RowsOf<StayingComparisonRow> tested;

  private StayingCompared(ReportMaterial m) {
    this.m = m;
    this.all = m.rows(StayingComparisonRow.TABLE);
    this.withReference = all.where(StayingComparisonRow::comparison, Comparison.REFERENCE);
    this.tested = all.where(r -> r.logRank() != null);
  }

  /** The blocks; none where there are no two group types. */
  static List<Block> blocks(ReportMaterial m) {
    StayingCompared compared = new StayingCompared(m);
    if (compared.all.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("Staying, group types side by side"));
    blocks.add(new Block.Message(compared.sentence()));
    if (!compared.withReference.isEmpty()) {
      blocks.add(compared.means());
    }
    List<StayingComparisonRow> ratios =
        compared.inOrder(compared.withReference.where(StayingCompared::isAskedAboutStopping));
    if (!ratios.isEmpty()) {
      blocks.add(StayingRatios.table(m, ratios));
    }
    if (!compared.tested.isEmpty()) {
      blocks.add(compared.tests());
    }
    return blocks;
  }

  /** Where people of one of the two types come and go, only their means are set side by side. */
  private static boolean isAskedAboutStopping(StayingComparisonRow r) {
    return r.side().stopped() != null && r.referenceSide().referenceStopped() != null;
  }

  private String type(StayingComparisonRow r) {
    return m.groupType(r.groupType());
  }

  private String against(StayingComparisonRow r) {
    return m.groupType(r.reference());
  }

  private List<StayingComparisonRow> inOrder(RowsOf<StayingComparisonRow> rows) {
    List<StayingComparisonRow> ordered = new ArrayList<>();
    m.inOrder(rows.values(StayingComparisonRow::groupType))
        .forEach(type -> ordered.addAll(rows.where(StayingComparisonRow::groupType, type).list()));
    return ordered;
  }

  private String sentence() {
    String reference =
        withReference.first().map(r -> Words.small(against(r))).orElse("the reference type");
    List<Compared> others = new ArrayList<>();
    for (StayingComparisonRow r : inOrder(withReference)) {
      others.add(compared(r));
    }
    return StayingSentences.compared(reference, others, m.level());
  }

  /** A comparison by the mean weeks stayed. */
  private Compared compared(StayingComparisonRow r) {
    String label = Words.small(type(r));
    boolean compared = r.standing() == Standing.COMPARED;
    StayingMeans means = r.means();
    int weeks = means == null ? 0 : means.horizonWeeks();
    StayingMeans.Difference difference = means == null ? NO_WEEKS : means.difference();
    return new Compared(
        label,
        compared,
        m.isDifferent(difference.meanDifferencePHolm()),
        isAskedAboutStopping(r),
        new Compared.Weeks(
            Share.number(difference.meanDifference()),
            Share.number(difference.meanDifferenceLower()),
            Share.number(difference.meanDifferenceUpper())),
        weeks);
  }

  private Block means() {
    List<List<Value>> rows = new ArrayList<>();
    for (StayingComparisonRow r : inOrder(withReference)) {
      rows.add(
          List.of(
              Value.text(type(r)),
              Value.text(against(r)),
              Value.count(r.side().n()),
              Value.count(r.referenceSide().referenceN()),
              Value.text(horizon(r.means())),
              Value.text(mean(r.means())),
              Value.text(referenceMean(r.means())),
              Value.text(difference(r.means()))));
    }
    return new Block.TableBlock(
        "staying-means",
        PublishedTable.of(
            "staying_means",
            "Mean weeks stayed, or in contact, in a first stretch of time",
            MEANS,
            rows),
        List.of(
            Note.of(
                "In parentheses "
                    + m.level().ci()
                    + ". The stretch is the plan's, but never longer than a planned"
                    + " course and never longer than people of both types were observed. Within it,"
                    + " somebody still coming counts with the whole of it."),
            Note.linked(
                "Restricted means do not need the rates of stopping to keep in proportion.",
                "method-restricted-mean",
                "How this is worked out")));
  }

  private static String horizon(@Nullable StayingMeans means) {
    if (means == null) {
      return "none observed";
    }
    String from =
        switch (means.horizonFrom()) {
          case PLANNED_LENGTH -> "a course's length";
          case LONGEST_OBSERVED -> "longest seen in both";
          case PLAN -> "the plan's";
        };
    return means.horizonWeeks() + " (" + from + ")";
  }

  private static String mean(@Nullable StayingMeans means) {
    return means == null
        ? NumberWords.NONE
        : numbers(means.mean().meanWeeks(), means.mean().meanLower(), means.mean().meanUpper(), 1);
  }

  private static String referenceMean(@Nullable StayingMeans means) {
    return means == null
        ? NumberWords.NONE
        : numbers(
            means.referenceMean().referenceMeanWeeks(),
            means.referenceMean().referenceMeanLower(),
            means.referenceMean().referenceMeanUpper(),
            1);
  }

  private static String difference(@Nullable StayingMeans means) {
    return means == null
        ? NumberWords.NONE
        : numbers(
            means.difference().meanDifference(),
            means.difference().meanDifferenceLower(),
            means.difference().meanDifferenceUpper(),
            1);
  }

  /** An estimate with its interval in one cell. */
  static String numbers(
      @Nullable Double estimate, @Nullable Double lower, @Nullable Double upper, int decimals) {
    return NumberWords.withInterval(
        Share.number(estimate), Share.number(lower), Share.number(upper), decimals);
  }

  private Block tests() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("reference", "Against"),
            TableColumn.text("log_rank", "Log-rank: chi-square, p"),
            TableColumn.text("groups", "p allowing for groups"),
            TableColumn.text("holm", "The same for all pairs (Holm)"),
            TableColumn.text("stopped", "Gray: stopping"),
            TableColumn.text("planned", "Gray: planned end"),
            TableColumn.text("other", "Gray: end from outside"));
    List<List<Value>> rows = new ArrayList<>();
    for (StayingComparisonRow r : inOrder(tested)) {
      rows.add(tests(r));
    }
    return new Block.TableBlock(
        "staying-tests",
        PublishedTable.of("staying_tests", "Tests of staying, every pair of types", columns, rows),
        List.of(
            Note.of(
                "p allowing for groups: not estimable where a type has too few groups; the p of the"
                    + " log-rank and of Gray's tests take people who share a group as strangers and"
                    + " are then too small."),
            Note.linked(
                "Where people come and go nobody stops, and nothing is tested. Gray's tests count a"
                    + " planned end and an end from outside as ends of their own.",
                "method-staying-tests",
                "What is tested")));
  }

  private List<Value> tests(StayingComparisonRow r) {
    boolean overall = r.comparison() == Comparison.OVERALL;
    StayingTests.LogRank logRank = Objects.requireNonNull(r.logRank(), "only rows with a test");
    StayingTests.Gray gray = Objects.requireNonNullElse(r.gray(), NONE_ENDED);
    return List.of(
        Value.text(overall ? "All types at once" : type(r)),
        Value.text(overall ? "Each other" : against(r)),
        Value.text(
            NumberWords.test(
                Share.number(logRank.logRank()),
                Share.number(logRank.logRankDf()),
                Share.number(logRank.logRankP()))),
        Value.text(NumberWords.p(Share.number(logRank.logRankPGroups()))),
        overall ? n() : Value.text(NumberWords.p(Share.number(logRank.logRankPHolm()))),
        Value.text(gray(gray.grayStopped(), gray.grayStoppedP())),
        Value.text(gray(gray.grayPlannedEnd(), gray.grayPlannedEndP())),
        Value.text(gray(gray.grayOtherEnd(), gray.grayOtherEndP())));
  }

  private static Value n() {
    return Value.notAvailable("all types at once");
  }

  private static String gray(@Nullable Double statistic, @Nullable Double p) {
    OptionalDouble chiSquare = Share.number(statistic);
    return chiSquare.isEmpty()
        ? "none ended so"
        : Display.decimal(chiSquare.getAsDouble(), 1)
            + ", p "
            + equal(NumberWords.p(Share.number(p)));
  }

  private static String equal(String p) {
    return p.startsWith("<") ? p : "= " + p;
  }
}
