package cairn.reports.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.person.plan.PlanReader;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.reports.cli.answer.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a fuzzer calls, one class a kind of file that people hand in ({@code .ci/fuzz}): whatever
 * its bytes are, a command accepts or refuses them by its rules, and never ends as if Cairn itself
 * or the machine were at fault. A crash, a hang or too much memory is what the fuzzer reports.
 */
public final class Fuzzed {
  private static final Set<Integer> BY_RULE =
      Set.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.INPUT, ExitCode.WARNINGS, ExitCode.PRIVACY);

  /** Tables of three people, so that a fuzzed file stands beside sound ones. */
  private static final Map<String, String> SOUND =
      Map.of(
          "groups.csv",
          "group_id,program_id,site_id,group_type,started_on\ng1,p,a,ongoing_support,2026-01-05\n",
          "sessions.csv",
          "session_id,group_id,held_on,status\ns1,g1,2026-01-05,held\ns2,g1,2026-01-12,held\n",
          "clients.csv",
          "client_id,intake_on\nc1,2026-01-02\nc2,2026-01-02\nc3,2026-01-09\n",
          "memberships.csv",
          "client_id,group_id,joined_on\nc1,g1,2026-01-05\nc2,g1,2026-01-05\n",
          "attendance.csv",
          "session_id,client_id,status\ns1,c1,attended\ns1,c2,attended\ns2,c1,attended\n");

  private Fuzzed() {}

  /** A table as CSV: the first byte picks which, the rest is its text. */
  public static final class Csv {
    private static final List<String> TABLES = SOUND.keySet().stream().sorted().toList();

    private Csv() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      int which = data.length == 0 ? 0 : data[0] & 0xff;
      checked(TABLES.get(which % TABLES.size()), rest(data));
    }
  }

  /** A workbook: its whole bytes, or, by the first byte, those of its one sheet. */
  public static final class Workbook {
    private static final String TYPES =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
            + "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
            + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
    private static final String RELATION =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
            + "2006/relationships/%s\" Target=\"%s\"/></Relationships>";
    private static final String BOOK =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + "<sheet name=\"clients\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private Workbook() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      boolean isWhole = data.length > 0 && data[0] == 'P';
      checked("records.xlsx", isWhole ? data : around(rest(data)));
    }

    private static byte[] around(byte[] sheet) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        part(zip, "[Content_Types].xml", TYPES.getBytes(UTF_8));
        part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(zip, "xl/workbook.xml", BOOK.getBytes(UTF_8));
        part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        part(zip, "xl/worksheets/sheet1.xml", sheet);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    private static byte[] relation(String kind, String target) {
      return RELATION.formatted(kind, target).getBytes(UTF_8);
    }

    private static void part(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }
  }

  /** A mapping's statement for one table. */
  public static final class Mapping {
    private Mapping() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      inFolder(
          folder -> {
            write(folder.resolve("source"), "people.csv", "id,day\n1,2026-01-02\n".getBytes(UTF_8));
            write(folder.resolve("mapping"), "clients.sql", data);
            String source = folder.resolve("source").toString();
            return Ran.cairn(
                "check", "--in", source, "--mapping", folder.resolve("mapping").toString());
          });
    }
  }

  /** What stands beside the tables. */
  public static final class Settings {
    private Settings() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      checked("delivery.yaml", data);
    }
  }

  /** A program's own group types and problems. */
  public static final class Catalogue {
    private static final List<String> FILES =
        List.of("group_types.yaml", "problems.yaml", "feelings.yaml", "instruments.yaml");

    private Catalogue() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      int which = data.length == 0 ? 0 : data[0] & 0xff;
      checked("catalogue/" + FILES.get(which % FILES.size()), rest(data));
    }
  }

  /** Definitions of one's own. */
  public static final class Definitions {
    private Definitions() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      inFolder(
          folder -> {
            write(folder, "own.yaml", data);
            String file = folder.resolve("own.yaml").toString();
            return Ran.cairn("definitions", "list", "--definitions", file);
          });
    }
  }

  /** The study plan. */
  public static final class Plan {
    private static final Catalogues CATALOGUES = Catalogues.load();
    private static final List<String> OUTCOMES =
        DefinitionLibrary.load().all().stream().map(each -> each.id().toString()).toList();

    private Plan() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] data) {
      try {
        StringReader text = new StringReader(new String(data, UTF_8));
        PlanReader.read(text, "plan.yaml", CATALOGUES, weeks -> OUTCOMES);
      } catch (Mistakes.MistakesException e) {
        // refused, with everything that is wrong
      }
    }
  }

  private static byte[] rest(byte[] data) {
    return data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
  }

  private static void checked(String name, byte[] data) {
    inFolder(
        folder -> {
          SOUND.forEach((file, text) -> write(folder, file, text.getBytes(UTF_8)));
          write(folder, name, data);
          return Ran.cairn("check", "--in", folder.toString());
        });
  }

  private static void inFolder(Function<Path, Ran> command) {
    Path folder;
    try {
      folder = Files.createTempDirectory("fuzzed");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Ran ran = command.apply(folder);
      if (!BY_RULE.contains(ran.exit())) {
        throw new AssertionError("exit " + ran.exit() + ": " + ran.err());
      }
    } finally {
      remove(folder);
    }
  }

  private static void write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
