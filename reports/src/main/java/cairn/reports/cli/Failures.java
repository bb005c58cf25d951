package cairn.reports.cli;

import cairn.analysis.method.frame.EstimateFailure;
import cairn.ingest.catalogue.Mistakes.MistakesException;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.engine.EngineException;
import cairn.ingest.keys.KeyFault;
import cairn.ingest.source.field.SourceFault;
import cairn.ingest.store.disk.DiskAnswer;
import cairn.ingest.store.disk.GoneWhenStopped;
import cairn.ingest.store.disk.StoreException;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.Terminal;
import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.solver.SolverMissing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into a message and an exit code. What Cairn throws itself holds no value of
 * a person's row and is shown; of anything else only its kind and place are, because its message
 * could hold one.
 */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (GoneWhenStopped.isStopping()) {
      return ExitCode.INTERRUPTED;
    }
    if (failure instanceof CommandFailure known) {
      return say(err, words(known), known.exitCode());
    }
    if (failure instanceof EstimateFailure estimate) {
      return say(err, words(estimate), estimate.isUsage() ? ExitCode.USAGE : ExitCode.INPUT);
    }
    if (failure instanceof MistakesException || failure instanceof KeyFault) {
      return say(err, words(failure), ExitCode.USAGE);
    }
    Throwable first = failure instanceof SmallFile.Refused ? failure : failure.getCause();
    if (first instanceof SmallFile.Refused refused) {
      return say(err, String.valueOf(refused.getMessage()), ExitCode.USAGE);
    }
    if (failure instanceof SourceFault fault) {
      return say(err, words(fault), ExitCode.INPUT);
    }
    if (failure instanceof StoreException store) {
      return say(err, words(store), code(store));
    }
    if (failure instanceof PrivacyRefusal refusal) {
      return say(err, words(refusal), ExitCode.PRIVACY);
    }
    if (failure instanceof EngineException || failure instanceof SolverMissing) {
      return say(err, words(failure), ExitCode.OUR_FAULT);
    }
    if (failure instanceof IOException io) {
      return say(err, disk(io), ExitCode.OUR_FAULT);
    }
    if (failure instanceof UncheckedIOException io) {
      IOException cause = io.getCause();
      return say(err, cause == null ? "the disk refused" : disk(cause), ExitCode.OUR_FAULT);
    }
    return say(err, "something is wrong with Cairn: " + place(failure), ExitCode.OUR_FAULT);
  }

  private static int code(StoreException failure) {
    return switch (failure.fault()) {
      case BUSY -> ExitCode.BUSY;
      case MISSING -> ExitCode.USAGE;
      default -> ExitCode.OUR_FAULT;
    };
  }

  private static int say(PrintWriter err, String message, int exitCode) {
    Terminal.said(message).forEach(err::println);
    err.flush();
    return exitCode;
  }

  private static String words(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  /** A file's name is the user's own; what the disk says of it is the system's. */
  private static String disk(IOException failure) {
    String answer = DiskAnswer.of(failure);
    return failure instanceof NoSuchFileException || failure instanceof AccessDeniedException
        ? answer
        : "the disk refused: " + answer;
  }

  private static String place(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    StringBuilder text = new StringBuilder(root.getClass().getSimpleName());
    int shown = 0;
    for (StackTraceElement at : root.getStackTrace()) {
      if (at.getClassName().startsWith("cairn.") && shown++ < 4) {
        text.append(shown == 1 ? " at " : " < ").append(at.getClassName());
        text.append(':').append(at.getLineNumber());
      }
    }
    return text.append(". Please report these words; they hold nothing of the records.").toString();
  }
}
