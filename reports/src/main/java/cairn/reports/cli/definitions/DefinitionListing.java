package cairn.reports.cli.definitions;

import cairn.analysis.definition.DefinitionGroup;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.TextLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn definitions list}: one plain line for each definition, by what it is about. */
@Command(
    name = "list",
    description = "All definitions, by what they are about.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn definitions list --all"})
final class DefinitionListing implements Callable<Integer> {
  private static final int WIDEST = 22;

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
    List<OutcomeDefinition> known = DefinitionsCommand.library(own).all();
    List<OutcomeDefinition> shown =
        known.stream().filter(d -> all || json || d.isDefault()).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      answer(shown).print(out, Answer.Format.JSON);
      return ExitCode.DONE;
    }
    for (DefinitionGroup group : DefinitionGroup.values()) {
      print(out, title(group), shown, d -> !d.isOnWords() && d.group() == group);
    }
    print(out, "Of weekly words, as published in trials", shown, OutcomeDefinition::isOnWords);
    String marked = all ? "* every report uses it; the others are there for who asks." : "";
    String rest =
        "Every report uses these "
            + shown.size()
            + ". There are "
            + (known.size() - shown.size())
            + " more: cairn definitions list --all.";
    TextLines.wrap(all ? marked : rest, TextLines.WIDTH).forEach(out::println);
    TextLines.wrap(
            "cairn definitions show ID tells one in full: what it asks, what is done about missing"
                + " reports, where it comes from, and an example.",
            TextLines.WIDTH)
        .forEach(out::println);
    out.flush();
    return ExitCode.DONE;
  }

  private void print(
      PrintWriter out,
      String title,
      List<OutcomeDefinition> shown,
      Predicate<OutcomeDefinition> which) {
    List<OutcomeDefinition> listed = shown.stream().filter(which).toList();
    if (listed.isEmpty()) {
      return;
    }
    int width = listed.stream().mapToInt(d -> d.id().length()).max().orElse(0);
    int column = Math.min(width, WIDEST) + 4;
    out.println(title);
    for (OutcomeDefinition each : listed) {
      String mark = all && each.isDefault() ? "* " : "  ";
      TextLines.entry(out, mark + each.id(), column, each.label());
    }
    out.println();
  }

  private static Answer answer(List<OutcomeDefinition> shown) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    shown.forEach(each -> rows.add(DefinitionShow.row(each)));
    return new Answer(DefinitionShow.COLUMNS, rows);
  }

  private static String title(DefinitionGroup group) {
    String words = group.key().replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
