package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.STAGE_DIRECTIONS;
import static cairn.analysis.result.OutcomeTables.STAGE_TRANSITIONS;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.StageMatrix;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 6: how people move between stages of change. */
final class Stages implements SectionBuilder {
  private static final String NOT_SEEN = "not_seen_again";
  private static final int MATRICES = 4;

  @Override
  public Section build(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows transitions = m.rows(STAGE_TRANSITIONS).where("group_type", Material.ALL);
    List<Staged> staged = staged(transitions);
    if (staged.isEmpty()) {
      blocks.add(new Block.Paragraph("Stages of change: not collected."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "A stage belongs to one problem: somebody can be in action for one and contemplation"
                  + " for another. Stages assessed by different methods are never mixed. A return to"
                  + " use is counted apart; it is common, and it resets nothing."));
    }
    for (Staged s : staged.subList(0, Math.min(MATRICES, staged.size()))) {
      blocks.add(matrix(m, s));
    }
    Rows directions = m.rows(STAGE_DIRECTIONS);
    if (!directions.isEmpty()) {
      blocks.add(directions(m, directions, staged));
    }
    return new Section(
        "stages",
        "Stages of change",
        "How do people move between stages of change?",
        message(m, staged),
        blocks);
  }

  /** One problem assessed by one method. */
  private record Staged(String problem, String instrument, Rows rows, long pairs) {}

  /** Problems and methods with pairs, most pairs first. */
  private static List<Staged> staged(Rows transitions) {
    List<Staged> staged = new ArrayList<>();
    for (String problem : transitions.except("problem", Material.ALL).values("problem")) {
      Rows own = transitions.where("problem", problem);
      for (String instrument : own.values("instrument")) {
        Rows rows = own.where("instrument", instrument);
        staged.add(new Staged(problem, instrument, rows, rows.sum("pairs")));
      }
    }
    return staged.stream()
        .filter(s -> s.pairs() > 0)
        .sorted(Comparator.comparingLong(Staged::pairs).reversed())
        .toList();
  }

  private static String message(Material m, List<Staged> staged) {
    if (staged.isEmpty()) {
      return "No stage was assessed twice, so no move can be shown.";
    }
    Staged most = staged.get(0);
    Rows own =
        m.rows(STAGE_DIRECTIONS)
            .where("group_type", Material.ALL)
            .where("problem", most.problem())
            .where("instrument", most.instrument());
    var forward = own.where("direction", "forward").first();
    var backward = own.where("direction", "backward").first();
    if (forward.isEmpty() || backward.isEmpty()) {
      return "";
    }
    return Sentences.moves(
        m.labels().of(Labels.PROBLEMS, most.problem()),
        Share.of(forward.get(), "pairs", "of"),
        Share.of(backward.get(), "pairs", "of"));
  }

  private static Block matrix(Material m, Staged s) {
    List<String> stages = m.labels().inOrder(Labels.STAGES, stages(s.rows()));
    List<StageMatrix.Row> rows = new ArrayList<>();
    for (String from : stages) {
      Rows own = s.rows().where("from_stage", from);
      List<Value> counts = new ArrayList<>();
      long seen = 0;
      for (String to : stages) {
        long pairs = own.where("to_stage", to).sum("pairs");
        seen += pairs;
        counts.add(Value.count(pairs));
      }
      counts.add(Value.count(own.where("to_stage", NOT_SEEN).sum("pairs")));
      rows.add(new StageMatrix.Row(counts, Value.count(seen)));
    }
    String problem = m.labels().of(Labels.PROBLEMS, s.problem());
    String method = m.labels().inSentence(Labels.STAGE_INSTRUMENTS, s.instrument());
    String id = Words.id(s.problem() + "-" + s.instrument());
    return new Block.FigureBlock(
        "stages-" + id,
        problem
            + ": stage of change at one assessment and at the next, by "
            + method
            + " (per cent of the assessments that were followed by another, number below).",
        new StageMatrix(
            "Stages of change: " + Words.small(problem),
            "Stage at one assessment",
            "Stage at the next assessment",
            stages.stream().map(k -> m.labels().of(Labels.STAGES, k)).toList(),
            "Not seen again",
            rows),
        List.of(
            Note.of("Pairs of assessments are counted: somebody assessed four times has three."),
            Note.linked(
                "Not seen again: no second assessment within the pairing window.",
                "method-stages",
                "How moves are counted")),
        numbers(m, s, stages));
  }

