package cairn.analysis.definition.library;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Away;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.Care;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.ClientId;
import cairn.ingest.model.DrinkingLimits;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalId;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Group;
import cairn.ingest.model.GroupId;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionId;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a folder of records in the contract's shape, just as far as the cases need it. */
public final class CaseFolder {
  private static final Catalogues CATALOGUES = Catalogues.load();

  private final Path folder;

  public CaseFolder(Path folder) {
    this.folder = folder;
  }

  public static Catalogues catalogues() {
    return CATALOGUES;
  }

  /** One line of a file by the names of its columns; an empty cell is null. */
  record Line(Map<String, String> cells) {
    @Nullable String text(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty() ? null : cell;
    }

    String require(String column) {
      String cell = text(column);
      if (cell == null) {
        throw new IllegalStateException("a case lacks " + column);
      }
      return cell;
    }

    <T> @Nullable T as(String column, Function<String, T> kind) {
      String cell = text(column);
      return cell == null ? null : kind.apply(cell);
    }

    @Nullable LocalDate day(String column) {
      return as(column, LocalDate::parse);
    }

    @Nullable Integer whole(String column) {
      return as(column, Integer::valueOf);
    }

    @Nullable Double number(String column) {
      return as(column, Double::valueOf);
    }

    <E extends Enum<E> & Keyed> @Nullable E one(String column, Class<E> kind) {
      return as(
          column,
          cell -> {
            for (E each : kind.getEnumConstants()) {
              if (each.key().equals(cell)) {
                return each;
              }
            }
            throw new IllegalStateException("a case has an unknown key of " + kind.getSimpleName());
          });
    }

    Period period() {
      return Period.inclusive(day("from_on"), day("until_on"));
    }

    ClientId client() {
      return new ClientId(require("client_id"));
    }
  }

