package cairn.reports.section.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.document.Section;
import cairn.reports.figure.StageMatrix;
import cairn.reports.section.ByType;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.SectionBuilder;
import cairn.reports.section.Sentences;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 6: how people move between stages of change. */
public final class Stages implements SectionBuilder {
  private static final int MATRICES = 4;
  private static final Map<Direction, String> DIRECTIONS = new LinkedHashMap<>();

  static {
    DIRECTIONS.put(Direction.FORWARD, "Forward");
    DIRECTIONS.put(Direction.SAME, "Same stage");
    DIRECTIONS.put(Direction.BACKWARD, "Back");
    DIRECTIONS.put(Direction.TO_RETURN_TO_USE, "To a return to use");
    DIRECTIONS.put(Direction.FROM_RETURN_TO_USE, "From one");
  }

  @Override
  public Section build(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<MoveRow> moves = m.rows(MoveRow.TABLE).where(MoveRow::groupType, Counts.ALL);
    List<Staged> staged = staged(moves);
    if (staged.isEmpty()) {
      long assessed = assessed(m);
      blocks.add(
          new Block.Paragraph(
              assessed == 0
                  ? "Stages of change: not collected."
                  : "A stage is on record for "
                      + Words.people(assessed)
                      + ", each time without a later one for the same problem by the same"
                      + " method."));
    } else {
      blocks.add(
          new Block.Paragraph(
              "A stage belongs to one problem: somebody can be in action for one and contemplation"
                  + " for another. Stages assessed by different methods are never mixed. A return"
                  + " to use is counted apart; it is common, and it resets nothing."));
    }
    for (Staged s : staged.subList(0, Math.min(MATRICES, staged.size()))) {
      blocks.add(matrix(m, s));
    }
    RowsOf<DirectionRow> directions = m.rows(DirectionRow.TABLE);
    if (!directions.isEmpty()) {
      blocks.add(directions(m, directions, staged));
    }
    blocks.addAll(StagePathTable.blocks(m));
    blocks.addAll(StageModelTables.blocks(m));
    blocks.addAll(DecisionalBalanceTable.blocks(m));
    return new Section(
            "stages",
            "Stages of change",
            "How do people move between stages of change?",
            message(m, staged),
            blocks)
        .telling(staged.stream().limit(1).map(Stages::id).toArray(String[]::new));
  }

  /** One problem assessed by one method. */
  private record Staged(String problem, String instrument, RowsOf<MoveRow> moves, long pairs) {}

  /** Problems and methods of which somebody was seen again, most pairs first. */
  private static List<Staged> staged(RowsOf<MoveRow> moves) {
    List<Staged> staged = new ArrayList<>();
    for (String problem : moves.except(MoveRow::problem, Counts.ALL).values(MoveRow::problem)) {
      RowsOf<MoveRow> own = moves.where(MoveRow::problem, problem);
      for (String instrument : own.values(MoveRow::instrument)) {
        RowsOf<MoveRow> rows = own.where(MoveRow::instrument, instrument);
        staged.add(new Staged(problem, instrument, rows, rows.sum(MoveRow::pairs)));
      }
    }
    return staged.stream()
        .filter(s -> s.moves().stream().anyMatch(r -> r.isSeenAgain() && r.pairs() > 0))
        .sorted(Comparator.comparingLong(Staged::pairs).reversed())
        .toList();
  }

  private static RowsOf<DirectionRow> directions(RowsOf<DirectionRow> all, Staged s) {
    return all.where(DirectionRow::groupType, Counts.ALL)
        .where(DirectionRow::problem, s.problem())
        .where(DirectionRow::instrument, s.instrument());
  }

  private static String message(ReportMaterial m, List<Staged> staged) {
    if (staged.isEmpty()) {
      return Sentences.NO_MOVE;
    }
    Staged most = staged.get(0);
    RowsOf<DirectionRow> own = directions(m.rows(DirectionRow.TABLE), most);
    return own.isEmpty()
        ? ""
        : Sentences.moves(
            m.labels().of(Labels.PROBLEMS, most.problem()),
            share(m, own, Direction.FORWARD),
            share(m, own, Direction.BACKWARD));
  }

