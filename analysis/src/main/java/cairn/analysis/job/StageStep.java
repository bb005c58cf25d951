package cairn.analysis.job;

import cairn.analysis.compare.StageRows;
import cairn.analysis.history.Cutoff;
import cairn.analysis.plan.PairingWindow;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.PersonTables;
import cairn.analysis.result.Summary;
import cairn.analysis.stage.StageCourse;
import cairn.analysis.stage.StageTransition;
import cairn.ingest.model.Stage;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Moves between stages of change, by problem and method. */
record StageStep(PairingWindow window, Cutoff cutoff) implements Step {
  @Override
  public void walk(Person person, PartSink sink) throws IOException {
    String type = person.firstType();
    if (type == null) {
      return;
    }
    Set<Key> directions = new TreeSet<>();
    for (StageCourse course : StageCourse.of(person.history().stages())) {
      for (StageTransition move : course.transitions(window, cutoff)) {
        write(person, type, move, sink);
        String problem = move.problem().key();
        String instrument = move.instrument().key();
        sink.summary()
            .transitions
            .add(new Key(type, problem, instrument, move.from().key(), to(move)), 1);
        if (move.isPair()) {
          String direction = move.direction().key();
          directions.add(new Key(type, problem, instrument, direction));
          directions.add(new Key(type, Summary.ALL, instrument, direction));
        }
      }
    }
    directions.forEach(key -> sink.summary().movers.add(key, 1));
  }

  private static void write(Person person, String type, StageTransition move, PartSink sink)
      throws IOException {
    Integer days = move.days();
    sink.write(
        PersonTables.TRANSITIONS,
        person.id(),
        move.problem().key(),
        move.instrument().key(),
        move.fromOn(),
        type,
        move.from().key(),
        move.toOn(),
        to(move),
        move.direction().key(),
        days == null ? null : (Object) days.longValue());
  }

  private static String to(StageTransition move) {
    Stage to = move.to();
    return to == null ? StageRows.NOT_SEEN_AGAIN : to.key();
  }
}
