package cairn.ingest.delivery;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.MappingReport;
import cairn.ingest.screen.Screen;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.SheetName;
import cairn.ingest.source.SourceRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping brings beside rows, which are screened as any delivery's are: the names of source
 * files and of its own files, and the reasons it gives for rows it drops. The store keeps them.
 */
final class MappingScreen {
  private static final String HIDDEN = "(not shown)";

  /** The day, perhaps with the time, that tools put into the name of an export. */
  private static final Pattern EXPORTED_ON =
      Pattern.compile(
          "(?<![0-9])(19|20)[0-9]{2}-?[01][0-9]-?[0-3][0-9]([ T_-]?[0-9]{4,6})?(?![0-9])");

  private MappingScreen() {}

  /** The names of the files in a folder that tell who somebody is, by their place in the folder. */
  static List<Finding> names(Path folder, String what) throws IOException {
    List<Finding> findings = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return findings;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .forEach(
              name -> {
                Rule rule = inName(name);
                if (rule != null) {
                  findings.add(found(what, rule, "has a name", "; give it another one"));
                }
                findings.addAll(sheets(folder.resolve(name), what));
              });
    }
    return findings;
  }

  /** Statements name the sheets of a workbook, where it shows several. */
  private static List<Finding> sheets(Path file, String what) {
    List<Finding> findings = new ArrayList<>();
    if (InputFormat.isWorkbook(String.valueOf(file.getFileName()))) {
      try {
        List<SheetName> shown = SheetName.shown(file);
        for (int i = 0; shown.size() > 1 && i < shown.size(); i++) {
          Rule rule = inName(shown.get(i).name());
          if (rule != null) {
            String sheet = what + " has a sheet, number " + (i + 1) + ",";
            findings.add(found(sheet, rule, "with a name", "; give it another one"));
          }
        }
      } catch (SourceRefusal e) {
        return List.of(); // said where it is read
      }
    }
    return findings;
  }

  /** The rule that the name of a file breaks by telling who somebody is, or null. */
  static @Nullable Rule inName(String name) {
    String stem =
        InputFormat.of(name) == null ? name.replaceFirst("\\.[a-z]+$", "") : InputFormat.stem(name);
    String undated = EXPORTED_ON.matcher(stem).replaceAll("");
    Rule rule = Screen.inText(undated);
    rule = rule == null ? Screen.inKey(undated) : rule;
    return rule == Rule.IDENTIFIER_DATE ? null : rule;
  }

  /**
   * The account of a mapping without the reasons that tell who somebody is.
   *
   * @param findings takes what is found
   */
  static MappingReport account(MappingReport report, List<Finding> findings) {
    List<MappingReport.Dropped> dropped = new ArrayList<>();
    for (MappingReport.Dropped each : report.dropped()) {
      Rule rule = Screen.inText(each.reason());
      if (rule == null) {
        rule = Screen.inKey(each.table());
      }
      if (rule == null) {
        dropped.add(each);
      } else {
        findings.add(found("dropped.sql", rule, "yields a reason", "; write it without"));
        dropped.add(new MappingReport.Dropped(HIDDEN, HIDDEN, each.rows()));
      }
    }
    return new MappingReport(report.sources(), report.tables(), List.copyOf(dropped));
  }

  static Finding found(String file, Rule rule, String what, String instead) {
    String expected = what + " that holds what looks like " + Screen.kind(rule) + instead;
    return Finding.of(rule, Location.ofFile(file), expected);
  }
}
