package cairn.sample.story;

import cairn.ingest.model.SafetyReport;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Contacts;
import cairn.sample.person.Person;
import cairn.sample.person.Substance;
import cairn.sample.person.UseCourse;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes harms and protective acts, four weeks at a time. Protective acts are taken up by the ones
 * who are ready, whether or not they use less.
 */
final class SafetyStory {
  private static final List<String> HARMS =
      List.of("hangover", "overdose", "missed_work", "unprotected_sex");

  private final Person person;
  private final Contacts contacts;
  private final Draw draw;
  private final DeliveryFiles delivery;

  SafetyStory(Person person, Contacts contacts, Draw draw, DeliveryFiles delivery) {
    this.person = person;
    this.contacts = contacts;
    this.draw = draw;
    this.delivery = delivery;
  }

  /** Writes everything. */
  void write(Substance substance, UseCourse course) throws IOException {
    List<String> left = new ArrayList<>(substance.behaviors());
    int count = draw.whole(1, 3);
    for (int i = 0; i < count; i++) {
      String behavior = left.remove(draw.whole(0, left.size() - 1));
      boolean adopts = draw.chance(Draw.logistic(0.1 + 0.7 * person.motivation()));
      follow(behavior, course, adopts, draw.chance(0.25));
    }
  }

  private void follow(String behavior, UseCourse course, boolean adopts, boolean already)
      throws IOException {
    int since = adopts ? draw.whole(0, 3) : Integer.MAX_VALUE;
    boolean harm = HARMS.contains(behavior);
    for (int period = -1; 4 * period + 3 < course.weeks(); period++) {
      int applicable = period < 0 ? course.baselineDays() : uses(course, period);
      boolean told = period < 0 ? draw.chance(0.8) : inTouch(period) && draw.chance(0.7);
      boolean doneNow = already || period >= since;
      double share = doneNow ? draw.between(0.7, 1) : draw.between(0, 0.15);
      int times = harm ? draw.binomial(applicable, doneNow ? 0.05 : 0.2) : 0;
      int of = Math.min(applicable, 20);
      int acts = (int) StrictMath.round(of * share);
      if (told && applicable > 0) {
        int from = contacts.start() + 28 * period;
        delivery
            .row(SafetyReport.class)
            .with(SafetyReport::client, person.id())
            .with(SafetyReport::behavior, behavior)
            .period(from, from + 27)
            .with(SafetyReport::occasions, harm ? times : acts)
            .with(SafetyReport::ofOccasions, harm ? null : (Object) of)
            .write();
      }
    }
  }

  private static int uses(UseCourse course, int period) {
    int days = 0;
    for (int week = 4 * period; week < 4 * period + 4; week++) {
      days += course.days(week);
    }
    return days;
  }

  private boolean inTouch(int period) {
    return contacts.memberInWeek(4 * period + 3) && !contacts.awayInWeek(4 * period + 3);
  }
}
