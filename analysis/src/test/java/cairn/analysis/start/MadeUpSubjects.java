package cairn.analysis.start;

import cairn.analysis.start.SubjectRow.AtStart;
import cairn.analysis.start.SubjectRow.Circumstances;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Made-up people at their first session and verdicts on them, for tests of what compares them. */
public final class MadeUpSubjects {
  /** Nothing is known of use, goal and stage. */
  public static final AtStart NOTHING_KNOWN = new AtStart(null, null, null, null, null, null);

  /** Nobody asked how the person came, and lived. */
  public static final Circumstances NOBODY_ASKED = new Circumstances(null, null, null, null, null);

  private MadeUpSubjects() {}

  /** The day on which all of them come first. */
  public static LocalDate firstDay() {
    return LocalDate.of(2026, 1, 5);
  }

  /**
   * A person who comes to a group first.
   *
   * @param attended types attended often enough by the primary milestone; null where it is not due
   */
  public static SubjectRow subject(
      String id,
      long course,
      String type,
      String group,
      AtStart at,
      Circumstances how,
      @Nullable String attended) {
    return new SubjectRow(
        id, course, firstDay(), type, group, group, at, how, attended, attended != null);
  }

  /** Days of use before the start, null where they are not known, of a problem. */
  public static AtStart used(@Nullable Double days, @Nullable String problem) {
    return new AtStart(days, days == null ? null : (Boolean) false, null, null, null, problem);
  }

  /** How a person came, and lived. */
  public static Circumstances lived(@Nullable Boolean mandated, @Nullable String housing) {
    return new Circumstances(mandated, housing, null, null, null);
  }

  /** The verdicts on a person's problem, a symbol each. */
  public static JudgedRow judged(String id, long course, String problem, String word) {
    return new JudgedRow(id, course, problem, word);
  }
}
