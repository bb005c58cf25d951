package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A program of three people whose ids can be told from everything else, with a keystore. */
final class KeyedProgram {
  static final String[] IDS = {"qx7731", "qx7732", "qx7733"};
  static final String MONTH = "2026-03";

  private final Path folder;
  final Path in;
  final Path store;
  final Path keys;
  final Path passphrase;

  KeyedProgram(Path folder) throws IOException {
    this.folder = folder;
    this.in = folder.resolve("in");
    this.store = folder.resolve("store");
    this.keys = folder.resolve("keys/program.p12");
    Files.createDirectories(folder.resolve("keys"));
    this.passphrase = folder.resolve("keys/passphrase");
    Files.writeString(passphrase, "correct horse battery\n");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    write(in, "");
  }

  /** Writes the delivery, with more rows of use reports. */
  static void write(Path in, String moreReports) throws IOException {
    Files.createDirectories(in);
    file(
        in,
        "groups",
        "group_id,program_id,site_id,group_type,started_on",
        List.of("g01,prog1,site1,ongoing_support,2026-01-01"));
    List<String> sessions = new ArrayList<>();
    List<String> clients = new ArrayList<>();
    List<String> members = new ArrayList<>();
    List<String> attendance = new ArrayList<>();
    List<String> reports = new ArrayList<>();
    for (int week = 0; week < 12; week++) {
      sessions.add("m%02d,g01,%s".formatted(week, day(week)));
    }
    for (String id : IDS) {
      clients.add(id + ",2026-01-05,40");
      members.add(id + ",g01,2026-01-05,,");
      for (int week = 0; week < 12; week++) {
        attendance.add("m%02d,%s,attended".formatted(week, id));
        reports.add(
            "%s,alcohol,%s,%s,self_report,2"
                .formatted(id, day(week), LocalDate.parse(day(week)).plusDays(6)));
      }
    }
    file(in, "sessions", "session_id,group_id,held_on", sessions);
    file(in, "clients", "client_id,intake_on,age_at_intake", clients);
    file(in, "memberships", "client_id,group_id,joined_on,left_on,end_reason", members);
    file(in, "attendance", "session_id,client_id,status", attendance);
    file(in, "use_reports", "client_id,problem,from_on,until_on,source,days_used", reports);
    Files.writeString(
        in.resolve("use_reports.csv"),
        Files.readString(in.resolve("use_reports.csv")) + moreReports);
  }

  private static String day(int week) {
    return LocalDate.of(2026, 1, 5).plusWeeks(week).toString();
  }

  private static void file(Path in, String table, String header, List<String> rows)
      throws IOException {
    Files.writeString(in.resolve(table + ".csv"), header + "\n" + String.join("\n", rows) + "\n");
  }

  static Ran run(Object... words) {
    return Ran.cairn(Stream.of(words).map(Object::toString).toArray(String[]::new));
  }

  static Ran done(Object... words) {
    Ran ran = run(words);
    assertEquals(ExitCode.DONE, ran.exit(), ran.out() + ran.err());
    return ran;
  }

  /** A command with the keystore, its passphrase in a file. */
  Ran keyed(Object... words) {
    List<Object> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--keys", keys, "--passphrase-file", passphrase));
    return run(all.toArray());
  }

  /** From the delivery to the evaluator's report, keyed. */
  Ran monthlyKeyed() {
    return keyed(
        "monthly", "--in", in, "--store", store, "--month", MONTH, "--audience", "evaluator");
  }

  /** The same without keys. */
  Ran monthly() {
    return run(
        "monthly", "--in", in, "--store", store, "--month", MONTH, "--audience", "evaluator");
  }

  /** The files of the store that have one of the texts in their bytes or their cells. */
  Set<String> traces(String... texts) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file :
          files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        String all =
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) + cells(file);
        if (Arrays.stream(texts).anyMatch(all::contains)) {
          found.add(folder.relativize(file).toString());
        }
      }
    }
    return found;
  }

  private static String cells(Path file) {
    if (!file.toString().endsWith(".parquet")) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    try (RowReader rows = InputFormat.read(file)) {
      while (rows.next()) {
        text.append(Arrays.asList(rows.cells()).subList(0, rows.size())).append('\n');
      }
    }
    return text.toString();
  }
}
