package cairn.analysis.job;

import cairn.analysis.compare.MovePattern;
import cairn.analysis.history.Cutoff;
import cairn.analysis.plan.PairingWindow;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.stage.StageCourse;
import cairn.analysis.stage.StageTransition;
import cairn.ingest.model.Stage;
import java.util.Map;
import java.util.TreeMap;

/** What a person's moves between stages come to: by direction, from first to last, over time. */
record StagePathStep(PairingWindow window, Cutoff cutoff) implements Step {
  @Override
  public void walk(Person person, PartSink sink) {
    String type = person.firstType();
    if (type == null) {
      return;
    }
    Map<Key, MovePattern> patterns = new TreeMap<>();
    for (StageCourse course : StageCourse.of(person.history().stages())) {
      String problem = course.problem().key();
      String instrument = course.instrument().key();
      for (StageTransition move : course.transitions(window, cutoff)) {
        if (move.isPair()) {
          String direction = move.direction().key();
          add(patterns, new Key(type, problem, instrument), direction);
          add(patterns, new Key(type, Summary.ALL, instrument), direction);
        }
      }
      panel(type, course, sink.summary());
      Integer net = course.netSteps();
      if (net != null) {
        sink.summary()
            .paths
            .add(
                new Key(
                    type,
                    problem,
                    instrument,
                    Integer.toString(net),
                    course.hasRecycled() ? "yes" : "no"),
                1);
      }
    }
    patterns.forEach(
        (key, pattern) ->
            sink.summary()
                .moverPatterns
                .add(new Key(key.word(0), key.word(1), key.word(2), pattern.word()), 1));
  }

  private static void add(Map<Key, MovePattern> patterns, Key key, String direction) {
    patterns.merge(key, MovePattern.of(direction), MovePattern::plus);
  }

  private static void panel(String type, StageCourse course, Summary summary) {
    for (StageTransition move : course.consecutive()) {
      Stage to = move.to();
      Integer days = move.days();
      if (to != null && days != null) {
        summary.panel.add(
            new Key(
                type,
                course.problem().key(),
                course.instrument().key(),
                move.from().key(),
                to.key(),
                Integer.toString(days)),
            1);
      }
    }
  }
}
