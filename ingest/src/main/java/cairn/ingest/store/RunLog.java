package cairn.ingest.store;

import cairn.ingest.store.disk.PrivateFiles;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run did, a line at a time in a file of its own. Each line goes to the system whole, so
 * that a run that is killed leaves what it did so far. A disk that takes no log stops no run.
 */
public final class RunLog implements AutoCloseable {
  private static final String NAME = "run-(\\d{6,})\\.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private @Nullable OutputStream file;

  private RunLog(@Nullable OutputStream file) {
    this.file = file;
  }

  /** Starts the log of the next run of a store that is held. */
  static RunLog start(Path root) {
    try {
      long number = 1;
      Path folder = PrivateFiles.folder(root.resolve(Store.LOGS));
      for (Path each : files(root)) {
        number = Math.max(number, number(each) + 1);
      }
      String name = String.format(Locale.ROOT, "run-%06d.jsonl", number);
      return new RunLog(PrivateFiles.create(folder.resolve(name)));
    } catch (IOException e) {
      return new RunLog(null);
    }
  }

  /** An event as the log has it: one line of JSON, its names in their order. */
  public static String line(Map<String, Object> event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event is made of words and numbers", e);
    }
  }

  /** Adds an event. */
  public void add(Map<String, Object> event) {
    try {
      if (file != null) {
        file.write((line(event) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      // What was written stays, and nothing else depends on it.
    }
    file = null;
  }

  /**
   * The logs that are no longer needed: those that name no version which is kept, but for the last
   * ones.
   *
   * @param kept ids of the versions that stay
   * @param last how many of the last logs stay anyway
   */
  static List<Path> outdated(Path root, Set<String> kept, int last) throws IOException {
    List<Path> all = files(root);
    List<Path> outdated = new ArrayList<>();
    for (Path file : all.subList(0, Math.max(0, all.size() - last))) {
      String text = Files.readString(file);
      if (kept.stream().noneMatch(text::contains)) {
        outdated.add(file);
      }
    }
    return outdated;
  }

  /** The logs of a store, the earliest first. */
  private static List<Path> files(Path root) throws IOException {
    Path folder = root.resolve(Store.LOGS);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches(NAME))
          .sorted((one, other) -> Long.compare(number(one), number(other)))
          .toList();
    }
  }

  private static long number(Path file) {
    return Long.parseLong(String.valueOf(file.getFileName()).replaceAll(NAME, "$1"));
  }
}
