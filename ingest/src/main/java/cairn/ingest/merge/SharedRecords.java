package cairn.ingest.merge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every part must know of the tables that are not about people: groups and their meetings. */
final class SharedRecords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, Boolean> dropIn = new HashMap<>();
  private final Map<String, LocalDate> began = new HashMap<>();
  private final Map<String, Meeting> meetings = new HashMap<>();
  private final Map<String, LocalDate> ended = new HashMap<>();
  private final Map<String, Set<String>> standing = new HashMap<>();
  private final Map<String, Set<String>> rejected = new HashMap<>();

  /** A meeting's group and day, and whether it was cancelled. */
  record Meeting(String group, LocalDate on, boolean isCancelled) implements Serializable {}

  void addGroup(String id, boolean isDropIn) {
    dropIn.put(id, isDropIn);
  }

  /** Remembers the first and the last day of a group, each where it is known. */
  void addDays(String group, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
    if (firstDay != null) {
      began.put(group, firstDay);
    }
    if (lastDay != null) {
      ended.put(group, lastDay);
    }
  }

  /** The day a group began, or null where it is not known. */
  @Nullable LocalDate began(@Nullable String group) {
    return group == null ? null : began.get(group);
  }

  void addMeeting(String id, Meeting meeting) {
    meetings.put(id, meeting);
  }

  void addStanding(String table, String id) {
    standing.computeIfAbsent(table, t -> new HashSet<>()).add(id);
  }

  void addRejected(String table, String id) {
    rejected.computeIfAbsent(table, t -> new HashSet<>()).add(id);
  }

  /** Notes that there is such a table, also when it has no row. */
  void addTable(String table) {
    standing.computeIfAbsent(table, t -> new HashSet<>());
  }

  /** Whether a table is one of these. */
  boolean has(String table) {
    return standing.containsKey(table);
  }

  boolean stands(String table, String id) {
    return standing.getOrDefault(table, Set.of()).contains(id);
  }

  boolean wasRejected(String table, String id) {
    return rejected.getOrDefault(table, Set.of()).contains(id);
  }

  @Nullable Meeting meeting(String id) {
    return meetings.get(id);
  }

  /**
   * The day by which meetings had begun: one in twenty was held earlier, so that a mistyped year
   * does not count; null where none is on file.
   */
  @Nullable LocalDate began() {
    List<LocalDate> days = meetings.values().stream().map(Meeting::on).sorted().toList();
    return days.isEmpty() ? null : days.get(days.size() / 20);
  }

  /** The last day of a group, or null where none is on file. */
  @Nullable LocalDate ended(String group) {
    return ended.get(group);
  }

  boolean isDropIn(String group) {
    return dropIn.getOrDefault(group, false);
  }
}
