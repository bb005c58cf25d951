package cairn.reports.section;

import static cairn.analysis.result.StayingComparisonTables.STAYING_COMPARISONS;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.StayingSentences.Compared;
import cairn.reports.section.StayingSentences.Read;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Staying in one group type against another: restricted means, ratios of rates, tests. */
final class StayingCompared {
  private final Material m;
  private final Rows all;
  private final Rows withReference;

  private StayingCompared(Material m) {
    this.m = m;
    this.all = m.rows(STAYING_COMPARISONS);
    this.withReference = all.where("comparison", "reference");
  }

  /** The blocks; none where there are no two group types. */
  static List<Block> blocks(Material m) {
    StayingCompared compared = new StayingCompared(m);
    if (compared.all.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("Staying, group types side by side"));
    blocks.add(new Block.Message(compared.sentence()));
    if (!compared.withReference.isEmpty()) {
      blocks.add(compared.means());
      blocks.add(compared.ratios());
    }
    blocks.add(compared.tests());
    return blocks;
  }

  private String type(ResultRow r) {
    return m.groupType(r.text("group_type"));
  }

  private String against(ResultRow r) {
    return m.groupType(r.text("reference"));
  }

  private List<ResultRow> inOrder(Rows rows) {
    List<ResultRow> ordered = new ArrayList<>();
    m.groupTypesAfterAll(rows)
        .forEach(type -> ordered.addAll(rows.where("group_type", type).list()));
    return ordered;
  }

  private String sentence() {
    String reference =
        withReference.first().map(r -> Words.small(against(r))).orElse("the reference type");
    List<Compared> others = new ArrayList<>();
    for (ResultRow r : inOrder(withReference)) {
      boolean ratio = r.is("headline", "hazard_ratio");
      Read read =
          ratio ? Read.RATIO : r.is("headline", "restricted_mean") ? Read.WEEKS : Read.NEITHER;
      String limits = ratio ? "hazard" : "mean_difference";
      others.add(
          new Compared(
              Words.small(type(r)),
              read,
              r.is("standing", "compared"),
              r.number(ratio ? "hazard_ratio" : "mean_difference"),
              r.number(limits + "_lower"),
              r.number(limits + "_upper"),
              r.optionalCount("horizon_weeks").orElse(0)));
    }
    return StayingSentences.compared(reference, others, m.level());
  }

