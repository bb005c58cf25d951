package cairn.reports.section.stage;

import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StageModelRow.Comparison;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.statistic.Adjustment;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Standing;
import cairn.ingest.model.Stage;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.NumberWords;
import cairn.reports.words.StandingWords;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Moving between stages over time: whether types differ, and how long it takes to come to one. */
final class StageModelTables {
  private static final double LONGEST = 520;

  private final ReportMaterial m;
  private final RowsOf<StageModelRow> models;

  private StageModelTables(ReportMaterial m) {
    this.m = m;
    this.models = m.rows(StageModelRow.TABLE);
  }

  /** The blocks; none where there are no stages. */
  static List<Block> blocks(ReportMaterial m) {
    StageModelTables stages = new StageModelTables(m);
    if (stages.models.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Subheading("Moving over time, group types side by side"));
    blocks.add(new Block.Message(stages.sentence()));
    blocks.add(stages.tests());
    List<List<Value>> times = stages.times();
    if (!times.isEmpty()) {
      blocks.add(stages.timesBlock(times));
    }
    return blocks;
  }

  private String instrument(StageModelRow r) {
    return m.labels().of(Labels.STAGE_INSTRUMENTS, r.instrument());
  }

  /** The types that a row sets side by side, in the catalogue's order. */
  private List<String> types(StageModelRow r) {
    Comparison compared = r.comparison();
    List<String> keys =
        compared == null ? List.of() : Arrays.asList(compared.types().split(" ", -1));
    return m.inOrder(keys).stream().map(m::groupType).toList();
  }

  private RowsOf<StageModelRow> ofAllTypes() {
    return models.where(StageModelRow::groupType, Counts.ALL);
  }

  /** The row of all problems by the method with most pairs. */
  private String sentence() {
    return ofAllTypes().where(StageModelRow::problem, Counts.ALL).stream()
        .max(Comparator.comparingLong(StageModelRow::pairs))
        .map(
            r ->
                StageSentences.compared(
                    new StageSentences.Compared(
                        types(r).stream().map(Words::small).toList(),
                        r.standing() == Standing.COMPARED,
                        chiSquare(r),
                        df(r),
                        p(r),
                        differs(r))))
        .orElse("");
  }

  /** By Holm over all problems and ways of assessing that are compared. */
  private boolean differs(StageModelRow r) {
    List<StageModelRow> looks =
        ofAllTypes()
            .where(each -> each.standing() == Standing.COMPARED && p(each).isPresent())
            .list();
    double[] adjusted =
        Adjustment.HOLM.adjust(looks.stream().mapToDouble(each -> p(each).orElse(1)).toArray());
    int at = looks.indexOf(r);
    return at >= 0 && m.isDifferent(adjusted[at]);
  }

  private static OptionalDouble chiSquare(StageModelRow r) {
    Comparison compared = r.comparison();
    return compared == null ? OptionalDouble.empty() : Share.number(compared.chiSquare());
  }

  private static OptionalDouble df(StageModelRow r) {
    Comparison compared = r.comparison();
    return compared == null ? OptionalDouble.empty() : OptionalDouble.of(compared.df());
  }

  private static OptionalDouble p(StageModelRow r) {
    Comparison compared = r.comparison();
    return compared == null ? OptionalDouble.empty() : Share.number(compared.p());
  }

