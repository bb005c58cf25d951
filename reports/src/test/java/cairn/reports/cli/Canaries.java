package cairn.reports.cli;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Values that no program has, and the search for them in whatever a run leaves behind. */
final class Canaries {
  /** What somebody may type into any column, of every kind that tells or could tell of a person. */
  static final Map<String, String> FREE = new LinkedHashMap<>();

  static {
    FREE.put("a name", "Quillon Zebrowitz");
    FREE.put("a telephone", "212-555-0187");
    FREE.put("a social security number", "219-09-9847");
    FREE.put("an address", "zebrowitz@example.org");
    FREE.put("an unusual code", "vexcode_77zq");
    FREE.put("a number too large", "77310977");
    FREE.put("a day of birth", "1931-07-29");
    FREE.put("a remark", "told Zebrowitz; see vexcode_77zq");
  }

  /** By what each of them is found, also where only a part of it is repeated. */
  static final List<String> TOLD =
      List.of("zebrowitz", "quillon", "555-0187", "5550187", "09-9847", "vexcode", "77zq").stream()
          .toList();

  /** The same of numbers and days, which a sum or a range could hold. */
  static final List<String> NUMBERS = List.of("77310977", "1931-07-29");

  private Canaries() {}

  /** Whether one of the texts stands in another, whatever the case. */
  static boolean stand(String text, List<String> texts) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(lower::contains);
  }

  /** Files below a folder with one of the texts in their name, bytes, cells, pages or entries. */
  static TreeSet<String> traces(Path folder, List<String> texts) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    if (!Files.exists(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String path = folder.relativize(file).toString();
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (stand(path + "\n" + (isFile ? content(file) : ""), texts)) {
          found.add(path);
        }
      }
    }
    return found;
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    if (name.endsWith(".parquet")) {
      return raw + cells(file);
    }
    if (name.endsWith(".pdf")) {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        return raw + new PDFTextStripper().getText(pdf);
      }
    }
    return name.endsWith(".zip") || name.endsWith(".xlsx") ? raw + entries(bytes) : raw;
  }

  private static String cells(Path file) {
    StringBuilder text = new StringBuilder();
    try (RowReader rows = InputFormat.read(file)) {
      while (rows.next()) {
        text.append(Arrays.asList(rows.cells()).subList(0, rows.size())).append('\n');
      }
    }
    return text.toString();
  }

  private static String entries(byte[] bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        text.append(entry.getName()).append('\n');
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
