package cairn.reports.cli.estimate;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.WantedColumns;
import cairn.analysis.statistic.NotEstimableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code cairn estimate METHOD}: any method as a command, made of what its card says. */
final class MethodCommand implements Callable<Integer>, MethodCall {
  private final Method method;
  private final FrameOptions data = new FrameOptions();
  private final AnswerOptions answer = new AnswerOptions();
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  private MethodCommand(Method method) {
    this.method = method;
  }

  /** The command of a method: its own options behind those that all have. */
  static CommandSpec of(Method method) {
    MethodCommand command = new MethodCommand(method);
    MethodCard card = method.card();
    CommandSpec spec = command.spec.name(card.name());
    spec.addMixin("data", CommandSpec.forAnnotatedObject(command.data));
    spec.addMixin("answer", CommandSpec.forAnnotatedObject(command.answer));
    card.options().forEach(option -> spec.addOption(OptionForm.of(option)));
    spec.mixinStandardHelpOptions(true);
    List<String> footer = new ArrayList<>(List.of("", "Examples:"));
    card.examples().forEach(line -> footer.add("  " + line));
    footer.addAll(List.of("", "Its numbers agree with " + card.agreesWith() + "."));
    spec.usageMessage()
        .description(card.question())
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .footer(footer.toArray(String[]::new));
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    Estimate estimate;
    try {
      estimate = method.estimate(this);
    } catch (NotEstimableException refused) {
      throw EstimateFailure.input(withColumns(String.valueOf(refused.getMessage())));
    }
    answer.write(estimate, data.source(), spec.commandLine().getOut());
    return 0;
  }

  /**
   * A refusal by a statistic knows no column; unless it names one, the columns that it was given
   * stand behind it, each with the option that asked for it.
   */
  private String withColumns(String refusal) {
    List<String> asked = new ArrayList<>();
    boolean named = false;
    for (Option<?> option : method.card().options()) {
      Object value = option.kind().role() == null ? null : given(option);
      if (value != null) {
        List<?> columns = value instanceof List<?> several ? several : List.of(value);
        for (Object column : columns) {
          named |= names(refusal, String.valueOf(column));
        }
        asked.add(
            option.name() + " " + String.join(",", columns.stream().map(String::valueOf).toList()));
      }
    }
    return named || asked.isEmpty() ? refusal : refusal + " (" + String.join(", ", asked) + ")";
  }

  /** Whether a message holds the name of a column as a word of its own. */
  private static boolean names(String message, String column) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(column) + "(?![\\w-])")
        .matcher(message)
        .find();
  }

  // An option's values are of the type that it was made with.
  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T given(Option<T> option) {
    OptionSpec typed = spec.findOption(option.name());
    Object value = typed == null ? null : typed.getValue();
    return (T) (value instanceof Path path ? new InputLines(path) : value);
  }

  @Override
  public Frame read(WantedColumns wanted) {
    return data.read(wanted, answer.quiet() ? null : spec.commandLine().getErr());
  }

  @Override
  public double level() {
    return answer.level();
  }

  @Override
  public Map<String, String> references() {
    return data.references();
  }
}