  private Block means() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("reference", "Against"),
            TableColumn.count("people", "People", "people"),
            TableColumn.count("reference_people", "People it is set against", "people"),
            TableColumn.text("horizon", "Of the first weeks"),
            TableColumn.text("mean", "Mean weeks stayed"),
            TableColumn.text("reference_mean", "In the type it is set against"),
            TableColumn.text("difference", "Difference in weeks"));
    List<List<Value>> rows = new ArrayList<>();
    for (ResultRow r : inOrder(withReference)) {
      rows.add(
          List.of(
              Value.text(type(r)),
              Value.text(against(r)),
              Value.count(r.count("n")),
              Value.count(r.count("reference_n")),
              Value.text(horizon(r)),
              Value.text(numbers(r, "mean_weeks", "mean", 1)),
              Value.text(numbers(r, "reference_mean_weeks", "reference_mean", 1)),
              Value.text(numbers(r, "mean_difference", "mean_difference", 1))));
    }
    return new Block.TableBlock(
        "staying-means",
        PublishedTable.of(
            "staying_means", "Mean weeks stayed in a first stretch of time", columns, rows),
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

  private static String horizon(ResultRow r) {
    if (r.optionalCount("horizon_weeks").isEmpty()) {
      return "none observed";
    }
    String from =
        switch (r.text("horizon_from", "")) {
          case "planned_length" -> "a course's length";
          case "longest_observed" -> "longest seen in both";
          default -> "the plan's";
        };
    return r.optionalCount("horizon_weeks").getAsLong() + " (" + from + ")";
  }

  private static String numbers(ResultRow r, String estimate, String limits, int decimals) {
    return Numbers.withInterval(
        r.number(estimate), r.number(limits + "_lower"), r.number(limits + "_upper"), decimals);
  }

  private Block ratios() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("reference", "Against"),
            TableColumn.count("stopped", "Stopped", "people"),
            TableColumn.count("of", "Of", "people"),
            TableColumn.text("ratio", "Rate of stopping, plain"),
            TableColumn.text("adjusted", "Rate of stopping, adjusted"),
            TableColumn.text("proportional", "In proportion throughout, p"),
            TableColumn.text("first", "Read first"),
            TableColumn.text("standing", "Standing"));
    List<List<Value>> rows = new ArrayList<>();
    for (ResultRow r : inOrder(withReference)) {
      rows.add(
          List.of(
              Value.text(type(r)),
              Value.text(against(r)),
              Value.count(r.count("stopped")),
              Value.count(r.count("n")),
              Value.text(numbers(r, "hazard_ratio", "hazard", 2)),
              Value.text(adjusted(r)),
              Value.text(Numbers.p(r.number("proportional_p"))),
              Value.text(first(r)),
              Value.text(standing(r))));
    }
    return new Block.TableBlock(
        "staying-ratios",
        PublishedTable.of("staying_ratios", "Rates of stopping, side by side", columns, rows),
        StayingNotes.of(m, inOrder(withReference)));
  }

  private static String adjusted(ResultRow r) {
    String ratio = numbers(r, "adjusted_hazard_ratio", "adjusted_hazard", 2);
    return r.optionalCount("adjusted_n").isEmpty()
        ? ratio
        : ratio
            + ", "
            + r.optionalCount("adjusted_stopped").orElse(0)
            + " of "
            + Words.people(r.optionalCount("adjusted_n").getAsLong())
            + " stopped";
  }

  private static String first(ResultRow r) {
    return switch (r.text("headline")) {
      case "hazard_ratio" -> "Ratio of rates";
      case "restricted_mean" -> "Mean weeks";
      default -> "Neither";
    };
  }

  private static String standing(ResultRow r) {
    return switch (r.text("standing")) {
      case "compared" -> "Compared";
      case "descriptive_only" -> "Describes only";
      default -> "Not estimable";
    };
  }

  private Block tests() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("reference", "Against"),
            TableColumn.text("log_rank", "Log-rank: chi-square, p"),
            TableColumn.text("holm", "p for all pairs (Holm)"),
            TableColumn.text("groups", "p allowing for groups"),
            TableColumn.text("stopped", "Gray: stopping"),
            TableColumn.text("planned", "Gray: planned end"),
            TableColumn.text("other", "Gray: end from outside"));
    List<List<Value>> rows = new ArrayList<>();
    for (ResultRow r : inOrder(all)) {
      boolean overall = r.is("comparison", "overall");
      rows.add(
          List.of(
              Value.text(overall ? "All types at once" : type(r)),
              Value.text(overall ? "Each other" : against(r)),
              Value.text(
                  Numbers.test(
                      r.number("log_rank"), r.number("log_rank_df"), r.number("log_rank_p"))),
              overall ? n() : Value.text(Numbers.p(r.number("log_rank_p_holm"))),
              overall ? n() : Value.text(Numbers.p(r.number("log_rank_p_groups"))),
              Value.text(gray(r, "gray_stopped")),
              Value.text(gray(r, "gray_planned_end")),
              Value.text(gray(r, "gray_other_end"))));
    }
    return new Block.TableBlock(
        "staying-tests",
        PublishedTable.of("staying_tests", "Tests of staying, every pair of types", columns, rows),
        List.of(
            Note.of(
                "p allowing for groups: not estimable where a type has too few groups; the other p"
                    + " values take people who share a group as strangers and are then too small."),
            Note.linked(
                "Gray's tests count a planned end and an end from outside as ends of their own.",
                "method-staying-tests",
                "What is tested")));
  }

  private static Value n() {
    return Value.notAvailable("all types at once");
  }

  private static String gray(ResultRow r, String test) {
    OptionalDouble statistic = r.number(test);
    return statistic.isEmpty()
        ? "none ended so"
        : Display.decimal(statistic.getAsDouble(), 1)
            + ", p "
            + equal(Numbers.p(r.number(test + "_p")));
  }

  private static String equal(String p) {
    return p.startsWith("<") ? p : "= " + p;
  }
}
