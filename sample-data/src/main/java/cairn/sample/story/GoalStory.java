package cairn.sample.story;

import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.person.Attending.Contact;
import cairn.sample.person.Contacts;
import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.person.PlannedTime;
import cairn.sample.person.UseCourse;
import cairn.sample.program.Draw;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the two goals of every meeting, one about use and one about living well, with what came of
 * them a week later.
 */
final class GoalStory {
  private static final List<String> WELLNESS =
      List.of(
          "exercise",
          "connection",
          "sleep",
          "hobby",
          "food_and_water",
          "mindfulness",
          "medical_care",
          "mental_health_care",
          "work",
          "housing");

  private final Person person;
  private final Map<Issue, UseCourse> courses;
  private final Map<Issue, PlannedTime> plans;
  private final Contacts contacts;
  private final Draw draw;
  private final OwnPlaces places;
  private final DeliveryFiles delivery;
  private int number;

  GoalStory(
      Person person,
      Map<Issue, UseCourse> courses,
      Map<Issue, PlannedTime> plans,
      Contacts contacts,
      OwnPlaces places,
      Draw draw,
      DeliveryFiles delivery) {
    this.person = person;
    this.courses = courses;
    this.plans = plans;
    this.contacts = contacts;
    this.places = places;
    this.draw = draw;
    this.delivery = delivery;
  }

  /** Writes everything. */
  void write() throws IOException {
    for (Issue issue : person.issues()) {
      longGoal(issue);
    }
    for (Map.Entry<Issue, PlannedTime> plan : plans.entrySet()) {
      planned(plan.getKey(), plan.getValue());
    }
    List<Contact> list = contacts.list();
    for (int i = 0; i < list.size(); i++) {
      boolean sameDay = i > 0 && list.get(i - 1).day() == list.get(i).day();
      if (!sameDay && draw.chance(usual(list.get(i).type()))) {
        weekly(list.get(i), i + 1 < list.size() ? list.get(i + 1) : null);
      }
    }
  }

  /** How often the kind of group sets goals and writes them down. */
  private static double usual(String type) {
    switch (type) {
      case "psychoeducation":
        return 0.92;
      case "drop_in":
        return 0.5;
      case "twelve_step":
        return 0.2;
      default:
        return 0.8;
    }
  }

  private void longGoal(Issue issue) throws IOException {
    Contact set = contacts.list().get(0);
    if (!draw.chance(0.93)) {
      return;
    }
    boolean wellness = issue.goalType().equals("other");
    String goal =
        goal(
            set,
            new Aim(wellness, issue.goalType(), issue.problem(), targetOf(issue), null)
                .in(places.of(issue, set.day())),
            null,
            "long");
    int last = set.day();
    for (Contact contact : contacts.list()) {
      if (contact.day() - last >= 84 && draw.chance(0.8)) {
        last = contact.day();
        if (issue.goalType().equals("exploring") && draw.chance(0.25)) {
          review(goal, last, "changed", null, null);
          Aim next = new Aim(false, "fewer_days", issue.problem(), null, null);
          goal(contact, next.in(places.of(issue, last)), goal, "long");
          return;
        }
        judge(goal, issue, last, places.of(issue, last));
      }
    }
  }

  private void planned(Issue issue, PlannedTime plan) throws IOException {
    Aim aim = new Aim(false, "planned_abstinence", issue.problem(), null, plan);
    String goal = goal(plan.setAt(), aim, null, "short");
    for (Contact contact : contacts.list()) {
      if (contact.day() > plan.until()) {
        boolean kept = plan.kept();
        review(goal, contact.day(), kept ? "met" : "partly", kept ? draw.whole(0, 1) : -1, null);
        return;
      }
    }
  }

  private void weekly(Contact contact, @Nullable Contact next) throws IOException {
    List<Issue> substances = person.substances();
    boolean reviewed = next != null && next.day() - contact.day() <= 21;
    int nextDay = next == null ? 0 : next.day();
    if (!substances.isEmpty()) {
      Issue issue = draw.chance(0.75) ? substances.get(0) : draw.of(substances);
      Weekly weekly = Weekly.draw(issue, draw);
      String goal =
          goal(
              contact,
              new Aim(false, weekly.type(), issue.problem(), weekly.target(), null),
              null,
              "short");
      if (reviewed && nextDay > contact.day() && draw.chance(0.9)) {
        judge(goal, issue, nextDay, null);
      }
    }
    Aim living = new Aim(true, draw.of(WELLNESS), null, null, null);
    String goal = goal(contact, living.in(places.ofLiving(contact.day())), null, "short");
    if (reviewed && nextDay > contact.day() && draw.chance(0.9)) {
      judge(goal, null, nextDay, null);
    }
  }

