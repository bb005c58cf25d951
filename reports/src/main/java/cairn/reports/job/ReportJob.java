package cairn.reports.job;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.PublishedVersion;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.section.ReportMaterial;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a month's reports: reads the summary tables, builds the files of every audience asked for,
 * and publishes them in one step. Nothing is published when a funder table is refused.
 */
public final class ReportJob {
  private ReportJob() {}

  /**
   * Makes and publishes the reports. Files of audiences not asked for stay when they were made of
   * the same results; otherwise they go, so that a month's reports never disagree.
   *
   * @param store where results are and reports go
   * @param lock the right to write to it
   * @param month the month
   * @param audiences whom to make reports for; at least one
   * @param catalogues the words for keys
   * @throws PrivacyRefusal when a number hidden in a funder table could be worked out
   * @throws cairn.ingest.store.disk.StoreException when the month has no results, or the disk
   *     refuses
   */
  public static PublishedVersion run(
      Store store,
      StoreLock lock,
      YearMonth month,
      Set<Audience> audiences,
      Catalogues catalogues) {
    Snapshot results = store.get(Place.results(month));
    ReportMaterial material = ResultReader.material(store, results, month, catalogues);
    ReportFiles files = files(material, results, audiences);
    Set<Audience> made = EnumSet.copyOf(audiences);
    store
        .find(Place.reports(month))
        .filter(earlier -> madeOf(earlier).equals(Optional.of(results.id())))
        .ifPresent(earlier -> made.addAll(keep(earlier, audiences, files)));
    try (Publication publication = lock.begin(Place.reports(month))) {
      files.paths().forEach(path -> publication.write(path, files.bytes(path)));
      ObjectNode about = about(month, results, made);
      MonthStatus.note(material.run().status(), results, about);
      return publication.publish(about);
    }
  }

  /**
   * The files of a report, before anything is written.
   *
   * @throws PrivacyRefusal when a number hidden in a funder table could be worked out
   */
  static ReportFiles files(ReportMaterial material, Snapshot results, Set<Audience> audiences) {
    ReportFiles files = new ReportFiles();
    for (Audience audience : EnumSet.copyOf(audiences)) {
      switch (audience) {
        case EVALUATOR -> EvaluatorFiles.add(material, files);
        case FUNDER -> FunderFiles.add(material, files);
        case RESEARCHER -> ResearcherFiles.add(material, results, files);
      }
    }
    return files;
  }

  private static Optional<String> madeOf(Snapshot reports) {
    return Optional.ofNullable(reports.manifest().about().path("results").textValue());
  }

  /** Takes over the files of audiences not asked for, and says whose they are. */
  private static Set<Audience> keep(Snapshot earlier, Set<Audience> asked, ReportFiles files) {
    Set<Audience> kept = EnumSet.noneOf(Audience.class);
    for (Audience audience : EnumSet.complementOf(EnumSet.copyOf(asked))) {
      for (StoredFile file : earlier.manifest().files()) {
        if (file.path().startsWith(audience.key() + "/")) {
          kept.add(audience);
          files.add(file.path(), earlier.bytes(file.path()));
        }
      }
    }
    return kept;
  }

  private static ObjectNode about(YearMonth month, Snapshot results, Set<Audience> audiences) {
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("month", month.toString());
    about.put("results", results.id());
    var list = about.putArray("audiences");
    audiences.forEach(audience -> list.add(audience.key()));
    return about;
  }
}
