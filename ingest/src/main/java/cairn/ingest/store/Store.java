package cairn.ingest.store;

import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A store on a disk: the records of all deliveries, and results and reports by month. Each of these
 * is a link to a version that never changes; a new version takes its place in one step, so that a
 * reader sees the old or the new one, whole.
 */
public final class Store {
  static final String VERSIONS = ".versions";
  static final String STAGING = ".staging";
  static final String LOCK = ".lock";

  /** What each run did. */
  static final String LOGS = ".logs";

  /** The page beside the months of the reports, which no version holds. */
  static final String MONTHS_PAGE = "index.html";

  /** What a repair could not mend and took out of the way. */
  static final String DAMAGED = ".damaged";

  private final Path root;
  private final Disk disk;

  Store(Path root, Disk disk) {
    this.root = root.toAbsolutePath().normalize();
    this.disk = disk;
  }

  /** The store in a folder, which need not exist until something is published. */
  public static Store at(Path root) {
    return new Store(root, Disk.real());
  }

  /** The store's folder. */
  public Path root() {
    return root;
  }

  /** Whether anything was ever published there, also where nothing is left of it. */
  public boolean isThere() {
    return Files.isDirectory(root.resolve(VERSIONS)) || !places().isEmpty();
  }

  /**
   * The version of a place that stands now, or none when nothing was published there.
   *
   * @throws StoreException when the version is of a newer program, when only the link to it is
   *     gone, or a look at the names and lengths of its files shows that it is damaged; sums are
   *     taken when a file is read
   */
  public Optional<Snapshot> find(Place place) {
    Path link = root.resolve(place.path());
    if (!Files.isSymbolicLink(link)) {
      if (Files.exists(link)) {
        throw new StoreException(
            StoreFault.DAMAGED,
            link + " is not a link to a version: move it away, or choose another store");
      }
      refuseLostLink(place);
      return Optional.empty();
    }
    try {
      Path folder = link.toRealPath();
      Path name = folder.getFileName();
      String id = name == null ? "" : name.toString();
      Manifest manifest = Manifest.read(folder);
      new VersionFiles(folder, manifest)
          .atAGlance().stream()
              .findFirst()
              .ifPresent(
                  damage -> {
                    throw StoreException.damaged(folder, damage);
                  });
      return isBehind(place, manifest)
          ? Optional.empty()
          : Optional.of(new Snapshot(place, id, folder, manifest));
    } catch (IOException e) {
      throw new StoreException(
          StoreFault.DAMAGED, link + " leads nowhere: cairn repair --store " + root + " mends it");
    }
  }

  /** Results and reports of people who were taken out since are as good as gone. */
  private boolean isBehind(Place place, Manifest manifest) throws IOException {
    return !place.equals(Place.records()) && TakenOut.of(manifest) < TakenOut.of(this);
  }

  /** Whether the page that lists the months' reports is there. */
  public boolean hasMonthsPage() {
    return Files.exists(root.resolve(Place.REPORTS).resolve(MONTHS_PAGE));
  }

  /**
   * The people who were forgotten, with the key that their marks are made with.
   *
   * @throws StoreException MISSING when there are some and the key is not at hand: then nobody can
   *     tell whom a delivery would bring back
   */
  public Tombstones tombstones() {
    try {
      return new ForgottenPeople(this, disk).read();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** How many people were forgotten, which needs no key. */
  public int forgotten() {
    try {
      return new ForgottenPeople(this, disk).marks().people().size();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * A version without its link must not be taken for none: the next one would be made without it.
   */
  private void refuseLostLink(Place place) {
    try {
      if (new VersionLog(root, disk).last(place).isPresent()) {
        throw new StoreException(
            StoreFault.DAMAGED,
            root.resolve(place.path())
                + " was published and is no longer there: cairn repair --store "
                + root
                + " brings it back");
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * The version of a place that stands now.
   *
   * @throws StoreException when there is none, it is damaged or of a newer program
   */
  public Snapshot get(Place place) {
    return find(place)
        .orElseThrow(
            () ->
                new StoreException(
                    StoreFault.MISSING,
                    root
                        + " has no "
                        + place.path()
                        + " yet: "
                        + place.command(root)
                        + " first"
                        + others(place)));
  }

  /** The months that are there, where another one was asked for. */
  private String others(Place place) {
    List<YearMonth> months =
        place.resultsMonth().isPresent()
            ? resultMonths()
            : place.reportsMonth().isPresent() ? reportMonths() : List.of();
    return months.isEmpty()
        ? ""
        : "; there "
            + months.stream()
                .map(YearMonth::toString)
                .collect(Collectors.joining(", ", "are ", ""));
  }

  /**
   * The text of a file beside the versions, which {@link StoreLock#replace} puts there; none where
   * there is no such file.
   */
  public Optional<String> beside(String name) {
    Path file = root.resolve(name);
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * The versions of a place that are kept, in the order in which they were published: the one that
   * stands is the last, unless a repair went back.
   *
   * @throws StoreException when the manifest of one is not what it was
   */
  public List<Snapshot> versions(Place place) {
    VersionLog log = new VersionLog(root, disk);
    try {
      List<Snapshot> versions = new ArrayList<>();
      for (String id : log.read(place)) {
        if (log.has(id)) {
          Path folder = root.resolve(VERSIONS).resolve(id);
          versions.add(new Snapshot(place, id, folder, Manifest.read(folder)));
        }
      }
      return List.copyOf(versions);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Every place that has a version: records, then results and reports by month. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    if (Files.isSymbolicLink(root.resolve(Place.records().path()))) {
      places.add(Place.records());
    }
    resultMonths().forEach(month -> places.add(Place.results(month)));
    reportMonths().forEach(month -> places.add(Place.reports(month)));
    return places;
  }

  /** The months that have results, earliest first. */
  public List<YearMonth> resultMonths() {
    return new VersionLinks(root).months(Place.RESULTS);
  }

  /** The months that have reports, earliest first. */
  public List<YearMonth> reportMonths() {
    return new VersionLinks(root).months(Place.REPORTS);
  }

  /** What lies where only links to versions belong, one sentence each. */
  List<String> strangers() {
    return new VersionLinks(root).strangers();
  }

  /**
   * Takes the store for writing until the lock is closed; a run that was killed holds it no longer,
   * and what it left behind is removed.
   *
   * @throws StoreException BUSY when another run holds the store, DISK when it cannot be written
   */
  public StoreLock lock() {
    return StoreLock.take(this, disk);
  }

  /** What the disk answered. */
  StoreException refused(IOException cause) {
    return StoreException.refused(root, cause);
  }
}
