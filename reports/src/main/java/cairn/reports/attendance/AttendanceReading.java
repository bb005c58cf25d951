package cairn.reports.attendance;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.ContractName.Accessor;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.AttendanceStatus;
import cairn.ingest.model.Client;
import cairn.ingest.model.Membership;
import cairn.ingest.model.Session;
import cairn.ingest.model.SessionStatus;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import cairn.reports.document.AttendanceStatement.Kind;
import cairn.reports.document.AttendanceStatement.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one person's meetings. Of each table only the columns named here are opened: whether, when,
 * and in which group's meetings somebody was expected. What a group is, what was said there and
 * every other table stay closed.
 */
public final class AttendanceReading {
  private final PartFolder parts;
  private final Contract contract;
  private final String client;
  private final LocalDate from;
  private final LocalDate until;

  private AttendanceReading(
      PartFolder parts, Contract contract, String client, LocalDate from, LocalDate until) {
    this.parts = parts;
    this.contract = contract;
    this.client = client;
    this.from = from;
    this.until = until;
  }

  /**
   * The meetings of a person, in the order of their days; empty where the records do not know the
   * person.
   *
   * @param from the first day
   * @param until the last day
   */
  public static Optional<List<Meeting>> of(
      PartFolder parts, Contract contract, String client, LocalDate from, LocalDate until) {
    AttendanceReading reading = new AttendanceReading(parts, contract, client, from, until);
    return reading.isKnown() ? Optional.of(reading.meetings()) : Optional.empty();
  }

  private boolean isKnown() {
    boolean[] known = {false};
    eachOfPerson(Client.class, List.<Accessor<Client, ?>>of(Client::id), row -> known[0] = true);
    return known[0];
  }

  private List<Meeting> meetings() {
    Map<String, String> attended = new HashMap<>();
    eachOfPerson(
        Attendance.class,
        List.<Accessor<Attendance, ?>>of(
            Attendance::client, Attendance::session, Attendance::status),
        row -> attended.put(text(row, 1), text(row, 2)));
    List<Stay> stays = new ArrayList<>();
    eachOfPerson(
        Membership.class,
        List.<Accessor<Membership, ?>>of(
            Membership::client, Membership::group, Membership::joinedOn, Membership::leftOn),
        row ->
            stays.add(new Stay(text(row, 1), day(row, 2), row.isEmpty(3) ? until : day(row, 3))));
    List<Meeting> meetings = new ArrayList<>();
    each(
        Session.class,
        List.<Accessor<Session, ?>>of(
            Session::id, Session::group, Session::heldOn, Session::status),
        row -> meeting(row, attended, stays).ifPresent(meetings::add));
    meetings.sort(Comparator.comparing(Meeting::on).thenComparing(Meeting::kind));
    return meetings;
  }

  private record Stay(String group, LocalDate joined, LocalDate left) {
    boolean covers(String of, LocalDate day) {
      return group.equals(of) && !day.isBefore(joined) && !day.isAfter(left);
    }
  }

  private Optional<Meeting> meeting(Row row, Map<String, String> attended, List<Stay> stays) {
    LocalDate on = day(row, 2);
    if (on.isBefore(from) || on.isAfter(until)) {
      return Optional.empty();
    }
    boolean isCancelled = !row.isEmpty(3) && text(row, 3).equals(SessionStatus.CANCELLED.key());
    if (isCancelled) {
      boolean isTheirs = stays.stream().anyMatch(stay -> stay.covers(text(row, 1), on));
      return isTheirs ? Optional.of(new Meeting(on, Kind.CANCELLED)) : Optional.empty();
    }
    String status = attended.get(text(row, 0));
    return status == null ? Optional.empty() : Optional.of(new Meeting(on, kind(status)));
  }

  private static Kind kind(String status) {
    for (AttendanceStatus each : AttendanceStatus.values()) {
      if (each.key().equals(status)) {
        return switch (each) {
          case ATTENDED -> Kind.ATTENDED;
          case ABSENT -> Kind.ABSENT;
          case EXCUSED -> Kind.EXCUSED;
        };
      }
    }
    throw new IllegalStateException("a stored status is none of the contract's");
  }

  /** The rows of the person alone; the first column asked names the person. */
  private <T extends Record> void eachOfPerson(
      Class<T> type, List<Accessor<T, ?>> columns, Consumer<Row> use) {
    each(
        type,
        columns,
        row -> {
          if (text(row, 0).equals(client)) {
            use.accept(row);
          }
        });
  }

  private <T extends Record> void each(
      Class<T> type, List<Accessor<T, ?>> columns, Consumer<Row> use) {
    Table stored = StoredTable.of(contract, contract.table(ContractName.table(type))).stored();
    List<String> names = columns.stream().map(ContractName::column).toList();
    for (int part = 0; part < parts.parts(stored); part++) {
      try (PartReader reader = parts.reader(stored, part, names)) {
        reader.forEachRemaining(use);
      }
    }
  }

  private static String text(Row row, int at) {
    return String.valueOf(row.value(at));
  }

  private static LocalDate day(Row row, int at) {
    return LocalDate.parse(text(row, at));
  }
}
