package cairn.reports.job;

import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.release.Release;
import cairn.reports.release.ReleaseLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that was given to funders, read back.
 *
 * @param folder the folder
 * @param release what it holds; null where it is of a version of this program that did not say, or
 *     its tables are not what it says
 * @param month the month it is of; null where nothing tells
 * @param files SHA-256 of each file, by name
 */
public record ReleasedFolder(
    Path folder,
    @Nullable Release release,
    @Nullable YearMonth month,
    SortedMap<String, String> files) {
  private static final int DEPTH = 6;
  private static final List<String> OLDER = List.of("people.csv", "summary.csv");
  private static final List<String> TABLES = List.of("month.csv", "quarter.csv");

  /**
   * Every such folder in a folder, itself among them, by the months they are of.
   *
   * @throws IOException when the disk refuses
   */
  public static List<ReleasedFolder> in(Path folder) throws IOException {
    TreeSet<Path> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = String.valueOf(file.getFileName());
        Path parent = file.getParent();
        boolean tells = name.equals(FunderFiles.RELEASE) || OLDER.contains(name);
        if (parent != null && tells && Files.isRegularFile(file)) {
          found.add(parent);
        }
      }
    }
    List<ReleasedFolder> folders = new ArrayList<>();
    for (Path each : found) {
      folders.add(of(each));
    }
    folders.sort(Comparator.comparing(each -> String.valueOf(each.month())));
    return List.copyOf(folders);
  }

  private static ReleasedFolder of(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
        files.put(String.valueOf(file.getFileName()), Checksum.of(file));
      }
    }
    Path said = folder.resolve(FunderFiles.RELEASE);
    if (Files.exists(said)) {
      Optional<Release> release = ReleaseLedger.release(SmallFile.GIVEN.text(said));
      YearMonth month = release.map(Release::month).flatMap(ReleasedFolder::month).orElse(null);
      return new ReleasedFolder(
          folder, release.filter(each -> isWhatItMakes(each, files)).orElse(null), month, files);
    }
    return new ReleasedFolder(folder, null, older(folder), files);
  }

  /** Whether the tables beside a release are those that it makes. */
  private static boolean isWhatItMakes(Release release, SortedMap<String, String> files) {
    SortedMap<String, String> made = FunderFiles.tableSums(release);
    return TABLES.stream()
        .allMatch(
            table -> String.valueOf(made.get(table)).equals(String.valueOf(files.get(table))));
  }

  /** The month of files of an earlier version: the first cell of each row. */
  private static @Nullable YearMonth older(Path folder) throws IOException {
    for (String name : OLDER) {
      Path file = folder.resolve(name);
      if (Files.exists(file)) {
        List<String> lines = SmallFile.GIVEN.text(file).lines().toList();
        if (lines.size() > 1) {
          return month(lines.get(1).replaceAll("[,;].*", "")).orElse(null);
        }
      }
    }
    return null;
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
