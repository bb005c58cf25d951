package cairn.reports.section;

import static cairn.analysis.result.OutcomeTables.STAGE_DIRECTIONS;
import static cairn.analysis.result.OutcomeTables.STAGE_TRANSITIONS;
import static cairn.analysis.result.PeopleTables.PEOPLE;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.StageMatrix;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** 6: how people move between stages of change. */
final class Stages implements SectionBuilder {
  private static final String NOT_SEEN = "not_seen_again";
  private static final int MATRICES = 4;
  private static final Map<String, String> DIRECTIONS = new LinkedHashMap<>();

  static {
    DIRECTIONS.put("forward", "Forward");
    DIRECTIONS.put("same", "Same stage");
    DIRECTIONS.put("backward", "Back");
    DIRECTIONS.put("to_return_to_use", "To a return to use");
    DIRECTIONS.put("from_return_to_use", "From one");
  }

  @Override
  public Section build(Material m) {
    List<Block> blocks = new ArrayList<>();
    Rows transitions = m.rows(STAGE_TRANSITIONS).where("group_type", Material.ALL);
    List<Staged> staged = staged(transitions);
    if (staged.isEmpty()) {
      long assessed =
          m.rows(PEOPLE).where("group_type", Material.ALL).where("step", "with_stage").sum("n");
      blocks.add(
          new Block.Paragraph(
              assessed == 0
                  ? "Stages of change: not collected."
                  : "A stage is on record for "
                      + Words.people(assessed)
                      + ", each time without a later one for the same problem by the same method."));
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
    blocks.addAll(StagePaths.blocks(m));
    blocks.addAll(StageModels.blocks(m));
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
    return own.isEmpty()
        ? ""
        : Sentences.moves(
            m.labels().of(Labels.PROBLEMS, most.problem()),
            share(own, "forward"),
            share(own, "backward"));
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
    columns.add(TableColumn.count("of", "Pairs", "pairs"));
    DIRECTIONS.forEach((key, label) -> columns.add(TableColumn.count(key, label, "pairs")));
    columns.add(TableColumn.share("share", "Forward, per cent"));
    columns.add(TableColumn.share("lower", "95% CI from"));
    columns.add(TableColumn.share("upper", "to"));
    List<List<Value>> lines = new ArrayList<>();
    List<String> once = new ArrayList<>();
    for (Staged s : staged) {
      Rows own =
          directions
              .where("group_type", Material.ALL)
              .where("problem", s.problem())
              .where("instrument", s.instrument());
      long of = own.first().map(r -> r.count("of")).orElse(0L);
      if (of == 0) {
        String method = m.labels().inSentence(Labels.STAGE_INSTRUMENTS, s.instrument());
        once.add(m.labels().inSentence(Labels.PROBLEMS, s.problem()) + " by " + method);
        continue;
      }
      List<Value> line = new ArrayList<>();
      line.add(Value.text(m.labels().of(Labels.PROBLEMS, s.problem())));
      line.add(Value.text(m.labels().of(Labels.STAGE_INSTRUMENTS, s.instrument())));
      line.add(Value.count(of));
      DIRECTIONS
          .keySet()
          .forEach(key -> line.add(Value.count(own.where("direction", key).sum("pairs"))));
      line.addAll(share(own, "forward").values().subList(2, 5));
      lines.add(line);
    }
    return new Block.TableBlock(
        "stage-directions",
        PublishedTable.of(
            "stage_directions", "Moves by direction, all group types", columns, lines),
        directionNotes(once));
  }

  private static List<Note> directionNotes(List<String> once) {
    List<Note> notes = new ArrayList<>();
    notes.add(
        Note.of(
            "Moves to and from a return to use are neither forward nor back: they stand apart, and"
                + " what was reached before is kept."));
    notes.add(
        Note.linked(
            "Intervals allow for somebody giving several pairs.",
            "method-stage-shares",
            "How this is worked out"));
    if (!once.isEmpty()) {
      notes.add(Note.of("Not assessed a second time: " + Words.list(once) + "."));
    }
    return notes;
  }

  /** The share of a direction; a direction that no pair has has no row and is none of all. */
  private static Share share(Rows own, String direction) {
    long of = own.first().map(r -> r.count("of")).orElse(0L);
    return own.where("direction", direction)
        .first()
        .map(r -> Share.of(r, "pairs", "of"))
        .orElse(new Share(0, of, OptionalDouble.empty(), OptionalDouble.empty()));
  }
}
