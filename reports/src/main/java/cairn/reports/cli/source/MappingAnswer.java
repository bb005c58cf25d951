package cairn.reports.cli.source;

import cairn.ingest.source.field.MadeMapping;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.OutputOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says what became of a mapping, and what to do next. */
final class MappingAnswer {
  private MappingAnswer() {}

  static void print(
      CommandLine command, OutputOptions output, MadeMapping.Account account, Path mapping) {
    PrintWriter out = command.getOut();
    if (!output.quiet || output.json) {
      List<List<@Nullable Object>> answer = new ArrayList<>();
      account.made().forEach(made -> answer.add(List.of(made.file(), made.outcome().words())));
      new Answer(List.of("file", "what"), answer).print(out, output.format());
    }
    account.notes().forEach(note -> command.getErr().println("cairn: " + note));
    command.getErr().flush();
    if (!output.quiet && !output.json) {
      out.println();
      out.println(
          "Look through "
              + mapping.resolve(MadeMapping.FIELDS)
              + ", run this again after a change, then: cairn check --in FOLDER --mapping "
              + mapping);
      out.flush();
    }
  }
}
