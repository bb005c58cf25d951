package cairn.analysis.question.stage;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.stage.Direction;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.stage.StageTransition;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.staying.StayingTally;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.Stage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How do people move between stages of change? By problem and method of assessment; a person counts
 * in the type of the group of the first session attended.
 *
 * @param setting plan, meetings and cutoff
 */
public record StageQuestion(Setting setting) implements Question<StageTally> {
  @Override
  public StageTally nothing() {
    return Tally.empty(StageTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        TransitionRow.TABLE,
        MoveRow.TABLE,
        DirectionRow.TABLE,
        StageModelRow.TABLE,
        StageTimeRow.TABLE,
        StagePathRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, StageTally tally, Sink sink) {
    String type = person.firstType();
    if (type == null) {
      return;
    }
    Set<MoverKey> directions = new HashSet<>();
    Map<Assessed, MovePattern> patterns = new HashMap<>();
    for (StageCourse course : StageCourse.of(person.judged().get(0).history().stages())) {
      String problem = course.problem().key();
      String instrument = course.instrument().key();
      for (StageTransition move :
          course.transitions(setting.plan().stagePairing(), setting.cutoff())) {
        sink.write(TransitionRow.TABLE, row(person, type, move));
        tally.moves().count(new MoveKey(type, problem, instrument, move.from(), to(move)));
        if (move.isPair()) {
          Direction direction = move.direction();
          for (String each : List.of(problem, Counts.ALL)) {
            directions.add(new MoverKey(type, each, instrument, direction));
            patterns
                .computeIfAbsent(new Assessed(type, each, instrument), a -> new MovePattern())
                .add(direction);
          }
        }
      }
      consecutive(type, course, tally.consecutive());
      Integer steps = course.netSteps();
      if (steps != null) {
        tally.paths().count(new PathKey(type, problem, instrument, steps, course.hasRecycled()));
      }
    }
    directions.forEach(tally.movers()::count);
    patterns.forEach(
        (whose, pattern) ->
            tally
                .patterns()
                .count(new PatternKey(type, whose.problem(), whose.instrument(), pattern.word())));
  }

  private static void consecutive(
      String type, StageCourse course, Counts<ConsecutiveKey> consecutive) {
    for (StageTransition move : course.consecutive()) {
      Stage to = move.to();
      Integer days = move.days();
      if (to != null && days != null) {
        consecutive.count(
            new ConsecutiveKey(
                type, course.problem().key(), course.instrument().key(), move.from(), to, days));
      }
    }
  }

  private static TransitionRow row(JudgedPerson person, String type, StageTransition move) {
    return new TransitionRow(
        person.id(),
        move.problem().key(),
        move.instrument().key(),
        move.fromOn(),
        type,
        move.from(),
        new TransitionRow.Next(move.toOn(), to(move), move.direction(), move.days()));
  }

  private static String to(StageTransition move) {
    Stage to = move.to();
    return to == null ? MoveKey.NOT_SEEN_AGAIN : to.key();
  }

  @Override
  public void answer(StageTally tally, EarlierAnswers earlier, Answers answers) {
    double level = setting.level();
    Moves moves = new Moves(tally, level);
    answers.put(MoveRow.TABLE, moves.matrix());
    answers.put(
        DirectionRow.TABLE,
        moves.directions(
            MoveShares.draw(tally, level, setting.plan().resamples(), setting::random)));
    StageModels models =
        StageModels.of(tally.consecutive(), setting, earlier.tally(StayingTally.class).groups());
    answers.put(StageModelRow.TABLE, models.models());
    answers.put(StageTimeRow.TABLE, models.times());
    answers.put(StagePathRow.TABLE, StagePaths.of(tally, level));
  }
}
