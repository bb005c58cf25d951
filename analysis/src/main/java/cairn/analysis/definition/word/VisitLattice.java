package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * Keeps the visits that a study had: the word is cut, or lengthened with {@code o}, to the length
 * of the pattern, and where the pattern has {@code _} the word gets {@code _}.
 *
 * @param pattern {@code o} for a visit and {@code _} for none
 */
public record VisitLattice(String pattern) implements WordStep {
  @Override
  public String apply(String word) {
    char[] kept = new char[pattern.length()];
    for (int i = 0; i < kept.length; i++) {
      char own = i < word.length() ? word.charAt(i) : 'o';
      kept[i] = pattern.charAt(i) == '_' ? '_' : own;
    }
    return new String(kept);
  }

  @Override
  public String describe(Terms terms) {
    return "keep the visits of the pattern " + pattern;
  }
}
