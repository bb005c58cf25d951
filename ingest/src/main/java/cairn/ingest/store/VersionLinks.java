package cairn.ingest.store;

import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The links by which a store's versions are found, and what lies among them.
 *
 * @param root the store's folder
 */
record VersionLinks(Path root) {

  /** The months of results or of reports, earliest first. */
  List<YearMonth> months(String kind) {
    TreeSet<YearMonth> months = new TreeSet<>();
    for (Path entry : entries(kind)) {
      if (isMonth(entry)) {
        months.add(YearMonth.parse(String.valueOf(entry.getFileName())));
      }
    }
    return List.copyOf(months);
  }

  /** What lies where only links to versions belong, one sentence each. */
  List<String> strangers() {
    List<Path> strange = new ArrayList<>();
    Path records = root.resolve(Place.records().path());
    if (Files.exists(records) && !Files.isSymbolicLink(records)) {
      strange.add(records);
    }
    for (String kind : List.of(Place.RESULTS, Place.REPORTS)) {
      for (Path entry : entries(kind)) {
        if (!isMonth(entry) && !isMonthsPage(entry) && !VersionFiles.isLeftBehind(entry)) {
          strange.add(entry);
        }
      }
    }
    return strange.stream()
        .map(each -> root.relativize(each) + " is not a link to a version: move it away")
        .toList();
  }

  private static boolean isMonth(Path entry) {
    return Files.isSymbolicLink(entry)
        && String.valueOf(entry.getFileName()).matches("\\d{4}-(0[1-9]|1[0-2])");
  }

  private boolean isMonthsPage(Path entry) {
    return entry.equals(root.resolve(Place.REPORTS).resolve(Store.MONTHS_PAGE))
        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
  }

  private List<Path> entries(String kind) {
    Path folder = root.resolve(kind);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new StoreException(StoreFault.DISK, folder + " cannot be read");
    }
  }
}
