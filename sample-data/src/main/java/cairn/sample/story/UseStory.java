package cairn.sample.story;

import cairn.ingest.model.UseReport;
import cairn.sample.delivery.DeliveryFiles;
import cairn.sample.delivery.DrawnRow;
import cairn.sample.person.Attending;
import cairn.sample.person.Contacts;
import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.person.Substance;
import cairn.sample.person.Substance.Pattern;
import cairn.sample.person.UseAmount;
import cairn.sample.person.UseCourse;
import cairn.sample.program.Draw;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes what a person reports of one substance, and what tests find. */
final class UseStory {
  private static final int BASELINE = 28;

  private final Person person;
  private final Issue issue;
  private final Pattern pattern;
  private final UseCourse course;
  private final Contacts contacts;
  private final Draw draw;
  private final DeliveryFiles delivery;
  private final double usualAmount;
  private final boolean reachableAfterwards;

  UseStory(
      Person person,
      Issue issue,
      Substance substance,
      UseCourse course,
      Contacts contacts,
      Draw draw,
      DeliveryFiles delivery) {
    this.person = person;
    this.issue = issue;
    this.pattern = substance.pattern();
    this.course = course;
    this.contacts = contacts;
    this.draw = draw;
    this.delivery = delivery;
    this.usualAmount = usualAmount();
    this.reachableAfterwards = draw.chance(0.85);
  }

  private double usualAmount() {
    double size = StrictMath.exp(0.3 * person.severity() + 0.35 * draw.normal());
    switch (pattern) {
      case DRINKS:
        return Math.min(18, Math.max(1.5, 6 * size));
      case SMOKES:
        return Math.min(15, Math.max(1, 4 * size));
      case HOURS:
        return Math.min(20, Math.max(2, 7 * size));
      default:
        return 0;
    }
  }

  /** Writes everything. */
  void write() throws IOException {
    if (draw.chance(0.9)) {
      int start = contacts.start();
      report(start - BASELINE, start - 1, course.baselineDays(), "self_report", 1);
    }
    weekly();
    if (draw.chance(0.06)) {
      dayByDay();
    }
    tests();
  }

  private void weekly() throws IOException {
    for (int week = 0; week < course.weeks(); week++) {
      if (contacts.memberInWeek(week)) {
        if (!contacts.awayInWeek(week) && draw.chance(checkIn(week))) {
          int monday = contacts.monday(week);
          report(monday, monday + 6, course.days(week), "self_report", course.remaining(week));
        }
      } else if (byPhone(week)) {
        week += 3;
      }
    }
  }

  /** Fewer report when a week was missed, and fewer still when things go worse. */
  private double checkIn(int week) {
    double usual = contacts.seenAfterWeek(week) ? 0.97 : 0.62;
    return course.remaining(week) > 0.9 ? usual - 0.08 : usual;
  }

  /** After leaving, some answer a call every four weeks for half a year. */
  private boolean byPhone(int week) throws IOException {
    boolean free = week + 3 < course.weeks() && contacts.weeksSinceMember(week) < 26;
    for (int i = week; free && i < week + 4; i++) {
      free = !contacts.memberInWeek(i) && !contacts.awayInWeek(i);
    }
    if (!free || !reachableAfterwards || !draw.chance(0.85)) {
      return false;
    }
    int used = 0;
    double remaining = 0;
    for (int i = week; i < week + 4; i++) {
      used += course.days(i);
      remaining += course.remaining(i) / 4;
    }
    int monday = contacts.monday(week);
    report(monday, monday + 27, used, "self_report", remaining);
    return true;
  }

  private void dayByDay() throws IOException {
    for (int week = 0; week < Math.min(4, course.weeks()); week++) {
      int left = course.days(week);
      for (int day = 0; day < 7; day++) {
        boolean used = draw.chance(left / (7.0 - day));
        left -= used ? 1 : 0;
        if (!contacts.awayInWeek(week)) {
          int date = contacts.monday(week) + day;
          report(date, date, used ? 1 : 0, "timeline_followback", course.remaining(week));
        }
      }
    }
  }

  private void tests() throws IOException {
    boolean breath = issue.problem().equals("alcohol");
    int last = Integer.MIN_VALUE / 2;
    for (Attending.Contact contact : contacts.list()) {
      boolean tested = contact.type().equals("abstinence_based") || person.mandated();
      int week = contacts.week(contact.day());
      if (tested && contact.day() - last >= 14 && week < course.weeks() && draw.chance(0.7)) {
        last = contact.day();
        double found = breath ? course.days(week) / 21.0 : 1 - power(1 - course.days(week) / 7.0);
        String result = draw.chance(0.02) ? "mixed" : draw.chance(found) ? "positive" : "negative";
        row(last, last, breath ? "breath" : "urine").with(UseReport::result, result).write();
      }
    }
  }

  private static double power(double base) {
    return base * base * base;
  }

  private void report(int from, int until, int used, String source, double remaining)
      throws IOException {
    double each = usualAmount * Math.min(1.3, 0.5 + 0.5 * remaining) * draw.between(0.85, 1.15);
    double limit = person.higherLimits() ? 4 : 3;
    UseAmount told = UseAmount.draw(pattern, used, each, limit, draw);
    row(from, until, source)
        .with(UseReport::daysUsed, used)
        .with(UseReport::amount, told.amount())
        .with(UseReport::amountUnit, told.unit())
        .with(UseReport::maxAmountInADay, told.most())
        .with(UseReport::heavyDays, told.heavyDays())
        .with(UseReport::hours, told.hours())
        .with(UseReport::maxHoursInADay, told.mostHours())
        .with(UseReport::times, told.times())
        .with(UseReport::specialOccasionDays, occasions(used, remaining))
        .write();
  }

  private DrawnRow row(int from, int until, String source) {
    return delivery
        .row(UseReport.class)
        .with(UseReport::client, person.id())
        .with(UseReport::problem, issue.problem())
        .period(from, until)
        .with(UseReport::source, source);
  }

  private @Nullable Integer occasions(int used, double remaining) {
    if (pattern != Pattern.OCCASIONS) {
      return null;
    }
    boolean kept = issue.goalType().equals("special_occasions_only") && remaining < 0.7;
    return kept && draw.chance(0.85) ? used : draw.binomial(used, 0.25);
  }
}
