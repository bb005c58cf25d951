package cairn.reports.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.StoredFile;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.language.Language;
import cairn.reports.release.LedgerLine;
import cairn.reports.release.Release;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.ReleaseDesignReader;
import cairn.reports.release.ReleaseLedger;
import cairn.reports.release.SuppressedCells;
import cairn.reports.section.MadeUpMonth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month is released once, whatever happens to records, to the run or to the ledger. */
final class ReleaseOnceTest {
  private static final YearMonth AUGUST = YearMonth.of(2026, 8);
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
  private static final Set<Audience> FUNDER = EnumSet.of(Audience.FUNDER);

  @TempDir private Path folder;

  private ReportsMade run(Map<String, Long> people, YearMonth month, Set<Audience> audiences)
      throws IOException {
    Store store = MadeUpStore.at(folder, month, people);
    try (StoreLock lock = store.lock()) {
      return ReportJob.run(store, lock, ReportOrder.usual(month, audiences), Catalogues.load());
    }
  }

  private static Map<String, String> funder(Snapshot reports) {
    Map<String, String> sums = new TreeMap<>();
    for (StoredFile file : reports.manifest().files()) {
      if (file.path().startsWith("funder/")) {
        sums.put(file.path(), file.sha256());
      }
    }
    return sums;
  }

  private Store store() {
    return Store.at(folder);
  }

  private List<LedgerLine> lines() {
    return ReleaseLedger.of(store()).lines();
  }

  @Test
  void laterRecordsOfAMonthDoNotChangeWhatWasReleased() throws IOException {
    ReportsMade first = run(MadeUpMonth.fourTypes(), AUGUST, FUNDER);
    Map<String, String> given = funder(first.published().snapshot());
    ReportsMade again = run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    assertFalse(first.isRepeated());
    assertTrue(again.isRepeated());
    assertEquals(given, funder(again.published().snapshot()));
    assertEquals(1, lines().size());
    assertEquals(given.size(), lines().get(0).files().size(), "each file has its sum");
  }

  @Test
  void whatIsInTheLedgerAndWasNotPublishedIsPublishedAsItStandsThere() throws IOException {
    Map<String, String> given =
        funder(run(MadeUpMonth.fourTypes(), AUGUST, FUNDER).published().snapshot());
    // As after a run that was killed between the two.
    Files.delete(folder.resolve("reports/2026-08"));
    Files.delete(folder.resolve(".versions/reports.2026-08.log"));
    assertEquals(given, funder(run(MadeUpMonth.tenTypes(), AUGUST, FUNDER).published().snapshot()));
    assertEquals(1, lines().size());
  }

  @Test
  void aLostLedgerGivesOutNothingOfThatMonthUntilTheFolderIsReadBack() throws IOException {
    Map<String, String> given =
        funder(run(MadeUpMonth.fourTypes(), AUGUST, FUNDER).published().snapshot());
    String ledger = Files.readString(folder.resolve(ReleaseLedger.FILE));
    Files.delete(folder.resolve(ReleaseLedger.FILE));

    PrivacyRefusal alone =
        assertThrows(PrivacyRefusal.class, () -> run(MadeUpMonth.tenTypes(), AUGUST, FUNDER));
    assertTrue(String.valueOf(alone.getMessage()).contains("cairn ledger adopt"));
    ReportsMade others =
        run(MadeUpMonth.tenTypes(), AUGUST, EnumSet.of(Audience.FUNDER, Audience.EVALUATOR));
    assertTrue(others.refused().isPresent());
    assertEquals(given, funder(others.published().snapshot()), "what was given out stays there");
    assertTrue(
        others.published().snapshot().manifest().files().stream()
            .anyMatch(file -> file.path().equals("evaluator/report.html")));

    adopt(folder.resolve("reports/2026-08/funder"));
    assertEquals(LedgerLine.Source.ADOPTED, lines().get(0).source());
    assertEquals(given, funder(run(MadeUpMonth.tenTypes(), AUGUST, FUNDER).published().snapshot()));
    assertEquals(
        ledger.replace("RELEASED", "ADOPTED"),
        Files.readString(folder.resolve(ReleaseLedger.FILE)));
  }

