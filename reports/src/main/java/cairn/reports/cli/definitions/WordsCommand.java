package cairn.reports.cli.definitions;

import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.definition.library.WordLibrary;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutFile;
import cairn.reports.cli.month.StageProgress;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code cairn definitions apply}: every definition on weekly words, applied to a file of words.
 */
@Command(
    name = "apply",
    description =
        "Apply every definition on weekly words to a CSV file of who,word (one symbol a week of"
            + " + - * o _) and write a column for each.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  cairn definitions apply --words words.csv --out outcomes.csv"})
final class WordsCommand implements Callable<Integer> {
  private static final String PUBLISHED = "_ctnote";

  @Option(names = "--words", required = true, paramLabel = "FILE", description = "who,word")
  @SuppressWarnings("NullAway.Init")
  private Path words;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(names = "--definitions", paramLabel = "FILE", description = "your own, added")
  private @Nullable Path own;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(words)) {
      throw new CommandFailure(ExitCode.USAGE, "there is no file " + words);
    }
    WordLibrary library = DefinitionsCommand.library(own).words();
    long began = System.nanoTime();
    long[] rows = new long[1];
    OutFile.write(out, draft -> rows[0] = write(library, draft));
    new StageProgress(spec, quiet, false)
        .stage("definitions applied to words", rows[0], (System.nanoTime() - began) / 1e9);
    return ExitCode.DONE;
  }

  private long write(WordLibrary library, Path draft) throws IOException {
    List<String> header = new ArrayList<>(List.of("who"));
    for (OutcomeDefinition column : library.columns()) {
      String id = column.id();
      header.add(id.endsWith(PUBLISHED) ? id.substring(0, id.length() - PUBLISHED.length()) : id);
    }
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(PrivateFiles.create(draft), StandardCharsets.UTF_8)) {
      csv.writeRecord(header);
      return new WordsFile(words)
          .read(
              (who, word) -> {
                List<String> row = new ArrayList<>(header.size());
                row.add(who);
                row.addAll(library.cells(library.apply(word)));
                csv.writeRecord(row);
              });
    }
  }
}
