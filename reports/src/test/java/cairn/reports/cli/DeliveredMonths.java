package cairn.reports.cli;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery cut into deliveries month by month, as they would have come: what was not yet known is
 * not yet there, some rows come a month late, and some attendance is wrong at first and corrected a
 * month later. Which rows those are follows from their keys.
 */
final class DeliveredMonths {
  private static final Contract CONTRACT = Contract.load(Catalogues.load());
  private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
  private static final int LATE_IN_A_HUNDRED = 6;
  private static final int WRONG_IN_A_HUNDRED = 3;

  /** The day of a row: of the month it is delivered with. */
  private static final Map<String, String> DAYS =
      Map.ofEntries(
          Map.entry("clients", "intake_on"),
          Map.entry("groups", "started_on"),
          Map.entry("sessions", "held_on"),
          Map.entry("memberships", "joined_on"),
          Map.entry("goals", "set_on"),
          Map.entry("goal_reviews", "reviewed_on"),
          Map.entry("use_reports", "until_on"),
          Map.entry("safety_reports", "until_on"),
          Map.entry("stages", "assessed_on"),
          Map.entry("measures", "measured_on"),
          Map.entry("circumstances", "recorded_on"),
          Map.entry("care", "from_on"),
          Map.entry("away", "from_on"));

  /** The day that ends what a row tells of, and what is not known before it. */
  private static final Map<String, List<String>> ENDS =
      Map.of(
          "memberships", List.of("left_on", "end_reason"),
          "groups", List.of("ended_on"),
          "care", List.of("until_on", "end_reason"),
          "away", List.of("until_on"));

  private final Path from;
  private final Map<String, LocalDate> known = new HashMap<>();

  private DeliveredMonths(Path from) {
    this.from = from;
  }

  /** Cuts a delivery. */
  static DeliveredMonths of(Path from) {
    DeliveredMonths cut = new DeliveredMonths(from);
    cut.rows("clients")
        .forEach(row -> cut.known.put(row.get("client_id"), LocalDate.parse(row.get("intake_on"))));
    cut.rows("groups")
        .forEach(row -> cut.known.put(row.get("group_id"), LocalDate.parse(row.get("started_on"))));
    cut.rows("sessions")
        .forEach(row -> cut.known.put(row.get("session_id"), cut.day("sessions", row)));
    cut.rows("goals").forEach(row -> cut.known.put(row.get("goal_id"), cut.day("goals", row)));
    return cut;
  }

  private List<Map<String, String>> rows(String table) {
    Path file = from.resolve(table + ".csv");
    List<Map<String, String>> rows = new ArrayList<>();
    if (Files.exists(file)) {
      List<List<String>> lines = PlainCsv.read(file);
      for (List<String> line : lines.subList(1, lines.size())) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < line.size(); i++) {
          row.put(lines.get(0).get(i), line.get(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** No row comes before what it names, and none before the first month. */
  private LocalDate day(String table, Map<String, String> row) {
    String column = DAYS.get(table);
    LocalDate day = column == null ? FIRST : LocalDate.parse(row.get(column));
    for (String named :
        List.of("client_id", "group_id", "session_id", "goal_id", "set_in_session", "replaces")) {
      boolean isOwn = named.equals("goal_id") && table.equals("goals");
      LocalDate other = isOwn ? FIRST : known.getOrDefault(row.getOrDefault(named, ""), FIRST);
      day = other.isAfter(day) ? other : day;
    }
    return day.isBefore(FIRST) ? FIRST : day;
  }

  /** Writes what was delivered at a month's end. */
  void write(Path folder, YearMonth month) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("delivery.yaml"), "month: " + month + "\nprogram: made-up\n");
    for (Table table : CONTRACT.tables()) {
      List<Map<String, String>> all = rows(table.name());
      if (!all.isEmpty()) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(new ArrayList<>(all.get(0).keySet()));
        for (Map<String, String> row : all) {
          String name = table.name();
          if (isDelivered(name, row, month)) {
            lines.add(new ArrayList<>(known(name, row, month).values()));
          }
        }
        PlainCsv.write(folder.resolve(table.name() + ".csv"), lines);
      }
    }
  }

  private boolean isDelivered(String table, Map<String, String> row, YearMonth month) {
    YearMonth own = YearMonth.from(day(table, row)).plusMonths(isLate(table, row) ? 1 : 0);
    boolean changes =
        ENDS.containsKey(table)
            && isEndedIn(row.get(ENDS.get(table).get(0)), month)
            && own.isBefore(month);
    boolean corrected = isWrong(table, row) && own.plusMonths(1).equals(month);
    return own.equals(month) || changes || corrected;
  }

  private static boolean isEndedIn(String end, YearMonth month) {
    return !end.isEmpty() && YearMonth.from(LocalDate.parse(end)).equals(month);
  }

  private boolean isLate(String table, Map<String, String> row) {
    boolean canBe = table.equals("attendance") || table.endsWith("_reports");
    return canBe && of(row) < LATE_IN_A_HUNDRED;
  }

  private static boolean isWrong(String table, Map<String, String> row) {
    return table.equals("attendance") && of(row) >= 100 - WRONG_IN_A_HUNDRED;
  }

  /** A number below 100 that follows from who and when. */
  private static int of(Map<String, String> row) {
    String key = row.get("client_id") + "/" + row.getOrDefault("session_id", row.get("from_on"));
    return Math.floorMod(key.hashCode() * 0x9E3779B1, 100);
  }

  private Map<String, String> known(String table, Map<String, String> row, YearMonth month) {
    Map<String, String> known = new LinkedHashMap<>(row);
    List<String> ends = ENDS.getOrDefault(table, List.of());
    if (!ends.isEmpty() && !row.get(ends.get(0)).isEmpty()) {
      LocalDate end = LocalDate.parse(row.get(ends.get(0)));
      if (end.isAfter(month.atEndOfMonth())) {
        ends.forEach(column -> known.put(column, ""));
      }
    }
    YearMonth own = YearMonth.from(day(table, row));
    if (isWrong(table, row) && own.equals(month)) {
      known.put("status", row.get("status").equals("attended") ? "absent" : "attended");
      known.replaceAll(
          (column, cell) -> column.startsWith("feel") || column.startsWith("arrived") ? "" : cell);
    }
    return known;
  }
}