  private void adopt(Path given) throws IOException {
    try (StoreLock lock = store().lock()) {
      for (ReleasedFolder each : ReleasedFolder.in(given)) {
        ReleaseLedger.of(store()).adopt(lock, each.release(), each.files());
      }
    }
  }

  private ReleasedPeriod quarter() {
    Release last = ReleaseLedger.of(store()).find("funder", SEPTEMBER).orElseThrow();
    return last.periods().get(1);
  }

  @Test
  void aQuarterIsToldByKind() throws IOException {
    run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    run(MadeUpMonth.tenTypes(), SEPTEMBER, FUNDER);
    assertTrue(quarter().kinds().size() >= 2);
    assertFalse(quarter().tables().isEmpty());
    List<String> hidden = Files.readString(folder.resolve(SuppressedCells.FILE)).lines().toList();
    assertEquals("month,period,measure,kind,category,hidden,profile", hidden.get(0));
    assertTrue(hidden.size() > 1, "something is hidden");
    assertTrue(
        hidden.stream()
            .skip(1)
            .allMatch(
                line ->
                    line.matches(
                        "2026-09,2026-Q3,[a-z_]+,[a-z_]+,[a-z_]+,(small|beside_others),cms-11")),
        hidden.toString());
  }

  @Test
  void aDesignThatRoundsShowsEveryNumberAsTheMiddleOfItsBand() throws IOException {
    Store store = MadeUpStore.at(folder, SEPTEMBER, MadeUpMonth.tenTypes());
    ReportOrder order =
        new ReportOrder(
            SEPTEMBER,
            FUNDER,
            ReleaseDesignReader.read(
                ReleaseDesignReader.shippedText().replace("profile: cms-11", "profile: midpoint-6"),
                "release.yaml"),
            false,
            List.of(Language.ENGLISH),
            null);
    try (StoreLock lock = store.lock()) {
      ReportJob.run(store, lock, order, Catalogues.load());
    }
    Snapshot reports = store().get(Place.reports(SEPTEMBER));
    int shares = 0;
    for (String table : List.of("month", "quarter")) {
      String text = new String(reports.bytes("funder/" + table + ".csv"), StandardCharsets.UTF_8);
      List<String> columns = List.of(text.lines().toList().get(0).split(","));
      for (String line : text.lines().skip(1).filter(l -> l.contains(",rounded")).toList()) {
        String[] cells = line.replaceAll("\"[^\"]*\"", "").split(",");
        long number = Long.parseLong(cells[columns.indexOf("number")]);
        boolean isTotal = cells[columns.indexOf("measure")].equals("people");
        assertEquals(isTotal ? 0 : 3, isTotal ? number % 3 : number % 6, line);
        String of = cells[columns.indexOf("of")];
        if (cells[columns.indexOf("share")].matches("[01]\\.\\d+")) {
          double share = Double.parseDouble(cells[columns.indexOf("share")]);
          assertEquals((double) number / Long.parseLong(of), share, 0.005, line);
          shares++;
        }
      }
    }
    assertTrue(shares > 20, "hardly a share: " + shares);
    String notes = new String(reports.bytes("funder/NOTES.md"), StandardCharsets.UTF_8);
    assertTrue(notes.contains("rounded to the middle of its band of six"), notes);
    assertFalse(notes.contains("{"), notes);
    assertEquals(1, lines().size());
  }

  @Test
  void aQuarterIsNotToldWhereWhatWasGivenOutOfItsMonthsIsLost() throws IOException {
    run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    Files.delete(folder.resolve(ReleaseLedger.FILE));
    run(MadeUpMonth.tenTypes(), SEPTEMBER, FUNDER);
    assertTrue(quarter().kinds().isEmpty());
    assertTrue(quarter().notOffered().get(0).why().contains("not in the ledger"));
  }

