package cairn.reports.cli;

import cairn.analysis.outcome.DefinitionGroup;
import cairn.analysis.outcome.DefinitionLibrary;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.synthesis.JoinedDefinition;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
      DefinitionsCommand.Tables.class,
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
      List<OutcomeDefinition> shown =
          library(own).all().stream().filter(d -> all || json || d.isDefault()).toList();
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        answer(shown).print(out, Answer.Format.JSON);
        return ExitCode.DONE;
      }
      int width =
          Math.max(
              JoinedDefinition.SETBACK.length(),
              shown.stream().mapToInt(d -> d.id().length()).max().orElse(0));
      for (DefinitionGroup group : DefinitionGroup.values()) {
        List<OutcomeDefinition> ofGroup = shown.stream().filter(d -> d.group() == group).toList();
        if (!ofGroup.isEmpty()) {
          out.println(title(group));
          ofGroup.forEach(d -> out.println("  " + pad(d.id(), width) + "  " + d.label()));
          out.println();
        }
      }
      if (own == null) {
        out.println("Verdicts that join others");
        JoinedDefinition.all()
            .forEach(d -> out.println("  " + pad(d.id(), width) + "  " + d.label()));
        out.println();
      }
      out.println("cairn definitions show ID tells one in full: its sentence, source and example.");
      if (!all) {
        out.println("These are on by default; --all lists every one.");
      }
      out.flush();
      return ExitCode.DONE;
    }

    private static Answer answer(List<OutcomeDefinition> shown) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (OutcomeDefinition each : shown) {
        rows.add(
            List.of(
                each.id(),
                each.group().key(),
                each.label(),
                each.sentence(),
                each.provenance().key(),
                each.citation()));
      }
      return new Answer(
          List.of("id", "about", "label", "sentence", "provenance", "citation"), rows);
    }

    private static String title(DefinitionGroup group) {
      String words = group.key().replace('_', ' ');
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String pad(String text, int width) {
      return text + " ".repeat(width - text.length());
    }
  }

  /** {@code cairn definitions show}. */
  @Command(
      name = "show",
      description = "One definition: its sentence, formula, missing rule, source and an example.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    private static final int WIDTH = 78;

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
      Optional<JoinedDefinition> joined =
          JoinedDefinition.all().stream().filter(d -> d.id().equals(id)).findFirst();
      if (joined.isPresent()) {
        show(joined.get());
        return ExitCode.DONE;
      }
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
      wrap(found.sentence()).forEach(out::println);
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

    private void show(JoinedDefinition found) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(found.id() + ", version " + found.version() + ": " + found.label());
      out.println();
      wrap(found.sentence()).forEach(out::println);
      out.println();
      line(out, "About", found.group());
      line(out, "Formula", found.formula());
      line(out, "Missing", found.missing());
      line(out, "Source", found.citation());
      line(out, "Provenance", found.provenance());
      line(out, "Used by", "every report");
      line(out, "Example", found.example());
      out.flush();
    }

    private static void line(PrintWriter out, String name, String text) {
      List<String> lines = wrap(text);
      for (int i = 0; i < lines.size(); i++) {
        out.println(String.format(Locale.ROOT, "%-11s %s", i == 0 ? name : "", lines.get(i)));
      }
    }

    private static List<String> wrap(String text) {
      List<String> lines = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (String word : Splitter.on(' ').split(text)) {
        if (line.length() + word.length() > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
      lines.add(line.toString());
      return lines;
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