  /** Met, partly or not, by how things went in the week before. */
  private void judge(String goal, @Nullable Issue issue, int day, @Nullable Integer place)
      throws IOException {
    UseCourse course = issue == null ? null : courses.get(issue);
    int week = contacts.week(day) - 1;
    double well = 0.4 * person.prospects() + 0.8 * draw.normal() + 0.3;
    if (course != null && week >= 0 && week < course.weeks()) {
      well += 0.8 - 1.4 * course.remaining(week);
    }
    if (well > 0.3) {
      review(goal, day, "met", well > 1.8 ? 2 : well > 1 ? 1 : 0, place);
    } else if (well > -0.9) {
      review(goal, day, "partly", well > -0.2 ? 0 : -1, place);
    } else {
      review(goal, day, "not_met", well < -1.8 ? -2 : -1, place);
    }
  }

  private void review(
      String goal, int day, String status, @Nullable Integer progress, @Nullable Integer place)
      throws IOException {
    Integer written = draw.chance(0.08) ? null : progress;
    delivery
        .row(GoalReview.class)
        .with(GoalReview::goal, goal)
        .on(GoalReview::reviewedOn, day)
        .with(GoalReview::status, status)
        .with(GoalReview::progress, written)
        .with(GoalReview::priority, place)
        .write();
  }

  private String nextId() {
    number++;
    return person.id() + "-g" + number;
  }

  private String goal(Contact set, Aim aim, @Nullable String replaces, String horizon)
      throws IOException {
    String id = nextId();
    Target target = aim.target;
    PlannedTime plan = aim.plan;
    boolean ordered = person.mandated() && draw.chance(0.3);
    String chosenBy = ordered ? "mandated" : draw.chance(0.25) ? "together" : "client";
    delivery
        .row(Goal.class)
        .with(Goal::id, id)
        .with(Goal::client, person.id())
        .on(Goal::setOn, set.day())
        .with(Goal::setInSession, set.session())
        .with(Goal::domain, aim.wellness ? "wellness" : "substance")
        .with(Goal.Content::goalType, aim.type)
        .with(Goal::problem, aim.problem)
        .with(Goal::target, target == null ? null : (Object) target.amount())
        .with(Goal::targetUnit, target == null ? null : target.unit())
        .on(Goal::fromOn, plan == null ? null : plan.from())
        .on(Goal::untilOn, plan == null ? null : plan.until())
        .with(Goal::horizon, horizon)
        .with(Goal::chosenBy, chosenBy)
        .with(Goal::weight, horizon.equals("long") && draw.chance(0.4) ? draw.whole(1, 3) : null)
        .with(Goal::priority, aim.place)
        .with(Goal::replaces, replaces)
        .write();
    return id;
  }

  private @Nullable Target targetOf(Issue issue) {
    int daysInWeek = (int) StrictMath.round(7 * issue.startShare());
    boolean given = draw.chance(0.6);
    return given && issue.goalType().equals("fewer_days") && daysInWeek > 1
        ? new Target(draw.whole(1, Math.max(1, daysInWeek - 1)), "day")
        : null;
  }

  /** What a goal is about. */
  private record Aim(
      boolean wellness,
      String type,
      @Nullable String problem,
      @Nullable Target target,
      @Nullable PlannedTime plan,
      @Nullable Integer place) {
    Aim(
        boolean wellness,
        String type,
        @Nullable String problem,
        @Nullable Target target,
        @Nullable PlannedTime plan) {
      this(wellness, type, problem, target, plan, null);
    }

    Aim in(@Nullable Integer own) {
      return new Aim(wellness, type, problem, target, plan, own);
    }
  }

  /** What a goal aims at, such as three days in a week. */
  record Target(int amount, String unit) {}

  /** A goal for the next week. */
  private record Weekly(String type, @Nullable Target target) {
    private static final List<String> WITHOUT =
        List.of("abstinence", "coping_skill", "tracking", "medication");
    private static final List<String> LESS =
        List.of("fewer_days", "smaller_amount", "coping_skill", "tracking", "safer_use");

    static Weekly draw(Issue issue, Draw draw) {
      if (issue.wantsAbstinence()) {
        boolean opioid = issue.substance() != null && issue.substance().isOpioid();
        return new Weekly(WITHOUT.get(draw.weighted(0.5, 0.35, 0.12, opioid ? 0.1 : 0.01)), null);
      }
      String type = LESS.get(draw.weighted(0.35, 0.2, 0.18, 0.15, 0.12));
      int usual = (int) StrictMath.round(7 * issue.startShare());
      boolean counted = type.equals("fewer_days") && usual > 1;
      return new Weekly(type, counted ? new Target(draw.whole(1, usual - 1), "day") : null);
    }
  }
}
