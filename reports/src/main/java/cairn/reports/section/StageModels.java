package cairn.reports.section;

import static cairn.analysis.result.StageModelTables.STAGE_MODELS;
import static cairn.analysis.result.StageModelTables.STAGE_TIMES;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Moving between stages over time: whether types differ, and how long it takes to come to one. */
final class StageModels {
  private static final double LONGEST = 520;

  private final Material m;
  private final Rows models;

  private StageModels(Material m) {
    this.m = m;
    this.models = m.rows(STAGE_MODELS);
  }

  /** The blocks; none where there are no stages. */
  static List<Block> blocks(Material m) {
    StageModels stages = new StageModels(m);
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

  private String problem(ResultRow r) {
    return r.is("problem", Material.ALL)
        ? "All problems"
        : m.labels().of(Labels.PROBLEMS, r.text("problem"));
  }

  private String instrument(ResultRow r) {
    return m.labels().of(Labels.STAGE_INSTRUMENTS, r.text("instrument"));
  }

  /** The types that a row sets side by side, in the catalogue's order. */
  private List<String> types(ResultRow r) {
    List<String> keys =
        Arrays.stream(r.text("types", "").split(" ", -1)).filter(k -> !k.isEmpty()).toList();
    return m.labels().inOrder(Labels.GROUP_TYPES, keys).stream().map(m::groupType).toList();
  }

  /** The row of all problems by the method with most pairs. */
  private String sentence() {
    Optional<ResultRow> most =
        models.where("group_type", Material.ALL).where("problem", Material.ALL).stream()
            .max(Comparator.comparingLong(r -> r.count("pairs")));
    return most.map(
            r ->
                StageSentences.compared(
                    new StageSentences.Compared(
                        types(r).stream().map(Words::small).toList(),
                        r.is("standing", "compared"),
                        r.number("chi_square"),
                        df(r),
                        r.number("p")),
                    m.level()))
        .orElse("");
  }

  private static OptionalDouble df(ResultRow r) {
    return r.optionalCount("df").isPresent()
        ? OptionalDouble.of(r.optionalCount("df").getAsLong())
        : OptionalDouble.empty();
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
    for (ResultRow r : inOrder(models.where("group_type", Material.ALL))) {
      boolean tested = r.number("p").isPresent();
      rows.add(
          List.of(
              Value.text(problem(r)),
              Value.text(instrument(r)),
              Value.count(r.count("pairs")),
              Value.count(r.count("left_out")),
              Value.text(tested ? Words.list(types(r)) : "fewer than two"),
              Value.text(
                  tested
                      ? Numbers.test(r.number("chi_square"), df(r), r.number("p"))
                      : Numbers.NONE),
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
  private static List<ResultRow> inOrder(Rows rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing((ResultRow r) -> !r.is("problem", Material.ALL))
                .thenComparing(r -> -r.count("pairs"))
                .thenComparing(r -> r.text("problem")))
        .toList();
  }

  private static String standing(ResultRow r) {
    String note = r.text("note", "");
    String words =
        switch (r.text("standing")) {
          case "compared" -> "Compared";
          case "descriptive_only" -> "Describes only";
          case "estimated" -> "One model for all";
          default -> "Not estimable";
        };
    return note.isEmpty() ? words : words + ": " + note;
  }

  /** All problems for each type, and each problem for all types. */
  private List<List<Value>> times() {
    Rows times = m.rows(STAGE_TIMES);
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow model : inOrder(models.where("group_type", Material.ALL))) {
      Rows own =
          times
              .where("problem", model.text("problem"))
              .where("instrument", model.text("instrument"));
      boolean everyType = model.is("problem", Material.ALL);
      for (String type : m.groupTypesAfterAll(own)) {
        if (everyType || type.equals(Material.ALL)) {
          lines(model, m.groupType(type), own.where("group_type", type), lines);
        }
      }
    }
    return lines;
  }

  private void lines(ResultRow model, String type, Rows own, List<List<Value>> lines) {
    for (String from : m.labels().inOrder(Labels.STAGES, own.values("from_stage"))) {
      Rows here = own.where("from_stage", from);
      lines.add(
          List.of(
              Value.text(problem(model)),
              Value.text(instrument(model)),
              Value.text(type),
              Value.text(m.labels().of(Labels.STAGES, from)),
              Value.count(here.list().get(0).count("pairs")),
              Value.text(weeks(here, "action", from)),
              Value.text(weeks(here, "maintenance", from))));
    }
  }

  private static String weeks(Rows here, String target, String from) {
    Optional<ResultRow> row = here.where("to_stage", target).first();
    if (row.isEmpty()) {
      return from.equals(target) ? "there already" : Numbers.NONE;
    }
    ResultRow r = row.get();
    if (r.number("weeks").isEmpty()) {
      return "not reached by the moves seen";
    }
    return shown(r.number("weeks").getAsDouble())
        + " ("
        + shown(r.number("lower").orElse(0))
        + " to "
        + shown(r.number("upper").orElse(Double.MAX_VALUE))
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
