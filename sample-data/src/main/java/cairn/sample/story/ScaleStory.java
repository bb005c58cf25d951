package cairn.sample.story;

import cairn.ingest.model.Measure;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Attending.Contact;
import cairn.sample.person.Contacts;
import cairn.sample.person.Person;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes scores of scales at about the start, 8, 13, 26 and 52 weeks; of the alliance, cohesion and
 * climate also in the first four weeks, from which staying can be followed; and the decisional
 * balance.
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
    group(bond);
    balance(gain);
  }

  /** Cohesion and climate as the person finds them in the second week and at 13 weeks. */
  private void group(double bond) throws IOException {
    for (int week : List.of(1, 13)) {
      Contact contact = contactFrom(contacts.start() + 7 * week);
      if (contact == null || contact.type().equals("individual_only") || !draw.chance(0.65)) {
        continue;
      }
      double together = bond - 11 + 1.5 * draw.normal();
      int day = contact.day();
      score("tfi_cohesion", "total", day, Math.max(9, 42 + 3.5 * together), 63);
      mean("engaged", day, 3.6 + 0.35 * together);
      mean("avoiding", day, 2.4 - 0.1 * together);
      mean("conflict", day, 1.3 - 0.2 * together);
    }
  }

  /** What speaks for changing and what against: the one grows and the other shrinks a little. */
  private void balance(double gain) throws IOException {
    if (person.substances().isEmpty() || !draw.chance(0.7)) {
      return;
    }
    double pros = 38 + 6 * person.motivation() + 3 * person.severity() + 4 * draw.normal();
    double cons = 34 - 5 * person.motivation() + 6 * draw.normal();
    for (int week : List.of(0, 11, 24)) {
      Contact contact = contactFrom(contacts.start() + 7 * week);
      if (contact != null && draw.chance(0.8)) {
        double moved = gain * StrictMath.sqrt(week / 4.0);
        score("adcq", "pros", contact.day(), Math.min(70, pros + moved + 3 * draw.normal()), 75);
        score("adcq", "cons", contact.day(), cons - 2.2 * moved + 3 * draw.normal(), 75);
      }
    }
  }

  private int firstContactFrom(int day) {
    Contact contact = contactFrom(day);
    return contact == null ? -1 : contact.day();
  }

  private @Nullable Contact contactFrom(int day) {
    for (Contact contact : contacts.list()) {
      if (contact.day() >= day && contact.day() < day + 21) {
        return contact;
      }
    }
    return null;
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

  /** A mean of items from 0 to 6, to a tenth. */
  private void mean(String subscale, int day, double value) throws IOException {
    double items = Math.min(6, Math.max(0, value + 0.6 * draw.normal()));
    row("gcq_s", subscale, day, StrictMath.round(10 * items) / 10.0);
  }

  private void score(String instrument, String subscale, int day, double value, int highest)
      throws IOException {
    row(instrument, subscale, day, (int) Math.min(highest, Math.max(0, StrictMath.round(value))));
  }

  private void row(String instrument, String subscale, int day, Object value) throws IOException {
    delivery
        .row(Measure.class)
        .with(Measure::client, person.id())
        .with(Measure::instrument, instrument)
        .with(Measure::subscale, subscale)
        .on(Measure::measuredOn, day)
        .with(Measure::score, value)
        .write();
  }
}
