package cairn.reports.job;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Place;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.StoreException;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.solver.OrTools;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseDesk;
import cairn.reports.release.ReleaseLedger;
import cairn.reports.release.ReleasedMonths;
import cairn.reports.release.SuppressedCells;
import cairn.reports.researcher.Agreement;
import cairn.reports.researcher.HandedLog;
import cairn.reports.section.ReportMaterial;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes a month's reports: reads the summary tables, builds the files of every audience asked for,
 * and publishes them in one step. What funders get is in the ledger before it is published; where
 * they can be given nothing, the other audiences' files are published all the same.
 */
public final class ReportJob {
  /**
   * For one question of what can be worked out, about seconds; funders' tables need thousandths.
   */
  private static final double EFFORT = 5;

  private final Store store;
  private final StoreLock lock;
  private final Catalogues catalogues;
  private final ReleaseLedger ledger;

  private ReportJob(Store store, StoreLock lock, Catalogues catalogues) {
    this.store = store;
    this.lock = lock;
    this.catalogues = catalogues;
    this.ledger = ReleaseLedger.of(store);
  }

  /**
   * Makes and publishes the reports. Files of audiences not asked for stay when they were made of
   * the same results; otherwise they go, so that a month's reports never disagree. Files that are
   * made of what was released always stay.
   *
   * @param store where results are and reports go
   * @param lock the right to write to it
   * @param order what is asked for
   * @param catalogues the words for keys
   * @throws PrivacyRefusal when funders alone were asked for and nothing can be given to them
   * @throws StoreException when the month has no results, or the disk refuses
   */
  public static ReportsMade run(
      Store store, StoreLock lock, ReportOrder order, Catalogues catalogues) {
    return new ReportJob(store, lock, catalogues).run(order);
  }

  private ReportsMade run(ReportOrder order) {
    YearMonth month = order.month();
    Snapshot results = store.get(Place.results(month));
    ReportMaterial material = ResultReader.material(store, results, month, catalogues);
    if (order.isReleasedElsewhere() && ledger.lines().isEmpty()) {
      ledger.addPublic(lock, month.minusMonths(1));
    }
    Set<Audience> made = EnumSet.copyOf(order.audiences());
    Optional<PrivacyRefusal> refused = Optional.empty();
    boolean isRepeated = false;
    ReportFiles files = new ReportFiles();
    if (made.stream().anyMatch(Audience::isOfReleases)) {
      try {
        isRepeated = !release(order, material, files);
      } catch (PrivacyRefusal refusal) {
        made.removeIf(Audience::isOfReleases);
        refused = Optional.of(refusal);
        if (made.isEmpty()) {
          throw refusal;
        }
      }
    }
    others(material, made, order.languages(), files);
    if (made.contains(Audience.RESEARCHER)) {
      handOver(order, material, results, files);
    }
    Set<Audience> asked = EnumSet.copyOf(made);
    store
        .find(Place.reports(month))
        .ifPresent(earlier -> made.addAll(keep(earlier, results.id(), asked, files)));
    try (Publication publication = lock.begin(Place.reports(month))) {
      files.paths().forEach(path -> publication.write(path, files.bytes(path)));
      ObjectNode about = about(month, results, made);
      if (made.contains(Audience.RESEARCHER)) {
        about.set(Agreement.NOTED, handed(order, asked));
      }
      MonthStatus.note(material.run().status(), results, about);
      return new ReportsMade(publication.publish(about), isRepeated, refused);
    }
  }

  /** Adds the files made of the release, and says whether it is given out for the first time. */
  private boolean release(ReportOrder order, ReportMaterial material, ReportFiles files) {
    ReleaseDesk.Given given =
        new ReleaseDesk(ledger, order.design(), catalogues, new OrTools(EFFORT)).give(material);
    List<Release> all = ledger.releases(ReleaseDesk.FUNDER);
    List<Release> before =
        all.subList(0, given.isNew() ? all.size() : all.indexOf(given.release()));
    SortedMap<String, byte[]> made = FunderFiles.of(given.release(), before, order.languages());
    if (given.isNew()) {
      SuppressedCells.note(lock, store, given.release().month(), given.hidden());
      ledger.add(lock, given.release(), FunderFiles.sums(made));
    }
    if (order.audiences().contains(Audience.FUNDER)) {
      made.forEach((name, bytes) -> files.add(Audience.FUNDER.key() + "/" + name, bytes));
    }
    if (order.audiences().contains(Audience.PEOPLE)) {
      PeopleFiles.add(given.release(), before, order.languages(), files);
    }
    return given.isNew();
  }

  /** The files of everybody but funders, before anything is written. */
  static void others(
      ReportMaterial material,
      Set<Audience> audiences,
      List<Language> languages,
      ReportFiles files) {
    if (audiences.contains(Audience.EVALUATOR)) {
      EvaluatorFiles.add(material, languages, files);
    }
  }

  /** Adds the researcher's files, which are accounted for before they are published. */
  private void handOver(
      ReportOrder order, ReportMaterial material, Snapshot results, ReportFiles files) {
    Agreement agreement = agreement(order);
    ResearcherFiles.add(material, results, agreement, files);
    String sum = Checksum.of(files.bytes(ResearcherFiles.SUMS));
    try {
      HandedLog.add(
          store.root(),
          new HandedLog.Line(HandedLog.What.TABLES, order.month().toString(), agreement, "", sum));
    } catch (IOException e) {
      throw StoreException.refused(store.root().resolve(HandedLog.FILE), e);
    }
  }

  private static Agreement agreement(ReportOrder order) {
    Agreement agreement = order.agreement();
    if (agreement == null) {
      throw new IllegalArgumentException("researchers get nothing without an agreement");
    }
    return agreement;
  }

  /** Takes over the files of audiences not asked for, and says whose they are. */
  private static Set<Audience> keep(
      Snapshot earlier, String results, Set<Audience> asked, ReportFiles files) {
    boolean isSame = results.equals(earlier.manifest().about().path("results").textValue());
    Set<Audience> kept = EnumSet.noneOf(Audience.class);
    for (Audience audience : EnumSet.complementOf(EnumSet.copyOf(asked))) {
      for (StoredFile file : earlier.manifest().files()) {
        boolean stays = isSame || audience.isOfReleases();
        if (stays && file.path().startsWith(audience.key() + "/")) {
          kept.add(audience);
          files.add(file.path(), earlier.bytes(file.path()));
        }
      }
    }
    return kept;
  }

  /** To whom the researcher's folder was given, which stays with a folder that stays. */
  private JsonNode handed(ReportOrder order, Set<Audience> asked) {
    if (asked.contains(Audience.RESEARCHER)) {
      return agreement(order).note();
    }
    return store.get(Place.reports(order.month())).manifest().about().path(Agreement.NOTED);
  }

  private ObjectNode about(YearMonth month, Snapshot results, Set<Audience> audiences) {
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("month", month.toString());
    about.put("results", results.id());
    var list = about.putArray("audiences");
    audiences.forEach(audience -> list.add(audience.key()));
    ReleasedMonths.note(
        about,
        ledger.releases(ReleaseDesk.FUNDER).stream()
            .filter(release -> !YearMonth.parse(release.month()).isAfter(month))
            .toList());
    return about;
  }
}