  private Block tests() {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("problem", "Problem"),
            TableColumn.text("instrument", "Assessed by"),
            TableColumn.count("pairs", "Pairs of assessments", "pairs"),
            TableColumn.count("left_out", "Left out", "pairs"),
            TableColumn.text("types", "Types set side by side"),
            TableColumn.text("test", "Likelihood ratio: chi-square, p"),
            TableColumn.text("standing", "Standing"));
    List<List<Value>> rows = new ArrayList<>();
    for (StageModelRow r : inOrder(ofAllTypes())) {
      boolean tested = p(r).isPresent();
      rows.add(
          List.of(
              Value.text(m.problem(r.problem())),
              Value.text(instrument(r)),
              Value.count(r.pairs()),
              Value.count(r.leftOut()),
              Value.text(tested ? Words.list(types(r)) : "fewer than two"),
              Value.text(tested ? NumberWords.test(chiSquare(r), df(r), p(r)) : NumberWords.NONE),
              Value.text(standing(r))));
    }
    return new Block.TableBlock(
        "stage-models",
        PublishedTable.of(
            "stage_models", "One model of moving for all types, or one for each", columns, rows),
        List.of(
            Note.of(
                "Left out: pairs with a stage or a move seen fewer than five times. The test takes"
                    + " people who share a group, and the problems of one person, as strangers, so"
                    + " its p is too small where they are alike."),
            Note.linked(
                "A return to use is a state of its own here, neither forward nor back.",
                "method-stage-model",
                "What the model assumes")));
  }

  /** All problems first, then by pairs. */
  private static List<StageModelRow> inOrder(RowsOf<StageModelRow> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((StageModelRow r) -> !r.problem().equals(Counts.ALL))
                .thenComparing(r -> -r.pairs())
                .thenComparing(StageModelRow::problem))
        .toList();
  }

  private static String standing(StageModelRow r) {
    String words =
        switch (r.standing()) {
          case ESTIMATED -> "One model for all";
          case NOT_ESTIMABLE -> "Not estimable";
          default -> StandingWords.of(r.standing());
        };
    return r.note() == null ? words : words + ": " + r.note();
  }

  /** All problems for each type, and each problem for all types. */
  private List<List<Value>> times() {
    RowsOf<StageTimeRow> times = m.rows(StageTimeRow.TABLE);
    List<List<Value>> lines = new ArrayList<>();
    for (StageModelRow model : inOrder(ofAllTypes())) {
      RowsOf<StageTimeRow> own =
          times
              .where(StageTimeRow::problem, model.problem())
              .where(StageTimeRow::instrument, model.instrument());
      boolean everyType = model.problem().equals(Counts.ALL);
      for (String type : m.inOrder(own.values(StageTimeRow::groupType))) {
        if (everyType || type.equals(Counts.ALL)) {
          lines(model, m.groupType(type), own.where(StageTimeRow::groupType, type), lines);
        }
      }
    }
    return lines;
  }

  private void lines(
      StageModelRow model, String type, RowsOf<StageTimeRow> own, List<List<Value>> lines) {
    for (Stage from : own.values(StageTimeRow::fromStage).stream().sorted().toList()) {
      RowsOf<StageTimeRow> here = own.where(StageTimeRow::fromStage, from);
      lines.add(
          List.of(
              Value.text(m.problem(model.problem())),
              Value.text(instrument(model)),
              Value.text(type),
              Value.text(m.labels().of(Labels.STAGES, from.key())),
              Value.count(here.list().get(0).pairs()),
              Value.text(weeks(here, Stage.ACTION, from)),
              Value.text(weeks(here, Stage.MAINTENANCE, from))));
    }
  }

  private static String weeks(RowsOf<StageTimeRow> here, Stage target, Stage from) {
    Optional<StageTimeRow> row = here.where(StageTimeRow::toStage, target).first();
    if (row.isEmpty()) {
      return from == target ? "there already" : NumberWords.NONE;
    }
    StageTimeRow r = row.get();
    if (r.weeks() == null) {
      return "not reached by the moves seen";
    }
    return shown(r.weeks())
        + " ("
        + shown(Share.number(r.limits().lower()).orElse(0))
        + " to "
        + shown(Share.number(r.limits().upper()).orElse(Double.MAX_VALUE))
        + ")";
  }

  private static String shown(double weeks) {
    return weeks > LONGEST ? "over 520" : Display.decimal(weeks, 1);
  }

  private Block timesBlock(List<List<Value>> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("problem", "Problem"),
            TableColumn.text("instrument", "Assessed by"),
            TableColumn.text("group_type", "Group type"),
            TableColumn.text("from_stage", "From"),
            TableColumn.count("pairs", "Pairs in the model", "pairs"),
            TableColumn.text("action", "Weeks to action"),
            TableColumn.text("maintenance", "Weeks to maintenance"));
    return new Block.TableBlock(
        "stage-times",
        PublishedTable.of(
            "stage_times", "Expected weeks until a stage is first reached", columns, rows),
        List.of(
            Note.of(
                "In parentheses "
                    + m.level().ci()
                    + ". Expected weeks, with every step back and every return to"
                    + " use on the way counted in, if people went on moving at the rates seen. No"
                    + " stage is a duty, and staying where one is can be what somebody wants."),
            Note.linked(
                "A group type stands here where it has enough moves of each kind.",
                "method-stage-times",
                "How this is worked out")));
  }
}
