package cairn.reports.cli.attendance;

import cairn.ingest.contract.Contract;
import cairn.ingest.job.StoredContract;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.attendance.AttendanceReading;
import cairn.reports.attendance.DisclosureLog;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.keys.KeyOptions;
import cairn.reports.document.AttendanceStatement;
import cairn.reports.document.AttendanceStatement.Meeting;
import cairn.reports.document.AttendanceStatement.Terms;
import cairn.reports.format.AttendanceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn attendance}: a statement of one person's attendance for those who sent them. */
@Command(
    name = "attendance",
    description =
        "Write a statement of one person's attendance for a court, a probation office or an"
            + " employer: days, and whether the person was there, as PDF and CSV. Nothing else of"
            + " the records is read. It takes a written consent, and is entered in the store's"
            + " disclosures.csv.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn attendance --store store --client c0001 --reference 26-CR-114 \\",
      "    --from 2026-09-01 --until 2026-10-31 --recipient 'Drug court, Part 3' \\",
      "    --purpose 'conditions of release' --consent 'file 114, 2026-08-20' \\",
      "    --consent-until 2027-02-20 --issued 2026-11-02 --out statements/114"
    })
public final class AttendanceCommand implements Callable<Integer> {
  private static final String CSV = "attendance.csv";
  private static final String PDF = "attendance.pdf";

  @Option(names = "--store", required = true, paramLabel = "DIR", description = "the store")
  @SuppressWarnings("NullAway.Init")
  private Path store;

  @Option(
      names = "--client",
      required = true,
      paramLabel = "ID",
      description = "the person; the original id too, where the keystore is named")
  @SuppressWarnings("NullAway.Init")
  private String client;

  @Option(
      names = "--reference",
      paramLabel = "TEXT",
      description = "how the recipient knows the person (default: the id)")
  private @Nullable String reference;

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "the first day")
  @SuppressWarnings("NullAway.Init")
  private LocalDate from;

  @Option(names = "--until", required = true, paramLabel = "DAY", description = "the last day")
  @SuppressWarnings("NullAway.Init")
  private LocalDate until;

  @ArgGroup(exclusive = false, multiplicity = "1", heading = "What the person consented to:%n")
  @SuppressWarnings("NullAway.Init")
  private ConsentOptions consent;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "folder for the PDF and the CSV")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Terms terms = consent.terms();
    requireConsent(terms);
    requireNew();
    Store at = Store.at(store);
    try (StoreLock lock = at.lock()) {
      Snapshot records = at.get(Place.records());
      Contract contract = StoredContract.of(records);
      String id = keys.idInStore(records, client);
      List<Meeting> meetings =
          AttendanceReading.of(records.parts(), contract, id, from, until)
              .orElseThrow(
                  () -> new CommandFailure(ExitCode.USAGE, "the records hold no such person"));
      AttendanceStatement statement =
          new AttendanceStatement(
              reference == null ? client : reference, from, until, meetings, terms);
      write(lock.store().root(), id, statement);
      PrintWriter said = spec.commandLine().getOut();
      said.println("written: " + out.resolve(PDF));
      said.println("written: " + out.resolve(CSV));
      said.println("entered: " + store.resolve(DisclosureLog.FILE));
      said.flush();
    }
    return ExitCode.DONE;
  }

  /** The accounting first: what was written without being accounted for could not be taken back. */
  private void write(Path root, String id, AttendanceStatement statement) throws IOException {
    byte[] csv = AttendanceFiles.csv(statement).getBytes(StandardCharsets.UTF_8);
    byte[] pdf = AttendanceFiles.pdf(statement);
    DisclosureLog.add(root, id, statement, Checksum.of(csv));
    PrivateFiles.folder(out);
    PrivateFiles.write(out.resolve(PDF), pdf);
    PrivateFiles.write(out.resolve(CSV), csv);
  }

  private void requireConsent(Terms terms) {
    if (from.isAfter(until)) {
      throw new CommandFailure(ExitCode.USAGE, "--from is after --until");
    }
    if (!terms.isInForce()) {
      throw new CommandFailure(
          ExitCode.PRIVACY, "the consent ends before the statement is issued; ask for a new one");
    }
    if (terms.issued().isBefore(until)) {
      throw new CommandFailure(
          ExitCode.USAGE, "--until is after --issued: nothing is known of days to come");
    }
  }

  private void requireNew() {
    if (Files.exists(out.resolve(PDF)) || Files.exists(out.resolve(CSV))) {
      throw new CommandFailure(
          ExitCode.USAGE, "--out holds a statement already; name a folder of its own");
    }
  }
}
