package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * Every {@code o} becomes the word's most frequent other symbol, {@code *} counted as {@code +};
 * {@code +} wins a tie. A word of nothing but {@code o} stays as it is.
 */
public record FillWithMode() implements WordStep {
  private static final String ORDER = "+-_";

  @Override
  public String apply(String word) {
    int[] often = new int[ORDER.length()];
    for (int i = 0; i < word.length(); i++) {
      char symbol = word.charAt(i) == '*' ? '+' : word.charAt(i);
      int place = ORDER.indexOf(symbol);
      if (place >= 0) {
        often[place]++;
      }
    }
    int best = 0;
    for (int i = 1; i < often.length; i++) {
      best = often[i] > often[best] ? i : best;
    }
    return often[best] == 0 ? word : word.replace('o', ORDER.charAt(best));
  }

  @Override
  public String describe(Terms terms) {
    return "o becomes the word's own most frequent symbol, + in a tie";
  }
}
