package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Opens a file and looks at its first bytes before anything parses it. */
final class Opening {
  private static final int LOOK = 4096;

  private Opening() {}

  /**
   * Refuses at once what is no regular file: a pipe or a device would never end.
   *
   * @param path the file
   */
  static void requireFile(Path path) {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      if (found.isDirectory()) {
        throw new SourceRefusal(Rule.NOT_A_FILE, 0, "is a folder, not a file");
      }
      if (!found.isRegularFile()) {
        throw new SourceRefusal(Rule.NOT_A_FILE, 0, "is a pipe or a device, not a file");
      }
    } catch (FileSystemLoopException | NoSuchFileException e) {
      throw new SourceRefusal(Rule.NOT_A_FILE, 0, "is missing, or a link that leads nowhere");
    } catch (IOException e) {
      throw new SourceRefusal(Rule.NOT_A_FILE, 0, "is a link that leads nowhere, or is not open");
    }
    if (!Files.isReadable(path)) {
      throw new SourceRefusal(Rule.UNREADABLE, 0, "may not be read; look at its permissions");
    }
  }

  static SourceRefusal unreadable() {
    return new SourceRefusal(Rule.UNREADABLE, 0, "could not be read to its end");
  }

  /**
   * The text of a file, after its byte order mark.
   *
   * @param path the file
   * @param gzip whether it is compressed
   */
  static Utf8Text text(Path path, boolean gzip) {
    requireFile(path);
    InputStream in = null;
    try {
      in = Files.newInputStream(path);
      BufferedInputStream bytes = new BufferedInputStream(gzip ? new GzipBytes(in) : in, 1 << 16);
      bytes.mark(LOOK);
      byte[] first = bytes.readNBytes(LOOK);
      bytes.reset();
      bytes.skipNBytes(look(first));
      return new Utf8Text(bytes);
    } catch (IOException e) {
      close(in);
      throw unreadable();
    } catch (SourceRefusal e) {
      close(in);
      throw e;
    }
  }

  /**
   * Refuses what is no workbook that can be read.
   *
   * @param path the file
   */
  static void requireWorkbook(Path path) {
    requireFile(path);
    byte[] first;
    try (InputStream in = Files.newInputStream(path)) {
      first = in.readNBytes(LOOK);
    } catch (IOException e) {
      throw unreadable();
    }
    if (first.length == 0) {
      throw new SourceRefusal(Rule.EMPTY_FILE, 0, "the file is empty");
    }
    if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new SourceRefusal(
          Rule.WORKBOOK_LOCKED,
          0,
          "is protected by a password, or an old workbook under a new name; open it, take the"
              + " password away, and save it as .xlsx or as CSV");
    }
    if (!starts(first, 'P', 'K', 3, 4)) {
      throw wrong("is no workbook, though its name ends as one");
    }
  }

  private static void close(@org.jspecify.annotations.Nullable InputStream in) {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** How many bytes the byte order mark has. */
  private static int look(byte[] first) {
    if (starts(first, 0xff, 0xfe) || starts(first, 0xfe, 0xff) || looksLikeUtf16(first)) {
      throw new SourceRefusal(Rule.ENCODING_UTF16, 1, "is UTF-16; save it as UTF-8");
    }
    int mark = starts(first, 0xef, 0xbb, 0xbf) ? 3 : 0;
    if (first.length == mark) {
      throw new SourceRefusal(Rule.EMPTY_FILE, 0, "the file is empty");
    }
    refuseOtherFormats(first);
    String text =
        new String(first, mark, first.length - mark, StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<")) {
      throw wrong("is a web page or XML, perhaps an error page saved in place of the data");
    }
    return mark;
  }

  private static boolean looksLikeUtf16(byte[] first) {
    return first.length >= 4
        && ((first[0] == 0 && first[2] == 0 && first[1] != 0 && first[3] != 0)
            || (first[1] == 0 && first[3] == 0 && first[0] != 0 && first[2] != 0));
  }

  private static void refuseOtherFormats(byte[] first) {
    if (starts(first, 'P', 'K', 3, 4) || starts(first, 'P', 'K', 5, 6)) {
      throw wrong(
          "is a zip archive or a workbook; the name of a workbook must end in .xlsx or .ods");
    }
    if (starts(first, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw wrong("is an old Excel workbook; save it as .xlsx or as CSV");
    }
    if (starts(first, 0x1f, 0x8b)) {
      throw wrong("is gzip; its name must end in .csv.gz, and it may be compressed only once");
    }
    if (starts(first, 'P', 'A', 'R', '1')) {
      throw wrong("is Parquet; its name must end in .parquet");
    }
    if (starts(first, '%', 'P', 'D', 'F')) {
      throw wrong("is a PDF");
    }
  }

  private static SourceRefusal wrong(String expected) {
    return new SourceRefusal(Rule.WRONG_FORMAT, 0, expected);
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
