package cairn.reports.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook's file without the hour it was made at: what is in it is dated to the day that its
 * numbers are of, so that the same numbers give the same bytes. It says its language, and tables
 * have no filter buttons.
 */
final class SettledZip {
  private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*(</dcterms:created>)";
  private static final String END = "</cp:coreProperties>";
  private static final String FILTER = "<autoFilter[^>]*/>|<autoFilter[^>]*>.*?</autoFilter>";

  /** Not the first moment a zip file knows: that one is kept beside it by the clock of the zone. */
  private static final LocalDateTime ENTERED = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SettledZip() {}

  /**
   * The file settled.
   *
   * @param file as the library makes it
   * @param day what it is dated to
   * @param tag its language
   */
  static byte[] of(byte[] file, LocalDate day, String tag) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    // Entries written as a stream have their sizes in the directory at the end alone.
    try (ZipFile from =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(ENTERED);
        to.putNextEntry(same);
        to.write(settled(entry.getName(), from.getInputStream(entry).readAllBytes(), day, tag));
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory cannot be read", e);
    }
    return out.toByteArray();
  }

  private static byte[] settled(String name, byte[] part, LocalDate day, String tag) {
    if (name.startsWith("xl/tables/")) {
      return utf8(text(part).replaceAll(FILTER, ""));
    }
    if (!name.equals("docProps/core.xml")) {
      return part;
    }
    return utf8(
        text(part)
            .replaceFirst(CREATED, "$1" + day + "T00:00:00Z$2")
            .replace(END, "<dc:language>" + tag + "</dc:language>" + END));
  }

  private static String text(byte[] part) {
    return new String(part, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
