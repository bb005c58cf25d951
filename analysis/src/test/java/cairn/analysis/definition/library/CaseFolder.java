package cairn.analysis.definition.library;

import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Made;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.Visit;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.ContractName;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Group;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Keyed;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
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

    @Nullable LocalDate day(String column) {
      String cell = text(column);
      return cell == null ? null : LocalDate.parse(cell);
    }

    <E extends Enum<E> & Keyed> @Nullable E one(String column, Class<E> kind) {
      String cell = text(column);
      for (E each : kind.getEnumConstants()) {
        if (each.key().equals(cell)) {
          return each;
        }
      }
      if (cell != null) {
        throw new IllegalStateException("a case has an unknown key of " + kind.getSimpleName());
      }
      return null;
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

  /** Everything known of each person, in date order. */
  public Map<String, ClientHistory> histories() throws IOException {
    Map<String, ClientHistory> histories = new LinkedHashMap<>();
    for (Line line : lines("clients")) {
      Client client = Made.of(Client.class, line.cells());
      String id = client.id().value();
      histories.put(
          id,
          new ClientHistory(
              client,
              new ClientHistory.InGroups(
                  of(id, Membership.class, Membership::joinedOn), visits(id)),
              new ClientHistory.OnGoals(
                  goals(id), of(id, GoalReview.class, GoalReview::reviewedOn)),
              new ClientHistory.Reports(
                  of(id, UseReport.class, report -> report.period().from()),
                  of(id, StageAssessment.class, StageAssessment::assessedOn),
                  of(id, SafetyReport.class, report -> report.period().from()),
                  of(id, Measure.class, Measure::measuredOn)),
              new ClientHistory.Living(
                  List.of(), of(id, Care.class, Care::fromOn), of(id, Away.class, Away::fromOn))));
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

  private <T extends Record> List<T> of(String client, Class<T> type, Function<T, LocalDate> day)
      throws IOException {
    return of(client, ContractName.table(type), line -> Made.of(type, line.cells()), day);
  }

  /** All groups and meetings of the folder. */
  Meetings meetings() throws IOException {
    return Meetings.of(groups().values(), sessions().values());
  }

  private Map<String, Group> groups() throws IOException {
    Map<String, Group> groups = new HashMap<>();
    for (Line line : lines("groups")) {
      groups.put(line.require("group_id"), Made.of(Group.class, line.cells()));
    }
    return groups;
  }

  private Map<String, Session> sessions() throws IOException {
    Map<String, Session> sessions = new HashMap<>();
    for (Line line : lines("sessions")) {
      sessions.put(line.require("session_id"), Made.of(Session.class, line.cells()));
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
              Made.of(Attendance.class, line.cells()));
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
}
