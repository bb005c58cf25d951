package cairn.reports.cli.definitions;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.SmallFile;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cairn definitions}: the library, in words. */
@Command(
    name = "definitions",
    description = "Every published way to say that something helped, in words.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DefinitionListing.class,
      DefinitionShow.class,
      ContractCommand.class,
      WordsCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  cairn definitions list",
      "  cairn definitions show ABS-6",
      "  cairn definitions contract > datapackage.json",
      "  cairn definitions apply --words words.csv --out outcomes.csv"
    })
public final class DefinitionsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    return spec.commandLine().execute("list");
  }

  /** The library, with a file of one's own where there is one. */
  static DefinitionLibrary library(@Nullable Path own) throws IOException {
    DefinitionLibrary library = JoinedKinds.library();
    if (own == null) {
      return library;
    }
    return library.with(
        new StringReader(SmallFile.DEFINITIONS.text(own)),
        String.valueOf(own.getFileName()),
        Catalogues.load().problems().keys());
  }

  /**
   * The definition of an id.
   *
   * @throws CommandFailure where there is none, with the nearest id that there is
   */
  public static OutcomeDefinition require(DefinitionLibrary library, String id) {
    OutcomeDefinition found = library.get(id);
    if (found == null) {
      String near = nearest(id, library.all().stream().map(OutcomeDefinition::id).toList());
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is no definition of that id"
              + (near == null ? "" : " (did you mean " + near + "?)")
              + "; see cairn definitions list --all");
    }
    return found;
  }

  /**
   * The same in other letters, else the first that begins or goes on so, else the nearest typed.
   */
  private static @Nullable String nearest(String id, List<String> known) {
    String typed = id.toLowerCase(Locale.ROOT);
    for (String each : known) {
      if (each.toLowerCase(Locale.ROOT).equals(typed)) {
        return each;
      }
    }
    String close = Nearest.of(id, known);
    if (close != null) {
      return close;
    }
    return known.stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).contains(typed))
        .findFirst()
        .orElse(null);
  }
}
