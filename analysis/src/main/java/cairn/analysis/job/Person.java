package cairn.analysis.job;

import cairn.analysis.history.ClientHistory;
import cairn.analysis.history.Course;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person on the way through the analysis.
 *
 * @param history what is known at the month's end
 * @param courses times with the groups; empty where no session was attended
 */
record Person(ClientHistory history, List<Course> courses) {
  String id() {
    return history.client().id().value();
  }

  /** Key of the type under which the person counts once, or null where no session was attended. */
  @Nullable String firstType() {
    return courses.isEmpty() ? null : courses.get(0).firstType().key();
  }
}
