package cairn.reports.cli.benchmark;

import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.definition.library.WordLibrary;
import java.util.SplittableRandom;

/**
 * Times the published columns on made-up weekly words of 15 to 39 symbols, as long as those of the
 * trials that the columns come from.
 *
 * @param seed where the words start
 */
public record WordsBenchmark(long seed) {
  private static final String SYMBOLS = "+-*o_";
  private static final int SHORTEST = 15;
  private static final int LONGEST = 39;
  private static final int WARM_UP = 20_000;

  /**
   * Applies every column to so many words, once running.
   *
   * @return nanoseconds for the words after a warm-up
   */
  public long nanos(long words) {
    WordLibrary library = JoinedKinds.library().words();
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    for (int i = 0; i < WARM_UP; i++) {
      sum += library.apply(word(random))[0];
    }
    long nanos = 0;
    for (long i = 0; i < words; i++) {
      String word = word(random);
      long began = System.nanoTime();
      sum += library.apply(word)[0];
      nanos += System.nanoTime() - began;
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("the first column always has a value");
    }
    return nanos;
  }

  private static String word(SplittableRandom random) {
    char[] word = new char[random.nextInt(SHORTEST, LONGEST + 1)];
    for (int i = 0; i < word.length; i++) {
      word[i] = SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
    }
    return new String(word);
  }
}
