package cairn.analysis.job;

import cairn.analysis.judging.AnalysisRequest;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Meetings;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.people.PeopleTally;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.ContractName;
import cairn.ingest.engine.Engine;
import cairn.ingest.job.Progress;
import cairn.ingest.model.Attendance;
import cairn.ingest.store.PartFolder;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredTable;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records become results: one walk over every person's history, numbers that add up, then shares,
 * intervals and comparisons, published in one step.
 */
public final class AnalysisJob {
  private final Engine engine;
  private final Progress progress;

  /** A job on an engine that tells its progress. */
  public AnalysisJob(Engine engine, Progress progress) {
    this.engine = engine;
    this.progress = progress;
  }

  /**
   * Analyses a month.
   *
   * @param lock the store, held for writing
   * @param store the same store
   * @param contract the tables, with the catalogues of the records
   * @param month nothing after its end is known
   * @param planText the study plan as written, or null for the one kept with the records, or the
   *     standard one
   * @param definitionsText definitions of one's own as written, or null for none
   * @throws cairn.ingest.store.disk.StoreException when there are no records, or the disk refuses
   */
  public PublishedVersion run(
      StoreLock lock,
      Store store,
      Contract contract,
      YearMonth month,
      @Nullable String planText,
      @Nullable String definitionsText)
      throws IOException {
    Snapshot records = store.get(Place.records());
    PartFolder folder = records.parts();
    AnalysisRequest request =
        new AnalysisRequest(
            month,
            contract,
            planText,
            definitionsText,
            folder.rows(
                    StoredTable.of(contract, contract.table(ContractName.table(Attendance.class)))
                        .stored())
                > 0);
    // Mistakes in a plan or in definitions are told here, before anything is worked on.
    request.plan();
    try (Publication publication = lock.begin(Place.results(month));
        RecordsReader reader = new RecordsReader(folder, contract)) {
      long began = System.nanoTime();
      Meetings meetings =
          Cutoff.endOf(month).apply(reader.meetings().attended(request.hasAttendance()));
      List<Question<?>> questions = Questions.of(Setting.of(request, meetings));
      PartFolder results = publication.parts();
      Tallies tallies =
          engine
              .walk(reader.parts(), new PartAnalysis(request, folder, results), Tallies::sum)
              .orElseGet(() -> Tallies.none(questions));
      progress.stage("histories walked", tallies.get(PeopleTally.class).people(), seconds(began));
      began = System.nanoTime();
      long rows = new Answering(results, tallies, progress).answer(questions);
      ResultPackage.write(publication, request);
      PublishedVersion published =
          publication.publish(
              ResultPackage.about(
                  request, records, LastWholeMonth.isFollowed(records, reader, month)));
      progress.stage("results published", rows, seconds(began));
      return published;
    }
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
