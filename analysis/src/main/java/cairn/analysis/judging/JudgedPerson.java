package cairn.analysis.judging;

import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person on the way through the analysis.
 *
 * @param history what is known at the month's end
 * @param goals the person's goals
 * @param judged times with the groups; empty where no session was attended
 */
public record JudgedPerson(ClientHistory history, OwnGoals goals, List<JudgedCourse> judged) {
  /** The study id. */
  public String id() {
    return history.client().id().value();
  }

  /** Times with the groups, without their verdicts. */
  public List<Course> courses() {
    return judged.stream().map(JudgedCourse::course).toList();
  }

  /** Key of the type under which the person counts once, or null where no session was attended. */
  public @Nullable String firstType() {
    return judged.isEmpty() ? null : judged.get(0).course().firstType().key();
  }
}
