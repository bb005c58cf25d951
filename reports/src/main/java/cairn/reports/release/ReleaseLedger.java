package cairn.reports.release;

import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever released, a line each, beside the store's versions. A line is on the disk
 * before anything of it is published, so a run that is killed releases nothing twice and loses
 * nothing; each line holds the sum of the one before, so that none can be taken out unseen. Hidden
 * numbers are hidden here too.
 */
public final class ReleaseLedger {
  /** Its file, in the store's folder. */
  public static final String FILE = "releases.jsonl";

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

  private final Store store;
  private final List<LedgerLine> lines;
  private String last;

  private ReleaseLedger(Store store, List<LedgerLine> lines, String last) {
    this.store = store;
    this.lines = lines;
    this.last = last;
  }

  /**
   * The ledger of a store, empty where nothing was ever released.
   *
   * @throws StoreException DAMAGED when a line is not as it was written
   */
  public static ReleaseLedger of(Store store) {
    Path file = store.root().resolve(FILE);
    List<LedgerLine> lines = new ArrayList<>();
    String last = "";
    try {
      for (String text : store.beside(FILE).stream().flatMap(String::lines).toList()) {
        LedgerLine line = JSON.readValue(text, LedgerLine.class);
        if (!line.before().equals(last)) {
          throw damaged(file, lines.size() + 1);
        }
        lines.add(line);
        last = sum(text);
      }
    } catch (JsonProcessingException e) {
      throw damaged(file, lines.size() + 1);
    }
    return new ReleaseLedger(store, lines, last);
  }

  private static StoreException damaged(Path file, int line) {
    return new StoreException(
        StoreFault.DAMAGED,
        file
            + " line "
            + line
            + " is not as it was written: move the file away and read what was released back in"
            + " with cairn ledger adopt");
  }

  private static String sum(String text) {
    return Checksum.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every line, the first one first. */
  public List<LedgerLine> lines() {
    return List.copyOf(lines);
  }

  /** Every release to an audience, in order. */
  public List<Release> releases(String audience) {
    List<Release> releases = new ArrayList<>();
    for (LedgerLine line : lines) {
      Release release = line.release();
      if (release != null && release.audience().equals(audience)) {
        releases.add(release);
      }
    }
    return List.copyOf(releases);
  }

  /** The release of a month to an audience. */
  public Optional<Release> find(String audience, YearMonth month) {
    return releases(audience).stream()
        .filter(release -> release.month().equals(month.toString()))
        .findFirst();
  }

  /** The last month of which everything is taken to be public, where somebody said so. */
  public Optional<YearMonth> publicUntil() {
    return lines.stream()
        .map(LedgerLine::until)
        .filter(until -> until != null)
        .map(until -> YearMonth.parse(String.valueOf(until)))
        .max(YearMonth::compareTo);
  }

  /** Adds a release, on the disk before this returns. */
  public void add(StoreLock lock, Release release, SortedMap<String, String> files) {
    append(lock, new LedgerLine(LedgerLine.Source.RELEASED, release, files, null, last));
  }

  /** Adds a release that was read back from the folder that was given out. */
  public void adopt(StoreLock lock, Release release, SortedMap<String, String> files) {
    append(lock, new LedgerLine(LedgerLine.Source.ADOPTED, release, files, null, last));
  }

  /** Notes that everything up to a month is public. */
  public void addPublic(StoreLock lock, YearMonth until) {
    append(
        lock,
        new LedgerLine(LedgerLine.Source.SAID, null, new TreeMap<>(), until.toString(), last));
  }

  private void append(StoreLock lock, LedgerLine line) {
    lines.add(line);
    StringBuilder text = new StringBuilder();
    String before = "";
    for (LedgerLine each : lines) {
      String written = text(each);
      text.append(written).append('\n');
      before = sum(written);
    }
    lock.replace(FILE, text.toString().getBytes(StandardCharsets.UTF_8));
    last = before;
  }

  /** A release as it stands in the ledger and beside the files it was made into. */
  public static String text(Object released) {
    try {
      return JSON.writeValueAsString(released);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A release read back; nothing where the text is none. */
  public static Optional<Release> release(String text) {
    try {
      return Optional.ofNullable((@Nullable Release) JSON.readValue(text, Release.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The store it belongs to. */
  public Store store() {
    return store;
  }
}
