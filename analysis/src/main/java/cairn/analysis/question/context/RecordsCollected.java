package cairn.analysis.question.context;

import cairn.analysis.question.context.ContextTally.RecordedKey;
import cairn.analysis.table.Counts;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of record anybody has, and how many people make a number.
 *
 * @param seen people who have any of a kind
 */
record RecordsCollected(Counts<RecordedKey> seen) {
  /** Fewer people than that are no average. */
  static final int MINIMUM_PEOPLE = 10;

  boolean has(RecordKind kind) {
    return seen.get(new RecordedKey(kind)) > 0;
  }

  /** "Not collected", where nobody has one of the kinds of record; null where all are there. */
  @Nullable String lacking(List<RecordKind> kinds) {
    String lacking =
        kinds.stream()
            .filter(kind -> !has(kind))
            .map(RecordKind::key)
            .collect(Collectors.joining(", "));
    return lacking.isEmpty() ? null : notCollected(lacking);
  }

  static String notCollected(String kinds) {
    return "not collected: " + kinds;
  }

  /** Why there is no number, where people are too few for one. */
  static @Nullable String tooFew(long people) {
    return people < MINIMUM_PEOPLE ? "fewer than " + MINIMUM_PEOPLE + " people" : null;
  }
}
