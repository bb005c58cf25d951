package cairn.analysis.job;

import cairn.analysis.person.history.Meetings;
import cairn.analysis.person.history.PartRows;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Away;
import cairn.ingest.model.Care;
import cairn.ingest.model.Circumstance;
import cairn.ingest.model.Client;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Group;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Membership;
import cairn.ingest.model.SafetyReport;
import cairn.ingest.model.Session;
import cairn.ingest.model.StageAssessment;
import cairn.ingest.model.UseReport;
import cairn.ingest.record.Codec;
import cairn.ingest.record.Codecs;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.StoredTable;
import cairn.ingest.store.part.PartReader;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads the records of a store as what they mean. */
final class RecordsReader implements Closeable {
  private final PartFolder folder;
  private final Contract contract;
  private final Codecs codecs;
  private final List<PartReader> open = new ArrayList<>();

  RecordsReader(PartFolder folder, Contract contract) {
    this.folder = folder;
    this.contract = contract;
    this.codecs = new Codecs(contract);
  }

  /** How many parts the tables about people have. */
  int parts() {
    return folder.parts(stored(ContractName.table(Client.class)).stored());
  }

  /** All groups and their meetings. */
  Meetings meetings() throws IOException {
    List<Group> groups = new ArrayList<>();
    List<Session> sessions = new ArrayList<>();
    read(Group.class, 0).forEachRemaining(groups::add);
    read(Session.class, 0).forEachRemaining(sessions::add);
    close();
    return Meetings.of(groups, sessions);
  }

  /** The days of the meetings that were held; without any, those of joining and leaving. */
  Optional<LastWholeMonth.Days> days() throws IOException {
    List<LocalDate> held =
        meetings().heldByGroup().values().stream()
            .flatMap(List::stream)
            .map(Session::heldOn)
            .toList();
    return LastWholeMonth.Days.of(held.isEmpty() ? withoutMeetings() : held);
  }

  /** Days joined and left, and those that interviews tell of: nothing else says how far it goes. */
  private List<LocalDate> withoutMeetings() throws IOException {
    List<LocalDate> days = new ArrayList<>();
    for (int part = 0; part < parts(); part++) {
      read(Membership.class, part)
          .forEachRemaining(
              each -> {
                days.add(each.joinedOn());
                LocalDate left = each.leftOn();
                if (left != null) {
                  days.add(left);
                }
              });
      read(UseReport.class, part)
          .forEachRemaining(each -> days.add(each.period().until().minusDays(1)));
      read(Measure.class, part).forEachRemaining(each -> days.add(each.measuredOn()));
      read(StageAssessment.class, part).forEachRemaining(each -> days.add(each.assessedOn()));
      close();
    }
    return days;
  }

  /** The rows of one part; they are read while they are taken. */
  PartRows part(int part) {
    return new PartRows(
        read(Client.class, part),
        new PartRows.InGroups(read(Membership.class, part), read(Attendance.class, part)),
        new PartRows.OnGoals(read(Goal.class, part), read(GoalReview.class, part)),
        new PartRows.Reports(
            read(UseReport.class, part),
            read(StageAssessment.class, part),
            read(SafetyReport.class, part),
            read(Measure.class, part)),
        new PartRows.Living(
            read(Circumstance.class, part), read(Care.class, part), read(Away.class, part)));
  }

  private <T extends Record> Iterator<T> read(Class<T> type, int part) {
    Codec<T> codec = codecs.of(type);
    StoredTable table = stored(codec.table().name());
    if (part >= folder.parts(table.stored())) {
      return List.<T>of().iterator();
    }
    PartReader rows = folder.reader(table.stored(), part, table.contractColumns());
    open.add(rows);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public T next() {
        if (!rows.hasNext()) {
          throw new NoSuchElementException("no more rows");
        }
        return codec.decode(rows.next());
      }
    };
  }

  private StoredTable stored(String name) {
    return StoredTable.of(contract, contract.table(name));
  }

  @Override
  public void close() throws IOException {
    for (PartReader reader : open) {
      reader.close();
    }
    open.clear();
  }
}
