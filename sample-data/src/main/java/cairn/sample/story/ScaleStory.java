package cairn.sample.story;

import cairn.ingest.model.Measure;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Attending.Contact;
import cairn.sample.person.Contacts;
import cairn.sample.person.Person;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.List;

/**
 * Writes scores of scales at about the start, 8, 13, 26 and 52 weeks; of the alliance also in the
 * first four weeks, from which staying can be followed.
 */
final class ScaleStory {
  private static final List<Integer> WEEKS = List.of(0, 8, 13, 26, 52);

  private final Person person;
  private final Contacts contacts;
  private final Draw draw;
  private final DeliveryFiles delivery;

  ScaleStory(Person person, Contacts contacts, Draw draw, DeliveryFiles delivery) {
    this.person = person;
    this.contacts = contacts;
    this.draw = draw;
    this.delivery = delivery;
  }

  /** Writes everything. */
  void write() throws IOException {
    double low = 11 + 4 * person.distress() + 2 * draw.normal();
    double worry = 9 + 3.5 * person.distress() + 2 * draw.normal();
    double gain = 1.2 + 1.2 * person.prospects() + draw.normal();
    double bond = 11 + 1.5 * person.motivation() + 1.5 * draw.normal();
    for (int i = 0; i < WEEKS.size(); i++) {
      int week = WEEKS.get(i);
      int day = firstContactFrom(contacts.start() + 7 * week);
      if (day < 0) {
        continue;
      }
      double better = gain * StrictMath.sqrt(week / 4.0);
      if (draw.chance(0.85)) {
        score("phq_9", "total", day, low - better + draw.normal(), 27);
      }
      if (draw.chance(0.85)) {
        score("gad_7", "total", day, worry - better + draw.normal(), 21);
      }
      if (week > 0 && draw.chance(0.7)) {
        alliance(day, bond + i * 0.6);
      }
    }
    if (person.issues().stream().anyMatch(issue -> issue.problem().equals("alcohol"))) {
      score("audit_c", "total", contacts.start(), 8 + 2 * person.severity() + draw.normal(), 12);
    }
    int early = firstContactFrom(contacts.start() + 7);
    if (early >= 0 && draw.chance(0.7)) {
      alliance(early, bond);
    }
  }

  private int firstContactFrom(int day) {
    for (Contact contact : contacts.list()) {
      if (contact.day() >= day && contact.day() < day + 21) {
        return contact.day();
      }
    }
    return -1;
  }

  private void alliance(int day, double bond) throws IOException {
    int total = 0;
    for (String subscale : List.of("task", "bond", "goal")) {
      int value = (int) Math.min(20, Math.max(4, StrictMath.round(bond + 2 * draw.normal())));
      total += value;
      score("wai_sr", subscale, day, value, 20);
    }
    score("wai_sr", "total", day, total, 60);
  }

  private void score(String instrument, String subscale, int day, double value, int highest)
      throws IOException {
    int whole = (int) Math.min(highest, Math.max(0, StrictMath.round(value)));
    delivery
        .row(Measure.class)
        .with(Measure::client, person.id())
        .with(Measure::instrument, instrument)
        .with(Measure::subscale, subscale)
        .on(Measure::measuredOn, day)
        .with(Measure::score, whole)
        .write();
  }
}
