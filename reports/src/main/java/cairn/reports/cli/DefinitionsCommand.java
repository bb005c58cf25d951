package cairn.reports.cli;

import cairn.analysis.outcome.DefinitionLibrary;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn definitions}: the library, in words. */
@Command(
    name = "definitions",
    description = "Every published way to say that something helped, in words.",
    mixinStandardHelpOptions = true,
    subcommands = {
      DefinitionsCommand.Listing.class,
      DefinitionsCommand.Show.class,
      DefinitionsCommand.Tables.class
    },
    footer = {
      "",
      "Examples:",
      "  cairn definitions list",
      "  cairn definitions show ABS-6",
      "  cairn definitions contract > datapackage.json"
    })
final class DefinitionsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    return spec.commandLine().execute("list");
  }

  static DefinitionLibrary library(@Nullable Path own) throws IOException {
    DefinitionLibrary library = DefinitionLibrary.load();
    if (own == null) {
      return library;
    }
    try (var text = Files.newBufferedReader(own, StandardCharsets.UTF_8)) {
      return library.with(
          text, String.valueOf(own.getFileName()), Catalogues.load().problems().keys());
    }
  }

  /** {@code cairn definitions list}. */
  @Command(
      name = "list",
      description = "All definitions, by what they are about.",
      mixinStandardHelpOptions = true)
  static final class Listing implements Callable<Integer> {
    @Option(names = "--definitions", paramLabel = "FILE", description = "your own, added")
    private @Nullable Path own;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Option(names = "--all", description = "also those that no report uses without being asked")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (OutcomeDefinition each : library(own).all()) {
        if (all || json || each.isDefault()) {
          rows.add(
              List.of(
                  each.id(),
                  each.group().key(),
                  each.label(),
                  each.provenance().key(),
                  each.citation()));
        }
      }
      new Answer(List.of("id", "about", "label", "provenance", "citation"), rows)
          .print(spec.commandLine().getOut(), json ? Answer.Format.JSON : Answer.Format.TABLE);
      if (!all && !json) {
        spec.commandLine().getErr().println("cairn: --all lists those that are not on by default");
      }
      return ExitCode.DONE;
    }
  }

  /** {@code cairn definitions show}. */
  @Command(
      name = "show",
      description = "One definition: its sentence, formula, missing rule, source and an example.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "id of the definition")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(names = "--definitions", paramLabel = "FILE", description = "your own, added")
    private @Nullable Path own;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      DefinitionLibrary library = library(own);
      OutcomeDefinition found = library.get(id);
      if (found == null) {
        String near =
            library.all().stream()
                .map(OutcomeDefinition::id)
                .filter(
                    known -> known.toLowerCase(Locale.ROOT).contains(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(known -> " (did you mean " + known + "?)")
                .orElse("");
        throw new CommandFailure(
            ExitCode.USAGE, "there is no definition of that id" + near + "; see definitions list");
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println(found.id() + ", version " + found.version() + ": " + found.label());
      out.println();
      out.println(found.sentence());
      out.println();
      line(out, "About", found.group().key());
      line(out, "Formula", found.formula());
      line(out, "Missing", found.terms().missing().key());
      line(out, "Source", found.citation());
      line(out, "Provenance", found.provenance().key());
      line(out, "Used by", found.isDefault() ? "every report" : "those who ask for it");
      line(out, "Example", found.example());
      out.flush();
      return ExitCode.DONE;
    }

    private static void line(PrintWriter out, String name, String text) {
      out.println(String.format(Locale.ROOT, "%-11s %s", name, text));
    }
  }

  /** {@code cairn definitions contract}. */
  @Command(
      name = "contract",
      description = "The data contract as a Frictionless data package.",
      mixinStandardHelpOptions = true)
  static final class Tables implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      out.println(Contract.load(Catalogues.load()).publish());
      out.flush();
      return ExitCode.DONE;
    }
  }
}