  private static Block matrix(ReportMaterial m, Staged s) {
    List<String> stages = m.labels().inOrder(Labels.STAGES, stages(s.moves()));
    List<StageMatrix.Row> rows = new ArrayList<>();
    for (String from : stages) {
      RowsOf<MoveRow> own = from(s, from);
      List<Value> counts = new ArrayList<>();
      long seen = 0;
      for (String to : stages) {
        long pairs = own.where(MoveRow::toStage, to).sum(MoveRow::pairs);
        seen += pairs;
        counts.add(Value.count(pairs));
      }
      counts.add(Value.count(own.where(move -> !move.isSeenAgain()).sum(MoveRow::pairs)));
      rows.add(new StageMatrix.Row(counts, Value.count(seen)));
    }
    String problem = m.labels().of(Labels.PROBLEMS, s.problem());
    String method = m.labels().inSentence(Labels.STAGE_INSTRUMENTS, s.instrument());
    return new Block.FigureBlock(
        id(s),
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

  private static String id(Staged s) {
    return "stages-" + Words.id(s.problem() + "-" + s.instrument());
  }

  private static RowsOf<MoveRow> from(Staged s, String stage) {
    return s.moves().where(move -> move.fromStage().key().equals(stage));
  }

  private static List<String> stages(RowsOf<MoveRow> moves) {
    List<String> stages = new ArrayList<>(moves.values(move -> move.fromStage().key()));
    moves.where(MoveRow::isSeenAgain).values(MoveRow::toStage).stream()
        .filter(stage -> !stages.contains(stage))
        .forEach(stages::add);
    return stages;
  }

  private static PublishedTable numbers(ReportMaterial m, Staged s, List<String> stages) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("from_stage", "Stage at one assessment"));
    columns.add(TableColumn.text("to_stage", "At the next"));
    columns.addAll(Share.columns(m.level(), "", "Pairs", "Followed by another", "pairs"));
    List<List<Value>> lines = new ArrayList<>();
    for (String from : stages) {
      for (MoveRow move : from(s, from)) {
        List<Value> line = new ArrayList<>();
        line.add(Value.text(m.labels().of(Labels.STAGES, from)));
        if (move.isSeenAgain()) {
          line.add(Value.text(m.labels().of(Labels.STAGES, move.toStage())));
          line.addAll(m.share(move.pairs(), move.fromPairs(), move.limits()).values());
        } else {
          line.add(Value.text("Not seen again"));
          line.add(Value.count(move.pairs()));
          line.add(Value.count(move.fromPairs()));
          line.addAll(List.of(NONE, NONE, NONE));
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

  private static Block directions(
      ReportMaterial m, RowsOf<DirectionRow> directions, List<Staged> staged) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("problem", "Problem"));
    columns.add(TableColumn.text("instrument", "Assessed by"));
    columns.add(TableColumn.count("of", "Pairs", "pairs"));
    DIRECTIONS.forEach((key, label) -> columns.add(TableColumn.count(key.key(), label, "pairs")));
    columns.add(TableColumn.share("share", "Forward, per cent"));
    columns.add(TableColumn.share("lower", m.level().from()));
    columns.add(TableColumn.share("upper", "to"));
    List<List<Value>> lines = new ArrayList<>();
    List<String> once = new ArrayList<>();
    for (Staged s : staged) {
      RowsOf<DirectionRow> own = directions(directions, s);
      long of = own.first().map(DirectionRow::of).orElse(0L);
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
          .forEach(
              key ->
                  line.add(
                      Value.count(
                          own.where(DirectionRow::direction, key).sum(DirectionRow::pairs))));
      line.addAll(share(m, own, Direction.FORWARD).values().subList(2, 5));
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
  private static Share share(ReportMaterial m, RowsOf<DirectionRow> own, Direction direction) {
    long of = own.first().map(DirectionRow::of).orElse(0L);
    return own.where(DirectionRow::direction, direction)
        .first()
        .map(r -> m.share(r.pairs(), r.of(), r.share().limits()))
        .orElse(Share.none(of, m.level()));
  }

  /** People with a stage of any problem on file. */
  private static long assessed(ReportMaterial m) {
    return m.rows(PeopleRow.TABLE)
        .where(PeopleRow::groupType, Counts.ALL)
        .where(row -> row.is(PeopleRow.Step.WITH_STAGE))
        .first()
        .map(PeopleRow::n)
        .orElse(0L);
  }

  @Override
  public List<Definition> methods(ReportMaterial m) {
    List<Definition> methods = new ArrayList<>(StageMethods.all());
    if (!DecisionalBalanceTable.blocks(m).isEmpty()) {
      methods.add(DecisionalBalanceTable.method());
    }
    return methods;
  }
}
