package cairn.analysis.question;

import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that results answer, from the walk over every person to the published rows. It is
 * made anew for every part and once more for the answer, so it holds nothing that a walk changes.
 *
 * @param <T> what it counts
 */
public interface Question<T extends Tally> {
  /** A tally of nobody. */
  T nothing();

  /** What progress tells when it is answered; null where that takes no time to speak of. */
  default @Nullable String progressStage() {
    return null;
  }

  /** Every table it publishes. */
  List<RecordTable<?>> tables();

  /**
   * Adds a person to the tally, and writes the rows about this person.
   *
   * @throws cairn.ingest.store.disk.StoreException when the disk refuses
   */
  void walk(JudgedPerson person, T tally, Sink sink);

  /** Counts a person whom the plan's youngest age leaves out of everything else. */
  default void leaveOut(JudgedPerson person, T tally) {}

  /**
   * Publishes what the tally of everybody comes to.
   *
   * @throws cairn.ingest.store.disk.StoreException when the disk refuses
   */
  void answer(T tally, EarlierAnswers earlier, Answers answers);
}
