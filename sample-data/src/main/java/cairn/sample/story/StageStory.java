package cairn.sample.story;

import cairn.ingest.model.StageAssessment;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Attending.Contact;
import cairn.sample.person.Contacts;
import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.person.UseCourse;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the stage of change of every issue, as a clinician sees it about every four weeks. Stages
 * of a substance follow its use; the others move by themselves.
 */
final class StageStory {
  private static final List<String> ORDER =
      List.of(
          "precontemplation",
          "contemplation",
          "preparation",
          "action",
          "maintenance",
          "termination");
  private static final int ACTION = 3;
  private static final int MAINTENANCE = 4;
  private static final int HALF_YEAR = 26;
  private static final int YEAR = 52;
  private static final int NEVER = -10_000;

  private final Person person;
  private final Map<Issue, UseCourse> courses;
  private final Contacts contacts;
  private final Draw draw;
  private final DeliveryFiles delivery;
  private int stage;
  private int changedSince = NEVER;

  StageStory(
      Person person,
      Map<Issue, UseCourse> courses,
      Contacts contacts,
      Draw draw,
      DeliveryFiles delivery) {
    this.person = person;
    this.courses = courses;
    this.contacts = contacts;
    this.draw = draw;
    this.delivery = delivery;
  }

  /** Writes everything. */
  void write() throws IOException {
    for (Issue issue : person.issues()) {
      follow(issue, courses.get(issue));
    }
  }

  private void follow(Issue issue, @Nullable UseCourse course) throws IOException {
    double ready = 0.9 + 0.6 * person.motivation() + (issue.wantsAbstinence() ? 0.4 : 0);
    stage = Math.min(2, Math.max(0, (int) StrictMath.round(ready + 0.6 * draw.normal())));
    changedSince = NEVER;
    int last = NEVER;
    for (Contact contact : contacts.list()) {
      if (contact.day() - last < 25 || !draw.chance(0.85)) {
        continue;
      }
      boolean first = last == NEVER;
      last = contact.day();
      int week = contacts.week(last) - 1;
      if (course != null && week >= 0 && week < course.weeks()) {
        write(issue, "clinician", last, see(course, week));
      } else {
        stage = first ? stage : drift(stage);
        write(issue, "clinician", last, ORDER.get(stage));
      }
      if (first && draw.chance(0.1)) {
        write(issue, "staging_algorithm", last, ORDER.get(Math.min(stage, 2)));
      }
    }
  }

  /** Moves the stage on by what use has been, and names it. */
  private String see(UseCourse course, int week) {
    if (goesWell(course, week)) {
      changedSince = changedSince == NEVER ? week : changedSince;
      int weeks = week - changedSince;
      stage = weeks >= HALF_YEAR ? MAINTENANCE : Math.max(stage, ACTION);
      if (weeks >= YEAR && course.weeksWithout(week) >= YEAR) {
        return "termination";
      }
    } else if (changedSince != NEVER) {
      changedSince = NEVER;
      stage = ACTION - 1;
      return "return_to_use";
    } else {
      stage = Math.min(ACTION - 1, drift(stage));
    }
    return ORDER.get(stage);
  }

  /** Whether use has been well below that at the start for four weeks. */
  private static boolean goesWell(UseCourse course, int week) {
    double remaining = 0;
    int from = Math.max(0, week - 3);
    for (int i = from; i <= week; i++) {
      remaining += course.remaining(i);
    }
    return remaining / (week - from + 1) < 0.6;
  }

  private int drift(int stage) {
    double forward = Draw.logistic(-1 + 0.5 * person.motivation());
    if (draw.chance(forward)) {
      return Math.min(stage + 1, MAINTENANCE);
    }
    return draw.chance(0.1) ? Math.max(stage - 1, 0) : stage;
  }

  private void write(Issue issue, String instrument, int day, String stage) throws IOException {
    delivery
        .row(StageAssessment.class)
        .with(StageAssessment::client, person.id())
        .with(StageAssessment::problem, issue.problem())
        .with(StageAssessment::instrument, instrument)
        .on(StageAssessment::assessedOn, day)
        .with(StageAssessment::stage, stage)
        .write();
  }
}
