package cairn.analysis.definition.fact;

import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person moved on, or back, between the first stage known of a problem and the last one
 * on a day. A return to use has no place in the order, so it is neither.
 */
public final class StageSteps {
  private StageSteps() {}

  /** Forward is achieved, and with a sign of −1 backward is. Value: stages moved. */
  public static Verdict judge(StageCourse course, LocalDate day, int sign) {
    Stage first = null;
    Stage last = null;
    int seen = 0;
    for (var each : course.assessments()) {
      if (!each.assessedOn().isAfter(day) && each.stage().isOrdered()) {
        first = first == null ? each.stage() : first;
        last = each.stage();
        seen++;
      }
    }
    if (first == null || last == null || seen < 2) {
      return Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, seen, 2);
    }
    int steps = last.ordinal() - first.ordinal();
    return Verdict.of(sign * steps > 0, (double) steps, seen, seen);
  }

  /**
   * Whether the last assessment is a return to use, of a problem that was in action or beyond
   * before; with a sign of 1 the mirror: action or beyond again, of a problem first assessed as a
   * return to use. Null where the assessments do not tell whether there was use before.
   */
  static @Nullable Verdict returned(StageCourse course, LocalDate day, int sign) {
    List<Stage> known = new ArrayList<>();
    for (var each : course.assessments()) {
      if (!each.assessedOn().isAfter(day)) {
        known.add(each.stage());
      }
    }
    if (known.size() < 2) {
      return null;
    }
    int seen = known.size();
    boolean ends = known.get(seen - 1) == Stage.RETURN_TO_USE;
    boolean begins = known.get(0) == Stage.RETURN_TO_USE;
    if (sign > 0) {
      boolean acted = known.subList(1, seen).stream().anyMatch(StageSteps::isActing);
      return begins ? Verdict.of(acted && !ends, null, seen, seen) : null;
    }
    boolean acted = known.subList(0, seen - 1).stream().anyMatch(StageSteps::isActing);
    return acted && !begins ? Verdict.of(ends, null, seen, seen) : null;
  }

  private static boolean isActing(Stage stage) {
    return stage.isOrdered() && stage.compareTo(Stage.ACTION) >= 0;
  }
}
