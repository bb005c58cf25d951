package cairn.analysis.method;

import java.util.List;

/**
 * A method for who has not seen it: all that the command line shows of it.
 *
 * @param name its name on the command line
 * @param question what it answers, in a line
 * @param agreesWith what gives the same numbers: a function of R, or a paper by hand
 * @param options what it can be told, in the order of the help
 * @param examples calls of it, a line that goes on ending in a backslash
 */
public record MethodCard(
    String name,
    String question,
    String agreesWith,
    List<Option<?>> options,
    List<String> examples) {
  /** Keeps its own lists. */
  public MethodCard {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
  }

  /** A method without options and examples yet. */
  public static MethodCard of(String name, String question, String agreesWith) {
    return new MethodCard(name, question, agreesWith, List.of(), List.of());
  }

  /** The same with options, in the order of the help. */
  public MethodCard with(Option<?>... all) {
    return new MethodCard(name, question, agreesWith, List.of(all), examples);
  }

  /** The same with lines of calls. */
  public MethodCard example(String... lines) {
    return new MethodCard(name, question, agreesWith, options, List.of(lines));
  }
}
