package cairn.reports.cli.definitions;

import cairn.analysis.definition.Denominator;
import cairn.analysis.definition.fact.OwnGoalVerdict;
import cairn.analysis.definition.library.JoinedDefinition;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.definition.library.WorkedCase;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.Provenance;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.TextLines;
import cairn.reports.words.MissingRuleWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn definitions show}: one definition in full. */
@Command(
    name = "show",
    description = "One definition: its sentence, formula, missing rule, source and an example.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn definitions show GOAL-5"})
final class DefinitionShow implements Callable<Integer> {
  /** What is told of a definition in JSON. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "version",
          "about",
          "label",
          "sentence",
          "formula",
          "missing",
          "denominators",
          "default",
          "provenance",
          "citation",
          "example");

  private static final int COLUMN = 13;

  @Parameters(paramLabel = "ID", description = "id of the definition")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Option(names = "--definitions", paramLabel = "FILE", description = "your own, added")
  private @Nullable Path own;

  @Option(names = "--json", description = "answer in JSON")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    OutcomeDefinition found = DefinitionsCommand.require(DefinitionsCommand.library(own), id);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      new Answer(COLUMNS, List.of(row(found))).print(out, Answer.Format.JSON);
      return ExitCode.DONE;
    }
    TextLines.wrap(
            found.id() + ", version " + found.version() + ": " + found.label(), TextLines.WIDTH)
        .forEach(out::println);
    out.println();
    TextLines.wrap(found.sentence(), TextLines.WIDTH).forEach(out::println);
    out.println();
    line(out, "About", found.group().key().replace('_', ' ') + ", of " + of(found));
    line(out, "Formula", found.formula());
    line(out, "Missing", MissingRuleWords.meaning(found.terms().missing()));
    line(out, "Share of", denominators(found, "; or of "));
    line(out, "Source", found.citation());
    line(out, "Provenance", provenance(found.provenance()));
    line(out, "Used by", found.isDefault() ? "every report" : "those who ask for it");
    line(out, "Example", found.example());
    for (WorkedCase each : found.cases()) {
      line(out, "Tried on", tried(each));
    }
    if (found.id().equals(JoinedDefinition.OWN_GOAL)) {
      goals(out);
    }
    out.flush();
    return ExitCode.DONE;
  }

  /** What is told of a definition, in the order of the columns. */
  static List<@Nullable Object> row(OutcomeDefinition each) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(each.id());
    row.add(each.version());
    row.add(each.group().key());
    row.add(each.label());
    row.add(each.sentence());
    row.add(each.formula());
    row.add(each.terms().missing().key());
    row.add(each.denominators().stream().map(Denominator::key).collect(Collectors.joining(" ")));
    row.add(each.isDefault());
    row.add(each.provenance().key());
    row.add(each.citation());
    row.add(each.example());
    return row;
  }

  private static String tried(WorkedCase each) {
    Map<String, String> cells = each.cells();
    return String.format(
        "%s of the case %s, as of %s: %s",
        cells.get("client_id"),
        each.folder(),
        cells.get("as_of"),
        String.valueOf(cells.get("status")).replace('_', ' '));
  }

  private static void line(PrintWriter out, String name, String text) {
    TextLines.entry(out, name, COLUMN, text);
  }

  private static String of(OutcomeDefinition found) {
    if (!found.needsProblem()) {
      return "the person as a whole";
    }
    return found.problems().isEmpty()
        ? "one problem at a time"
        : "one problem at a time: " + String.join(", ", found.problems());
  }

  private static String denominators(OutcomeDefinition found, String between) {
    return found.denominators().stream()
        .map(Denominator::label)
        .collect(Collectors.joining(between));
  }

  private static String provenance(Provenance provenance) {
    return switch (provenance) {
      case PUBLISHED -> "as published";
      case PUBLISHED_SECONDARY -> "as reported by a later publication";
      case HOUSE -> "the project's own, where nothing is published";
      case UNCONFIRMED -> "not confirmed by a publication yet, so never used without being asked";
    };
  }

  private static void goals(PrintWriter out) {
    out.println();
    out.println("At least as far as the goal means, goal by goal:");
    for (GoalType type : Catalogues.load().goalTypes().values()) {
      TextLines.entry(out, "  " + type.label(), 2 * COLUMN, OwnGoalVerdict.asksFor(type.aim()));
    }
  }
}