  @Test
  void aManifestAloneTellsOfWhatWasLost() throws IOException {
    run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    run(MadeUpMonth.tenTypes(), SEPTEMBER, FUNDER);
    Files.delete(folder.resolve(ReleaseLedger.FILE));
    Files.delete(folder.resolve("reports/2026-08"));
    Files.delete(folder.resolve(".versions/reports.2026-08.log"));
    assertThrows(PrivacyRefusal.class, () -> run(MadeUpMonth.tenTypes(), AUGUST, FUNDER));
  }

  @Test
  void noMonthIsReleasedAfterALaterOneOfItsQuarter() throws IOException {
    run(MadeUpMonth.tenTypes(), SEPTEMBER, FUNDER);
    PrivacyRefusal refusal =
        assertThrows(PrivacyRefusal.class, () -> run(MadeUpMonth.tenTypes(), AUGUST, FUNDER));
    assertTrue(String.valueOf(refusal.getMessage()).contains("2026-Q3"));
    assertFalse(
        run(MadeUpMonth.tenTypes(), YearMonth.of(2026, 6), FUNDER).isRepeated(), "another quarter");
  }

  @Test
  void aStoreThatIsNotTheFirstToReleaseCanBeTold() throws IOException {
    Store store = MadeUpStore.at(folder, SEPTEMBER, MadeUpMonth.tenTypes());
    ReportOrder order =
        new ReportOrder(
            SEPTEMBER,
            FUNDER,
            ReleaseDesignReader.shipped(),
            true,
            List.of(Language.ENGLISH),
            null);
    try (StoreLock lock = store.lock()) {
      ReportJob.run(store, lock, order, Catalogues.load());
      ReportJob.run(store, lock, order, Catalogues.load());
    }
    assertEquals(2, lines().size());
    assertEquals("2026-08", lines().get(0).until());
    assertTrue(quarter().kinds().isEmpty(), "July and August are known to somebody");
    assertThrows(PrivacyRefusal.class, () -> run(MadeUpMonth.tenTypes(), AUGUST, FUNDER));
  }

  @Test
  void aLedgerThatIsNotAsItWasWrittenIsDamaged() throws IOException {
    run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    run(MadeUpMonth.tenTypes(), SEPTEMBER, FUNDER);
    Path file = folder.resolve(ReleaseLedger.FILE);
    String whole = Files.readString(file);
    List<String> lines = whole.lines().toList();
    for (String broken :
        List.of(
            lines.get(1) + "\n",
            lines.get(0).replace("2026-08", "2026-07") + "\n" + lines.get(1) + "\n",
            whole.substring(0, whole.length() - 40))) {
      Files.writeString(file, broken);
      StoreException damaged =
          assertThrows(StoreException.class, () -> ReleaseLedger.of(Store.at(folder)));
      assertEquals(StoreFault.DAMAGED, damaged.fault());
    }
  }

  @Test
  void aFolderThatIsNotWhatItSaysTellsItsMonthAlone() throws IOException {
    run(MadeUpMonth.tenTypes(), AUGUST, FUNDER);
    Path given = Files.createDirectories(folder.resolve("given"));
    Snapshot reports = store().get(Place.reports(AUGUST));
    for (String name : List.of("release.json", "month.csv")) {
      Files.write(given.resolve(name), reports.bytes("funder/" + name));
    }
    assertTrue(ReleasedFolder.in(given).get(0).release() != null);
    Files.writeString(given.resolve("month.csv"), "period\n2026-08\n");
    ReleasedFolder changed = ReleasedFolder.in(given).get(0);
    assertTrue(changed.release() == null);
    assertEquals(AUGUST, changed.month());
    Path older = Files.createDirectories(folder.resolve("older"));
    Files.writeString(older.resolve("people.csv"), "month,table\n2026-05,people\n");
    assertEquals(YearMonth.of(2026, 5), ReleasedFolder.in(older).get(0).month());
    assertTrue(ReleasedFolder.in(older).get(0).release() == null);
  }
}
