package cairn.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A delivery for tests: every required table with its header, and the rows that a test adds. */
public final class Folder {
  private static final Map<String, String> HEADERS = new LinkedHashMap<>();

  static {
    HEADERS.put("groups", "group_id,program_id,site_id,group_type,started_on");
    HEADERS.put("clients", "client_id,intake_on,age_at_intake");
    HEADERS.put("memberships", "client_id,group_id,joined_on,left_on,end_reason");
    HEADERS.put("sessions", "session_id,group_id,held_on");
    HEADERS.put("attendance", "session_id,client_id,status");
    HEADERS.put(
        "goals", "goal_id,client_id,set_on,domain,goal_type,problem,horizon,chosen_by,replaces");
    HEADERS.put("goal_reviews", "goal_id,reviewed_on,status,progress");
    HEADERS.put("use_reports", "client_id,problem,from_on,until_on,source,days_used");
    HEADERS.put("safety_reports", "client_id,behavior,from_on,until_on,occasions");
    HEADERS.put("stages", "client_id,problem,instrument,assessed_on,stage");
    HEADERS.put("withdrawn/use_reports", "client_id,problem,from_on,until_on,source");
    HEADERS.put("withdrawn/clients", "client_id");
    HEADERS.put("withdrawn/goals", "goal_id");
    HEADERS.put("withdrawn/goal_reviews", "goal_id,reviewed_on");
    HEADERS.put("withdrawn/groups", "group_id");
    HEADERS.put("withdrawn/sessions", "session_id");
    HEADERS.put("withdrawn/attendance", "session_id,client_id");
  }

  private final Map<String, StringBuilder> files = new LinkedHashMap<>();

  /** Every required table with its header and no row. */
  public Folder() {
    for (String table :
        new String[] {"groups", "clients", "memberships", "sessions", "attendance", "goals"}) {
      file(table);
    }
  }

  private StringBuilder file(String table) {
    return files.computeIfAbsent(table, t -> new StringBuilder(HEADERS.get(t)).append('\n'));
  }

  /** Gives a table another header, with more columns at its end; shorter rows are filled up. */
  public Folder headed(String table, String header) {
    StringBuilder whole = new StringBuilder(header).append('\n');
    int width = header.split(",", -1).length;
    String rows = files.containsKey(table) ? files.get(table).toString() : "";
    rows.lines()
        .skip(1)
        .forEach(
            row ->
                whole
                    .append(row)
                    .append(",".repeat(width - row.split(",", -1).length))
                    .append('\n'));
    files.put(table, whole);
    return this;
  }

  /** Adds rows to a table. */
  public Folder with(String table, String... rows) {
    for (String row : rows) {
      file(table).append(row).append('\n');
    }
    return this;
  }

  /** A group with a weekly meeting on each of some days, and two people in it. */
  public static Folder program() {
    return new Folder()
        .with("groups", "g01,p01,s01,ongoing_support,2026-01-01", "g02,p01,s01,drop_in,2026-01-01")
        .with(
            "sessions",
            "m01,g01,2026-01-05",
            "m02,g01,2026-01-12",
            "m03,g02,2026-01-06",
            "m04,g01,2026-03-02")
        .with("clients", "c01,2026-01-01,30", "c02,2026-01-01,40")
        .with("memberships", "c01,g01,2026-01-02,,", "c02,g01,2026-01-10,2026-01-31,completed");
  }

  /** Writes the delivery. */
  public Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey() + ".csv");
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