  List<Line> lines(String table) throws IOException {
    Path file = folder.resolve(table + ".csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String[] names = lines.get(0).split(",", -1);
    List<Line> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      if (cells.length != names.length) {
        throw new IllegalStateException(table + " has a line of another width");
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(new Line(row));
    }
    return rows;
  }

  private static @Nullable Problem problem(Line line, String column) {
    return line.as(column, CATALOGUES.problems()::require);
  }

  /** Everything known of each person, in date order. */
  public Map<String, ClientHistory> histories() throws IOException {
    Map<String, ClientHistory> histories = new LinkedHashMap<>();
    for (Line line : lines("clients")) {
      Client client =
          new Client(
              line.client(),
              LocalDate.parse(line.require("intake_on")),
              Client.Demographics.of(line.one("drinking_limits", DrinkingLimits.class)),
              Client.Referral.UNKNOWN,
              Client.Background.of(problem(line, "most_problematic")));
      String id = client.id().value();
      histories.put(
          id,
          new ClientHistory(
              client,
              memberships(id),
              visits(id),
              goals(id),
              reviews(id),
              reports(id),
              stages(id),
              safety(id),
              measures(id),
              List.of(),
              care(id),
              away(id)));
    }
    return histories;
  }

  private <T> List<T> of(
      String client, String table, Function<Line, T> read, Function<T, LocalDate> day)
      throws IOException {
    List<T> rows = new ArrayList<>();
    for (Line line : lines(table)) {
      if (line.require("client_id").equals(client)) {
        rows.add(read.apply(line));
      }
    }
    rows.sort(Comparator.comparing(day));
    return rows;
  }

  private List<Membership> memberships(String client) throws IOException {
    return of(
        client,
        "memberships",
        line ->
            new Membership(
                line.client(),
                new GroupId(line.require("group_id")),
                line.day("joined_on"),
                line.day("left_on"),
                line.as("end_reason", CATALOGUES.endReasons()::require)),
        Membership::joinedOn);
  }

  /** All groups and meetings of the folder. */
  Meetings meetings() throws IOException {
    return Meetings.of(groups().values(), sessions().values());
  }

  private Map<String, Group> groups() throws IOException {
    Map<String, Group> groups = new HashMap<>();
    for (Line line : lines("groups")) {
      groups.put(
          line.require("group_id"),
          new Group(
              new GroupId(line.require("group_id")),
              line.require("program_id"),
              line.require("site_id"),
              CATALOGUES.groupTypes().require(line.require("group_type")),
              line.day("started_on"),
              line.day("ended_on"),
              line.whole("planned_sessions")));
    }
    return groups;
  }

  private Map<String, Session> sessions() throws IOException {
    Map<String, Session> sessions = new HashMap<>();
    for (Line line : lines("sessions")) {
      sessions.put(
          line.require("session_id"),
          new Session(
              new SessionId(line.require("session_id")),
              new GroupId(line.require("group_id")),
              line.day("held_on"),
              null,
              null,
              SessionStatus.HELD,
              null));
    }
    return sessions;
  }

  private List<Visit> visits(String client) throws IOException {
    Map<String, Group> groups = groups();
    Map<String, Session> sessions = sessions();
    return of(
        client,
        "attendance",
        line -> {
          Session session = sessions.get(line.require("session_id"));
          return new Visit(
              groups.get(session.group().value()),
              session,
              new Attendance(
                  session.id(),
                  line.client(),
                  line.one("status", AttendanceStatus.class),
                  null,
                  null,
                  null));
        },
        Visit::on);
  }

  private List<Goal> goals(String client) throws IOException {
    return of(
        client,
        "goals",
        line -> {
          GoalType type = CATALOGUES.goalTypes().require(line.require("goal_type"));
          Map<String, String> told = new HashMap<>(line.cells());
          told.put("domain", type.domain().key());
          told.merge("horizon", Horizon.SHORT.key(), CaseFolder::unlessTold);
          told.merge("chosen_by", ChosenBy.CLIENT.key(), CaseFolder::unlessTold);
          return Made.of(Goal.class, told);
        },
        Goal::setOn);
  }

  private static String unlessTold(String told, String otherwise) {
    return told.isEmpty() ? otherwise : told;
  }

  private List<GoalReview> reviews(String client) throws IOException {
    return of(
        client,
        "goal_reviews",
        line ->
            new GoalReview(
                new GoalId(line.require("goal_id")),
                line.day("reviewed_on"),
                line.one("status", ReviewStatus.class),
                line.whole("progress")),
        GoalReview::reviewedOn);
  }

  private List<StageAssessment> stages(String client) throws IOException {
    return of(
        client,
        "stages",
        line ->
            new StageAssessment(
                line.client(),
                problem(line, "problem"),
                CATALOGUES.codes("stage_instruments").require(line.require("instrument")),
                line.day("assessed_on"),
                line.one("stage", Stage.class)),
        StageAssessment::assessedOn);
  }

  private List<UseReport> reports(String client) throws IOException {
    return of(
        client,
        "use_reports",
        line -> Made.of(UseReport.class, line.cells()),
        report -> report.period().from());
  }

  private List<SafetyReport> safety(String client) throws IOException {
    return of(
        client,
        "safety_reports",
        line ->
            new SafetyReport(
                line.client(),
                CATALOGUES.behaviors().require(line.require("behavior")),
                line.period(),
                Integer.parseInt(line.require("occasions")),
                line.whole("of_occasions")),
        report -> report.period().from());
  }

  private List<Measure> measures(String client) throws IOException {
    return of(
        client,
        "measures",
        line ->
            new Measure(
                line.client(),
                CATALOGUES.instruments().require(line.require("instrument")),
                line.require("subscale"),
                line.day("measured_on"),
                Double.parseDouble(line.require("score"))),
        Measure::measuredOn);
  }

  private List<Care> care(String client) throws IOException {
    return of(
        client,
        "care",
        line ->
            new Care(
                line.client(),
                CATALOGUES.care().require(line.require("kind")),
                line.day("from_on"),
                line.day("until_on"),
                null,
                null,
                null),
        Care::fromOn);
  }

  private List<Away> away(String client) throws IOException {
    return of(
        client,
        "away",
        line ->
            new Away(
                line.client(),
                line.day("from_on"),
                line.day("until_on"),
                line.one("reason", AwayReason.class)),
        Away::fromOn);
  }
}
