package cairn.reports.cli.starter;

import cairn.ingest.starter.StarterFolder;
import cairn.ingest.starter.StarterPart;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import cairn.reports.cli.keys.KeyOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cairn init}: a folder to begin one's own records in. */
@Command(
    name = "init",
    description =
        "Write a folder to begin your own records in: a workbook to fill in, the settings with every"
            + " key explained, and a page on the first month. What is there already is left as it"
            + " is, so that it can be run again for more tables.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  cairn init our-records",
      "  cairn init our-records --with goals,use,stages,safety",
      "  cairn init our-records --keys keys/program.p12        and a keystore, to key ids with"
    })
public final class InitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "the folder; made where it is missing")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "PART",
      description =
          "what you record beside groups, sessions, people, memberships and attendance:"
              + " ${COMPLETION-CANDIDATES}")
  private Set<StarterPart> parts = EnumSet.noneOf(StarterPart.class);

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private KeyOptions keys;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    keys.makeWhereNamed(spec.commandLine().getErr(), folder);
    List<StarterFolder.Made> made = StarterFolder.write(folder, parts, PlanTemplate.text());
    PrintWriter out = spec.commandLine().getOut();
    if (!output.quiet || output.json) {
      List<List<@Nullable Object>> answer = new ArrayList<>();
      made.forEach(
          file -> answer.add(List.of(file.file(), file.isNew() ? "written" : "left as it is")));
      new Answer(List.of("file", "what"), answer).print(out, output.format());
    }
    if (!output.quiet && !output.json) {
      out.println();
      out.println("Begin with " + folder.resolve("FIRST-MONTH.md"));
    }
    return ExitCode.DONE;
  }
}
