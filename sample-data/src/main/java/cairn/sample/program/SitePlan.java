package cairn.sample.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of one site and when they meet. A site has room for {@link #CAPACITY} people; a larger
 * program has more sites, so that nobody's groups depend on the size of the program.
 */
public final class SitePlan {
  /** People a site has room for. */
  public static final int CAPACITY = 134;

  private static final int RUN_SESSIONS = 8;
  private static final List<String> COURSE =
      List.of(
          "what_is_harm_reduction",
          "decisional_balance",
          "drug_set_setting",
          "urge_surfing",
          "goal_setting",
          "feelings",
          "back_on_track",
          "facing_an_event");
  private static final List<String> OPEN_TOPICS =
      List.of(
          "back_on_track",
          "talking_with_family",
          "facing_an_event",
          "goal_setting",
          "feelings",
          "urge_surfing",
          "other");

  private final String site;
  private final Draw draw;
  private final int firstDay;
  private final int lastDay;
  private final Map<String, List<PlannedGroup>> byType = new LinkedHashMap<>();

  public SitePlan(int number, ProgramSettings settings) {
    this.site = id(number);
    this.draw = Draw.of(settings.seed(), -1L - number);
    this.firstDay = (int) settings.firstDay().toEpochDay();
    this.lastDay = (int) settings.lastDay().toEpochDay();
    addRuns();
    addOpen("ongoing_support", 2);
    addOpen("ongoing_therapy", 1);
    addOpen("drop_in", 1);
    addOpen("stage_of_change", 1);
    addOpen("moderation_management", 1);
    addOpen("abstinence_based", 2);
    addOpen("twelve_step", 1);
    addOpen("family_and_friends", 1);
  }

  private static String id(int number) {
    return "s" + String.valueOf(10_001 + number).substring(1);
  }

  /** The site's id. */
  public String site() {
    return site;
  }

  /** The id of the program that the site belongs to. */
  public String program() {
    return "made-up";
  }

  /** The groups of a type, in the order they start; empty where the site has none. */
  public List<PlannedGroup> groups(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** All groups of the site. */
  public List<PlannedGroup> all() {
    List<PlannedGroup> groups = new ArrayList<>();
    byType.values().forEach(groups::addAll);
    return groups;
  }

  /**
   * The meetings that one person has alone with a counsellor: a group of one.
   *
   * @param name what tells it from all others of the site
   */
  public PlannedGroup individual(String name, int from, int every, int sessions) {
    List<PlannedGroup.Meeting> meetings = new ArrayList<>();
    String id = site + "-in-" + name;
    int first = working(from);
    int day = first;
    for (int i = 1; i <= sessions && day <= lastDay; i++, day += every) {
      meetings.add(new PlannedGroup.Meeting(id + "-" + i, day, i, null, !isHoliday(day)));
    }
    Integer ended = day - every + every * 4 <= lastDay ? Integer.valueOf(day - every) : null;
    return new PlannedGroup(id, "individual_only", first, ended, null, meetings);
  }

  private static int working(int day) {
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    return weekday == DayOfWeek.SUNDAY ? day + 1 : day;
  }

  private void addRuns() {
    List<PlannedGroup> runs = new ArrayList<>();
    int start = working(firstDay + draw.whole(0, 13));
    for (int run = 1; start + 7 < lastDay; run++, start += 42) {
      String id = site + "-ps" + String.valueOf(100 + run).substring(1);
      List<PlannedGroup.Meeting> meetings = new ArrayList<>();
      int day = start;
      for (int i = 1; i <= RUN_SESSIONS; day += 7) {
        if (isHoliday(day)) {
          continue;
        }
        if (day <= lastDay) {
          meetings.add(new PlannedGroup.Meeting(id + "-" + i, day, i, COURSE.get(i - 1), true));
        }
        i++;
      }
      Integer end = day - 7 <= lastDay ? Integer.valueOf(day - 7) : null;
      runs.add(new PlannedGroup(id, "psychoeducation", start, end, RUN_SESSIONS, meetings));
    }
    byType.put("psychoeducation", runs);
  }

  private void addOpen(String type, int count) {
    List<PlannedGroup> groups = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      String id = site + "-" + type.charAt(0) + type.charAt(type.indexOf('_') + 1) + n;
      List<PlannedGroup.Meeting> meetings = new ArrayList<>();
      int first = working(firstDay + draw.whole(0, 6));
      int number = 1;
      for (int day = first; day <= lastDay; day += 7) {
        boolean held = !isHoliday(day) && !draw.chance(0.02);
        meetings.add(
            new PlannedGroup.Meeting(id + "-" + number, day, number, draw.of(OPEN_TOPICS), held));
        number++;
      }
      int started = first - 7 * draw.whole(0, 260);
      groups.add(new PlannedGroup(id, type, started, null, null, meetings));
    }
    byType.put(type, groups);
  }

  /** No group meets in the last week of the year. */
  private static boolean isHoliday(int day) {
    MonthDay date = MonthDay.from(LocalDate.ofEpochDay(day));
    return date.isAfter(MonthDay.of(12, 23)) || date.equals(MonthDay.of(1, 1));
  }
}