  private static List<String> stages(Rows rows) {
    List<String> stages = new ArrayList<>(rows.values("from_stage"));
    rows.except("to_stage", NOT_SEEN).values("to_stage").stream()
        .filter(stage -> !stages.contains(stage))
        .forEach(stages::add);
    return stages;
  }

  private static PublishedTable numbers(Material m, Staged s, List<String> stages) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("from_stage", "Stage at one assessment"));
    columns.add(TableColumn.text("to_stage", "At the next"));
    columns.addAll(Share.columns("", "Pairs", "Followed by another"));
    List<List<Value>> lines = new ArrayList<>();
    for (String from : stages) {
      for (ResultRow r : s.rows().where("from_stage", from)) {
        boolean notSeen = r.is("to_stage", NOT_SEEN);
        List<Value> line = new ArrayList<>();
        line.add(Value.text(m.labels().of(Labels.STAGES, from)));
        line.add(
            Value.text(
                notSeen ? "Not seen again" : m.labels().of(Labels.STAGES, r.text("to_stage"))));
        if (notSeen) {
          line.add(Value.count(r.count("pairs")));
          line.add(Value.count(r.count("from_pairs")));
          line.addAll(List.of(NONE, NONE, NONE));
        } else {
          line.addAll(Share.of(r, "pairs", "from_pairs").values());
        }
        lines.add(line);
      }
    }
    return PublishedTable.of(
        ByType.name("stages_" + s.problem() + "_" + s.instrument()),
        "Moves between stages: " + Words.small(m.labels().of(Labels.PROBLEMS, s.problem())),
        columns,
        lines);
  }

  private static final Value NONE = Value.notAvailable("not seen again is no move");

  private static Block directions(Material m, Rows directions, List<Staged> staged) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("problem", "Problem"));
    columns.add(TableColumn.text("instrument", "Assessed by"));
    columns.add(TableColumn.text("direction", "Move"));
    columns.addAll(Share.columns("", "Pairs", "Of"));
    columns.add(TableColumn.count("people", "People", "people"));
    List<List<Value>> lines = new ArrayList<>();
    for (Staged s : staged) {
      Rows own =
          directions
              .where("group_type", Material.ALL)
              .where("problem", s.problem())
              .where("instrument", s.instrument());
      for (ResultRow r : own) {
        List<Value> line = new ArrayList<>();
        line.add(Value.text(m.labels().of(Labels.PROBLEMS, s.problem())));
        line.add(Value.text(m.labels().of(Labels.STAGE_INSTRUMENTS, s.instrument())));
        line.add(Value.text(direction(r.text("direction"))));
        line.addAll(Share.of(r, "pairs", "of").values());
        line.add(Value.count(r.count("people")));
        lines.add(line);
      }
    }
    return new Block.TableBlock(
        "stage-directions",
        PublishedTable.of("stage_directions", "Moves by direction", columns, lines),
        List.of(
            Note.of(
                "Moves to and from a return to use are neither forward nor back: they stand apart,"
                    + " and what was reached before is kept."),
            Note.of(
                "Intervals are for pairs as if each were another person's; somebody with several"
                    + " pairs makes them somewhat too narrow.")));
  }

  private static String direction(String key) {
    return switch (key) {
      case "forward" -> "Forward";
      case "same" -> "Same stage";
      case "backward" -> "Back";
      case "to_return_to_use" -> "To a return to use";
      case "from_return_to_use" -> "From a return to use";
      default -> Words.capital(key.replace('_', ' '));
    };
  }
}
