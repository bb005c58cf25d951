package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps that change a word, then what measures it, then, where there is one, the line between yes
 * and no.
 *
 * @param steps in order
 * @param measure what comes after them
 * @param threshold where the number becomes a yes, or null where the number itself is asked for
 */
public record WordChain(List<WordStep> steps, WordMeasure measure, @Nullable Threshold threshold) {
  /** Keeps a copy. */
  public WordChain {
    steps = List.copyOf(steps);
  }

  /** The number of a word; 1 or 0 where a threshold asks; NaN where the word has none. */
  public double apply(String word) {
    double number = number(word);
    return threshold == null || Double.isNaN(number) ? number : threshold.isMetBy(number) ? 1 : 0;
  }

  /** The number of a word before any threshold. */
  public double number(String word) {
    return measure.measure(stepped(word));
  }

  /** The word after all steps. */
  public String stepped(String word) {
    String stepped = word;
    for (WordStep step : steps) {
      stepped = step.apply(stepped);
    }
    return stepped;
  }

  /** Whether what comes out is a yes or a no. */
  public boolean isYesOrNo() {
    return threshold != null || measure.isYesOrNo();
  }

  /** The whole chain in words. */
  public String describe(Terms terms) {
    String line = threshold == null ? "" : " is " + threshold.describe();
    return Stream.concat(
            steps.stream().map(step -> step.describe(terms)),
            Stream.of(measure.describe(terms) + line))
        .collect(Collectors.joining("; then "));
  }
}
