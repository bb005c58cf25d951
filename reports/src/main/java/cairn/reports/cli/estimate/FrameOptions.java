package cairn.reports.cli.estimate;

import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.WantedColumns;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which file a method reads, and which of its rows. */
final class FrameOptions {
  @Option(
      names = "--in",
      paramLabel = "FILE",
      description = "a .csv, .csv.gz, .jsonl or .parquet file with a header")
  private @Nullable Path in;

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE",
      description = "only rows with this value; may be given several times")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(
      names = "--complete",
      split = ",",
      paramLabel = "COLUMN",
      description = "leave out rows without a value in these columns too")
  private List<String> complete = new ArrayList<>();

  @Option(
      names = "--categorical",
      split = ",",
      paramLabel = "COLUMN",
      description = "covariates whose numbers are names of groups")
  private List<String> categorical = new ArrayList<>();

  @Option(
      names = "--reference",
      split = ",",
      paramLabel = "COLUMN=VALUE",
      description = "the group that others are compared with (default: the first in order)")
  private Map<String, String> references = new LinkedHashMap<>();

  @Option(
      names = "--missing",
      split = ",",
      paramLabel = "TEXT",
      defaultValue = "NA",
      description =
          "what means no value, besides an empty cell, for example NA or . (default:"
              + " ${DEFAULT-VALUE})")
  private List<String> missing = new ArrayList<>();

  private long rows;
  private int used;

  Map<String, String> references() {
    return references;
  }

  /** Reads the wanted columns and says which rows were left out, where there is who listens. */
  Frame read(WantedColumns wanted, @Nullable PrintWriter err) {
    if (in == null) {
      throw EstimateFailure.usage("--in FILE is needed");
    }
    if (!Files.exists(in)) {
      throw EstimateFailure.usage("there is no file " + in);
    }
    Set<String> groups = new LinkedHashSet<>(categorical);
    groups.addAll(references.keySet());
    FrameReader.Answer answer =
        FrameReader.read(
            in, wanted, new FrameReader.Rules(where, complete, groups, Set.copyOf(missing)));
    rows = answer.rows();
    used = answer.frame().rows();
    if (err != null) {
      say(answer, err);
    }
    return answer.frame();
  }

  private void say(FrameReader.Answer answer, PrintWriter err) {
    answer
        .missing()
        .forEach(
            (name, n) ->
                err.println(
                    "cairn: "
                        + n
                        + " of "
                        + rows
                        + " rows have no value in "
                        + name
                        + (answer.missing().size() == 1 ? " and are left out" : "")));
    if (answer.missing().size() > 1) {
      err.println("cairn: " + (rows - used) + " of " + rows + " rows are left out");
    }
    for (String name : answer.dotted()) {
      err.println(
          "cairn: " + name + " has a group called . ; if that means no value, say --missing .");
    }
    err.flush();
  }

  /** What was read, in one line; empty when nothing was. */
  String source() {
    if (in == null) {
      return "";
    }
    String left = rows == used ? "" : ", " + (rows - used) + " left out";
    return in.getFileName() + ", " + used + " rows" + left;
  }
}
