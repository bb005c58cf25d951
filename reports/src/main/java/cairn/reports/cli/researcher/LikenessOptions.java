package cairn.reports.cli.researcher;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.ClassSizes;
import cairn.reports.researcher.person.PackageFiles;
import cairn.reports.researcher.person.PackageOrder;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A table whose people are looked at for how many are alike; its cells are never said. */
public final class LikenessOptions {
  @Option(
      names = "--k-anonymity",
      required = true,
      paramLabel = "DIR|FILE",
      description = "a package, or a table with a row a person, in place of a delivery")
  @SuppressWarnings("NullAway.Init")
  private Path table;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "COLUMN",
      description = "columns that others may know (default: those of a package)")
  private List<String> by = List.of();

  @Option(
      names = "--k",
      paramLabel = "N",
      defaultValue = "" + PackageOrder.USUAL_K,
      description = "rows alike at least (default: ${DEFAULT-VALUE})")
  private int k;

  /**
   * Says how many rows are alike.
   *
   * @return the exit code: that of a privacy rule where a class has fewer than k rows
   */
  public int say(PrintWriter out, boolean isJson) {
    List<String> columns = columns();
    ClassSizes sizes = ClassSizes.of(rows(columns));
    if (isJson) {
      bands(sizes).print(out, Answer.Format.JSON);
    } else {
      out.println("alike in: " + String.join(", ", columns));
      out.println(
          String.format(
              Locale.ROOT,
              "%,d rows in %,d classes, the smallest of %,d",
              sizes.rows(),
              sizes.sizes().size(),
              sizes.smallest()));
      out.println(
          String.format(
              Locale.ROOT,
              "%,d classes of fewer than %d, with %,d rows",
              sizes.classesUnder(k),
              k,
              sizes.rowsUnder(k)));
      out.println();
      bands(sizes).print(out, Answer.Format.TABLE);
    }
    out.flush();
    return sizes.classesUnder(k) == 0 ? ExitCode.DONE : ExitCode.PRIVACY;
  }

  private static Answer bands(ClassSizes sizes) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ClassSizes.Band band : sizes.bands()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(band.from());
      row.add(band.to() == Long.MAX_VALUE ? null : band.to());
      row.add(band.classes());
      row.add(band.rows());
      rows.add(row);
    }
    return new Answer(List.of("size_from", "size_to", "classes", "rows"), rows);
  }

  private List<String> columns() {
    if (!by.isEmpty()) {
      return by;
    }
    if (Files.isDirectory(table)) {
      return PackageFiles.traits();
    }
    throw new CommandFailure(ExitCode.USAGE, "name the columns that others may know with --by");
  }

  private List<List<String>> rows(List<String> columns) {
    Path file = Files.isDirectory(table) ? table.resolve(PackageFiles.PEOPLE) : table;
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.USAGE, "there is no table " + file);
    }
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = InputFormat.read(file)) {
      int[] places = columns.stream().mapToInt(name -> place(reader, file, name)).toArray();
      while (reader.next()) {
        List<String> row = new ArrayList<>();
        for (int place : places) {
          row.add(place < reader.size() ? String.valueOf(reader.cells()[place]) : "");
        }
        rows.add(row);
      }
    } catch (SourceRefusal refusal) {
      throw new CommandFailure(
          ExitCode.INPUT, refusal.finding(String.valueOf(file.getFileName())).message());
    }
    return rows;
  }

  private static int place(RowReader reader, Path file, String column) {
    int place = reader.header().indexOf(column);
    if (place < 0) {
      throw new CommandFailure(
          ExitCode.USAGE,
          file.getFileName() + " has no column " + column + "; --by takes columns of its header");
    }
    return place;
  }
}
