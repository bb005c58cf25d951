package cairn.analysis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.job.Progress;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question is answered from its own tally and from those before it in the list. */
final class AnsweringTest {
  @TempDir private Path folder;

  private record First() implements Tally {}

  private record Second() implements Tally {}

  /** Publishes nothing, and asks what came earlier. */
  private record Asking(Tally nothing, Consumer<EarlierAnswers> asks) implements Question<Tally> {
    @Override
    public List<RecordTable<?>> tables() {
      return List.of();
    }

    @Override
    public void walk(JudgedPerson person, Tally tally, Sink sink) {}

    @Override
    public void answer(Tally tally, EarlierAnswers earlier, Answers answers) {
      asks.accept(earlier);
    }
  }

  private void ask(Consumer<EarlierAnswers> first, Consumer<EarlierAnswers> second) {
    List<Question<?>> questions =
        List.of(new Asking(new First(), first), new Asking(new Second(), second));
    try (StoreLock lock = Store.at(folder).lock();
        Publication results = lock.begin(Place.records())) {
      new Answering(results.parts(), Tallies.none(questions), Progress.NONE).answer(questions);
    }
  }

  @Test
  void aLaterQuestionHasTheTallyOfAnEarlierOne() {
    ask(earlier -> {}, earlier -> assertEquals(new First(), earlier.tally(First.class)));
  }

  @Test
  void neitherItsOwnNorALaterTallyIsAnEarlierAnswer() {
    for (Class<? extends Tally> type : List.of(First.class, Second.class)) {
      assertThrows(
          IllegalArgumentException.class, () -> ask(early -> early.tally(type), early -> {}));
    }
    assertThrows(
        IllegalArgumentException.class, () -> ask(early -> {}, early -> early.tally(Second.class)));
  }
}
