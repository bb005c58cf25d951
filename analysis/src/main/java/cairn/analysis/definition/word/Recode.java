package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * Every one symbol becomes another, or goes: without it the word is shorter and periods that were
 * apart stand side by side.
 *
 * @param from the symbol
 * @param to what it becomes; empty to leave it out
 */
public record Recode(char from, String to) implements WordStep {
  @Override
  public String apply(String word) {
    return word.indexOf(from) < 0 ? word : word.replace(String.valueOf(from), to);
  }

  @Override
  public String describe(Terms terms) {
    return to.isEmpty() ? "leave out " + from : from + " counts as " + to;
  }
}
