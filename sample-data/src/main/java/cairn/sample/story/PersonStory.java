package cairn.sample.story;

import cairn.ingest.model.Attendance;
import cairn.ingest.model.Membership;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.delivery.GroupRows;
import cairn.sample.person.Attending;
import cairn.sample.person.Attending.Contact;
import cairn.sample.person.Contacts;
import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.person.PlannedTime;
import cairn.sample.person.Stay;
import cairn.sample.person.Substance;
import cairn.sample.person.TimeAway;
import cairn.sample.person.UseCourse;
import cairn.sample.program.Draw;
import cairn.sample.program.SitePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes all rows of one person, each part from a stream of its own. */
public final class PersonStory {
  private static final List<String> PLEASANT =
      List.of("calm", "hopeful", "proud", "connected", "joyful", "grateful", "confident");
  private static final List<String> UNPLEASANT =
      List.of(
          "anxious",
          "sad",
          "angry",
          "ashamed",
          "guilty",
          "lonely",
          "bored",
          "stressed",
          "hopeless",
          "tired",
          "craving",
          "numb");

  private final Person person;
  private final SitePlan plan;
  private final Draw draw;
  private final DeliveryFiles delivery;
  private final boolean dies;
  private final int end;
  private final List<TimeAway> absences;

  public PersonStory(Person person, SitePlan plan, int lastDay, Draw draw, DeliveryFiles delivery) {
    this.person = person;
    this.plan = plan;
    this.draw = draw;
    this.delivery = delivery;
    int death = person.intakeOn() + draw.whole(60, 600);
    this.dies = draw.chance(0.006) && death < lastDay;
    this.end = dies ? death : lastDay;
    this.absences =
        TimeAway.draw(person, end, draw.apart()).stream()
            .filter(absence -> !dies || absence.until() < end)
            .toList();
  }

  /** Writes everything. */
  public void write() throws IOException {
    LifeStory life = new LifeStory(person, end, draw.apart(), delivery);
    life.client();
    List<Stay> stays = new Attending(person, plan, absences, end, dies, draw.apart()).stays();
    Draw marks = draw.apart();
    for (Stay stay : stays) {
      membership(stay);
      attendance(stay, marks);
    }
    List<TimeAway> breaks = new ArrayList<>(absences);
    if (draw.chance(0.3)) {
      TimeAway.addGroupBreaks(breaks, stays);
    }
    life.away(breaks);
    life.care(absences);
    List<Contact> list = Attending.contacts(stays);
    if (list.isEmpty()) {
      return;
    }
    Contacts contacts = new Contacts(list, stays, breaks, end);
    life.circumstances(contacts);
    new ScaleStory(person, contacts, draw.apart(), delivery).write();
    useAndGoals(contacts);
  }

  private void useAndGoals(Contacts contacts) throws IOException {
    Map<Issue, UseCourse> courses = new LinkedHashMap<>();
    Map<Issue, PlannedTime> plans = new LinkedHashMap<>();
    Draw uses = draw.apart();
    for (Issue issue : person.substances()) {
      PlannedTime planned = PlannedTime.draw(person, issue, contacts.list(), uses);
      if (planned != null) {
        plans.put(issue, planned);
      }
      courses.put(
          issue,
          UseCourse.draw(
              person, issue, absences, planned, contacts.start(), contacts.weeks(), uses));
    }
    for (Map.Entry<Issue, UseCourse> entry : courses.entrySet()) {
      Substance substance = entry.getKey().substance();
      if (substance != null) {
        UseCourse course = entry.getValue();
        new UseStory(person, entry.getKey(), substance, course, contacts, uses.apart(), delivery)
            .write();
      }
    }
    Issue first = person.issues().get(0);
    UseCourse course = courses.get(first);
    if (first.substance() != null && course != null) {
      new SafetyStory(person, contacts, draw.apart(), delivery).write(first.substance(), course);
    }
    Draw goals = draw.apart();
    Draw stages = draw.apart();
    OwnPlaces places = new OwnPlaces(person, contacts.start(), draw.apart());
    new GoalStory(person, courses, plans, contacts, places, goals, delivery).write();
    new StageStory(person, courses, contacts, stages, delivery).write();
  }

  private void membership(Stay stay) throws IOException {
    if (stay.group().type().equals("individual_only")) {
      GroupRows.write(stay.group(), plan, stay.lastWrittenDay(), delivery);
    }
    Integer left = stay.leftOn();
    delivery
        .row(Membership.class)
        .with(Membership::client, person.id())
        .with(Membership::group, stay.group().id())
        .on(Membership::joinedOn, stay.joinedOn())
        .on(Membership::leftOn, left)
        .with(Membership::endReason, stay.endReason())
        .write();
  }

  private void attendance(Stay stay, Draw marks) throws IOException {
    double usual = Draw.logistic(-3 + 0.6 * person.severity());
    for (Stay.Mark mark : stay.marks()) {
      boolean there = mark.attended();
      boolean checkedIn = there && marks.chance(0.9);
      String first = feeling(marks);
      String second = feeling(marks);
      delivery
          .row(Attendance.class)
          .with(Attendance::session, mark.meeting().id())
          .with(Attendance::client, person.id())
          .with(Attendance::status, mark.status())
          .with(Attendance::arrivedAfterUse, checkedIn ? (Object) marks.chance(usual) : null)
          .with(Attendance::feeling1, checkedIn ? first : null)
          .with(Attendance::feeling2, checkedIn && !second.equals(first) ? second : null)
          .write();
    }
  }

  private String feeling(Draw marks) {
    double well = 0.6 * person.prospects() - 0.4 * person.distress();
    return marks.of(marks.chance(Draw.logistic(well)) ? PLEASANT : UNPLEASANT);
  }
}
