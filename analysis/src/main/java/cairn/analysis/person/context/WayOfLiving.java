package cairn.analysis.person.context;

import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Code;
import cairn.ingest.model.Keyed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A side of how a person lives that is either so or not so. Words that say neither, such as an
 * institution, leave it unknown, and so does a word that a program adds to the vocabulary.
 */
public enum WayOfLiving implements Keyed {
  /** Having a home, also one with support. */
  HOUSED(Set.of("housed", "supportive_housing"), Set.of("shelter", "unsheltered")),

  /** Paid work, full or part time; everything else that is known is no paid work. */
  EMPLOYED(
      Set.of("full_time", "part_time"),
      Set.of("student", "unpaid_care", "unemployed", "unable", "retired"));

  private final Set<String> so;
  private final Set<String> not;

  WayOfLiving(Set<String> so, Set<String> not) {
    this.so = so;
    this.not = not;
  }

  /** What the record says of this side, or null where it leaves it out. */
  public @Nullable Code word(Circumstance record) {
    return this == HOUSED ? record.housing() : record.employment();
  }

  /** Whether the word says that it is so; null where it says neither. */
  public @Nullable Boolean says(Code word) {
    if (so.contains(word.key())) {
      return Boolean.TRUE;
    }
    return not.contains(word.key()) ? Boolean.FALSE : null;
  }
}
