package cairn.reports.cli.definitions;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Contract;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.TextLines;
import cairn.reports.dictionary.ContractPages;
import cairn.reports.document.TablePage;
import cairn.reports.format.HtmlWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn definitions contract}: what a delivery holds, for people and for programs. */
@Command(
    name = "contract",
    description =
        "The tables and columns that Cairn takes: as a Frictionless data package, in words for the"
            + " terminal, or as a page to print.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn definitions contract --format text --table use_reports",
      "  cairn definitions contract --format html > contract.html",
      "  cairn definitions contract > datapackage.json"
    })
final class ContractCommand implements Callable<Integer> {
  /** In which form it is printed. */
  enum Format {
    json,
    text,
    html
  }

  private static final int COLUMN = 18;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
      defaultValue = "json")
  private Format format = Format.json;

  @Option(names = "--table", paramLabel = "NAME", description = "one table alone, not with json")
  private @Nullable String table;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    Contract contract = Contract.load(Catalogues.load());
    if (table != null && format == Format.json) {
      throw new CommandFailure(ExitCode.USAGE, "--table goes with --format text or html");
    }
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case json -> out.println(contract.publish());
      case text -> pages(contract).forEach(page -> print(page, out));
      case html -> out.print(HtmlWriter.contract(pages(contract)));
    }
    out.flush();
    return ExitCode.DONE;
  }

  private List<TablePage> pages(Contract contract) {
    List<TablePage> all = ContractPages.of(contract);
    if (table == null) {
      return all;
    }
    List<TablePage> one = all.stream().filter(page -> page.name().equals(table)).toList();
    if (one.isEmpty()) {
      List<String> names = all.stream().map(TablePage::name).toList();
      String near = Nearest.of(table, names);
      throw new CommandFailure(
          ExitCode.USAGE,
          "the contract has no table of that name"
              + (near == null ? "" : " (did you mean " + near + "?)")
              + "; there are "
              + String.join(", ", names));
    }
    return one;
  }

  private static void print(TablePage page, PrintWriter out) {
    out.println(page.name());
    out.println("=".repeat(page.name().length()));
    String needed = page.need();
    TextLines.wrap(page.says() + " " + needed, TextLines.WIDTH).forEach(out::println);
    TextLines.entry(out, "One row for each", COLUMN, page.key());
    if (!page.feeds().isEmpty()) {
      TextLines.entry(out, "You get", COLUMN, String.join("; ", page.feeds()));
    }
    out.println();
    for (TablePage.Line line : page.columns()) {
      out.println(line.name() + (line.needed() ? "  (needed)" : ""));
      String cells = line.cells().isEmpty() ? "" : " " + line.cells();
      TextLines.entry(out, "", 2, line.says() + cells);
      if (!line.example().isEmpty()) {
        TextLines.entry(out, "  example", COLUMN, line.example());
      }
      if (!line.feeds().isEmpty()) {
        TextLines.entry(out, "  read by", COLUMN, String.join("; ", line.feeds()));
      }
    }
    for (TablePage.Vocabulary vocabulary : page.vocabularies()) {
      out.println();
      out.println("Keys of " + vocabulary.name());
      int widest = 0;
      for (TablePage.Vocabulary.Word word : vocabulary.words()) {
        widest = Math.max(widest, word.key().length());
      }
      for (TablePage.Vocabulary.Word word : vocabulary.words()) {
        TextLines.entry(out, "  " + word.key(), widest + 4, word.label());
      }
    }
    out.println();
  }
}
