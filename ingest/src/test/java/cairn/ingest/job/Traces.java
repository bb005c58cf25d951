package cairn.ingest.job;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for texts in every byte below a folder, and in every cell of every part. */
public final class Traces {
  private Traces() {}

  /** The files that have one of the texts in their name, their bytes or their cells. */
  public static TreeSet<String> of(Path folder, String... texts) {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String all = String.valueOf(file.getFileName()) + "\n" + content(file);
        if (Arrays.stream(texts).anyMatch(all::contains)) {
          found.add(folder.relativize(file).toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String content(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return file.toString().endsWith(".parquet") ? bytes + "\n" + cells(file) : bytes;
    } catch (NoSuchFileException e) {
      return ""; // gone since it was listed
    }
  }

  private static String cells(Path file) {
    StringBuilder text = new StringBuilder();
    try (RowReader rows = InputFormat.read(file)) {
      while (rows.next()) {
        List<String> cells = Arrays.asList(rows.cells()).subList(0, rows.size());
        text.append(String.join("|", cells)).append('\n');
      }
    }
    return text.toString();
  }
}
