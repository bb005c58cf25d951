package cairn.sample.story;

import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Attending;
import cairn.sample.person.Contacts;
import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.person.TimeAway;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes who a person is, how the person lives, and what other care there is. */
final class LifeStory {
  private static final List<String> RACES =
      List.of(
          "white",
          "black_or_african_american",
          "hispanic_or_latino",
          "asian",
          "american_indian_or_alaska_native",
          "undisclosed");

  private final Person person;
  private final int end;
  private final Draw draw;
  private final DeliveryFiles delivery;

  LifeStory(Person person, int end, Draw draw, DeliveryFiles delivery) {
    this.person = person;
    this.end = end;
    this.draw = draw;
    this.delivery = delivery;
  }

  /** Writes the row of intake. */
  void client() throws IOException {
    List<Issue> substances = person.substances();
    String race = RACES.get(draw.weighted(0.5, 0.17, 0.2, 0.06, 0.03, 0.04));
    String both = race.equals("hispanic_or_latino") && draw.chance(0.3) ? race + "|white" : race;
    String limits = person.higherLimits() ? "higher" : "lower";
    delivery
        .row(Client.class)
        .with(Client::id, person.id())
        .on(Client::intakeOn, person.intakeOn())
        .with(Client::ageAtIntake, asked(person.age(), 0.02))
        .with(Client::gender, asked(person.gender(), 0.03))
        .with(Client::drinkingLimits, substances.isEmpty() ? null : limits)
        .with(Client::raceEthnicity, asked(both, 0.1))
        .with(Client::referralSource, asked(referral(), 0.06))
        .with(Client::mandated, asked(person.mandated(), 0.03))
        .with(Client::coOccurring, asked(person.coOccurring(), 0.12))
        .with(Client::earlierTreatment, asked(person.earlierTreatment(), 0.05))
        .with(
            Client::mostProblematic,
            substances.isEmpty() ? null : asked(substances.get(0).problem(), 0.04))
        .write();
  }

  private @Nullable Object asked(@Nullable Object value, double missing) {
    return draw.chance(missing) ? null : value;
  }

  private String referral() {
    if (person.mandated()) {
      return List.of("court", "probation", "welfare_to_work", "employer")
          .get(draw.weighted(0.4, 0.4, 0.1, 0.1));
    }
    return List.of("self", "clinic", "hospital", "family", "housing_provider", "employer", "other")
        .get(draw.weighted(0.45, 0.2, 0.08, 0.12, 0.08, 0.03, 0.04));
  }

  /** Writes housing, work and law at intake and about every half year. */
  void circumstances(Contacts contacts) throws IOException {
    double settled = person.stability();
    int last = Integer.MIN_VALUE / 2;
    int day = person.intakeOn();
    for (Attending.Contact contact : contacts.list()) {
      if (day - last >= 182 && draw.chance(0.9)) {
        last = day;
        delivery
            .row(Circumstance.class)
            .with(Circumstance::client, person.id())
            .on(Circumstance::recordedOn, day)
            .with(Circumstance::housing, asked(housing(settled), 0.05))
            .with(Circumstance::employment, asked(employment(settled), 0.08))
            .with(Circumstance::legal, asked(legal(), 0.1))
            .write();
        settled += 0.3 * draw.normal() + 0.15 * person.prospects();
      }
      day = contact.day();
    }
  }

  private String housing(double settled) {
    double place = settled + 0.4 * draw.normal();
    if (place > -0.7) {
      return "housed";
    }
    return place > -1.2 ? "supportive_housing" : place > -1.9 ? "shelter" : "unsheltered";
  }

  private String employment(double settled) {
    double place = settled + 0.7 * draw.normal();
    if (person.age() >= 66) {
      return "retired";
    }
    if (place > 0.2) {
      return draw.chance(0.1) ? "student" : "full_time";
    }
    return place > -0.4 ? "part_time" : draw.chance(0.75) ? "unemployed" : "unable";
  }

  private String legal() {
    return person.mandated()
        ? List.of("probation", "pending", "parole").get(draw.weighted(0.6, 0.25, 0.15))
        : draw.chance(0.93) ? "none" : "pending";
  }

  /** Writes other care and medication. */
  void care(List<TimeAway> absences) throws IOException {
    boolean opioid =
        person.substances().stream()
            .anyMatch(i -> i.substance() != null && i.substance().isOpioid());
    if (opioid && draw.chance(0.45)) {
      boolean methadone = draw.chance(0.4);
      double dose = methadone ? 10 * draw.whole(4, 12) : 2 * draw.whole(3, 12);
      row(methadone ? "methadone" : "buprenorphine", draw.whole(-200, 60), 500, dose);
    }
    boolean alcohol = person.issues().stream().anyMatch(i -> i.problem().equals("alcohol"));
    if (alcohol && draw.chance(0.12)) {
      row("naltrexone", draw.whole(0, 90), 150, 50.0);
    }
    if (person.coOccurring() && draw.chance(0.5)) {
      row("psychiatric_medication", draw.whole(-300, 120), 400, null);
    }
    if (draw.chance(0.2)) {
      row("individual_therapy", draw.whole(-90, 90), 200, null);
    }
    if (person.leaning() > 0.5 && draw.chance(0.35)) {
      row("mutual_aid", draw.whole(-600, 60), 900, null);
    }
    for (TimeAway absence : absences) {
      if (absence.reason().equals("residential")) {
        boolean over = absence.until() <= end;
        delivery
            .row(Care.class)
            .with(Care::client, person.id())
            .with(Care::kind, "residential")
            .on(Care::fromOn, absence.from())
            .on(Care::untilOn, over ? absence.until() : null)
            .with(Care::endReason, over ? "completed" : null)
            .write();
      }
    }
  }

  private void row(String kind, int after, int length, @Nullable Double dose) throws IOException {
    int from = person.intakeOn() + after;
    int until = from + (int) (length * draw.between(0.3, 1.8));
    boolean over = until <= end;
    String reason =
        List.of("completed", "stepped_down", "own_choice", "side_effects", "cost", "unknown")
            .get(draw.weighted(0.3, 0.15, 0.25, 0.1, 0.05, 0.15));
    if (from <= end) {
      delivery
          .row(Care.class)
          .with(Care::client, person.id())
          .with(Care::kind, kind)
          .on(Care::fromOn, from)
          .on(Care::untilOn, over ? until : null)
          .with(Care::dose, dose)
          .with(Care::doseUnit, dose == null ? null : "milligram")
          .with(Care::endReason, over ? reason : null)
          .write();
    }
  }

  /** Writes times when no report is due. */
  void away(List<TimeAway> absences) throws IOException {
    for (TimeAway absence : absences) {
      if (absence.from() <= end) {
        delivery
            .row(Away.class)
            .with(Away::client, person.id())
            .on(Away::fromOn, absence.from())
            .on(Away::untilOn, absence.until() <= end ? absence.until() : null)
            .with(Away::reason, absence.reason())
            .write();
      }
    }
  }
}
