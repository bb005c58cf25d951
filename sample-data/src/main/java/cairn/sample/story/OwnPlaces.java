package cairn.sample.story;

import cairn.sample.person.Issue;
import cairn.sample.person.Person;
import cairn.sample.program.Draw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person puts first, quarter of a year by quarter. Not everybody is asked. Now and then two
 * issues change places, or something of daily life comes before all of them.
 */
final class OwnPlaces {
  private static final int DAYS = 84;
  private static final int QUARTERS = 24;

  private final int start;
  private final List<Quarter> quarters = new ArrayList<>();
  private int lastLiving;

  /** The issues in order, and whether something of daily life comes before them. */
  private record Quarter(List<Issue> order, boolean livingFirst) {
    int place(Issue issue) {
      return order.indexOf(issue) + (livingFirst ? 2 : 1);
    }
  }

  /** Draws all quarters, of people who are asked. */
  OwnPlaces(Person person, int start, Draw draw) {
    this.start = start;
    boolean asked = draw.chance(0.75);
    List<Issue> order = new ArrayList<>(person.issues());
    for (int i = 0; i < QUARTERS && asked; i++) {
      if (order.size() > 1 && draw.chance(0.3)) {
        Collections.swap(order, 0, draw.whole(1, order.size() - 1));
      }
      quarters.add(new Quarter(List.copyOf(order), i > 0 && draw.chance(0.2)));
    }
  }

  private @Nullable Quarter quarter(int day) {
    int number = (day - start) / DAYS;
    return number < quarters.size() ? quarters.get(number) : null;
  }

  /** The place of an issue on a day, or null where nobody asked. */
  @Nullable Integer of(Issue issue, int day) {
    Quarter quarter = quarter(day);
    return quarter == null ? null : (Integer) quarter.place(issue);
  }

  /** The place of a goal about daily life on a day: 1 once in a quarter in which it comes first. */
  @Nullable Integer ofLiving(int day) {
    Quarter quarter = quarter(day);
    int number = (day - start) / DAYS;
    if (quarter == null || !quarter.livingFirst() || number == lastLiving) {
      return null;
    }
    lastLiving = number;
    return 1;
  }
}
