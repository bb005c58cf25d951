package cairn.sample.person;

import cairn.sample.person.Attending.Contact;
import cairn.sample.program.Draw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time without use that a person plans at a meeting, for somebody whose long goal is not
 * abstinence.
 *
 * @param setAt the meeting
 * @param from first day, a week from the start
 * @param until last day
 * @param kept whether the person keeps it to the end
 */
public record PlannedTime(Contact setAt, int from, int until, boolean kept) {
  /** Draws such a time, or null when the person plans none. */
  public static @Nullable PlannedTime draw(
      Person person, Issue issue, List<Contact> contacts, Draw draw) {
    boolean plans = draw.chance(0.22);
    int length = draw.of(List.of(7, 14, 14, 28, 28, 28, 56, 84));
    boolean kept = draw.chance(Draw.logistic(0.9 + 0.6 * person.motivation() - length / 90.0));
    int place = draw.whole(0, Math.max(0, contacts.size() * 2 / 3));
    if (!plans || issue.wantsAbstinence() || place == 0 || place >= contacts.size()) {
      return null;
    }
    Contact setAt = contacts.get(place);
    int start = contacts.get(0).day();
    int from = start + 7 * ((setAt.day() - start) / 7 + 1);
    return new PlannedTime(setAt, from, from + length - 1, kept);
  }

  /** Whether all seven days from this one are planned to be without. */
  boolean coversWeek(int monday) {
    return from <= monday && monday + 6 <= until;
  }
}
