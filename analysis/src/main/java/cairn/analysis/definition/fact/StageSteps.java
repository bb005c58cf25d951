package cairn.analysis.definition.fact;

import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Stage;
import java.time.LocalDate;

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
}
