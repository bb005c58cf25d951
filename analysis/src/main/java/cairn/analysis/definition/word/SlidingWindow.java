package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;
import cairn.analysis.definition.ThresholdUnit;
import cairn.ingest.model.Keyed;

/**
 * When a symbol first stands often enough in a window that slides over the word. The time is the
 * window's place plus an offset, and the place of the last window where it never does. So for a
 * window of one week an event in week 3 has the time 3, and a word of 3 weeks without one has the
 * time 3 too: the published library does not tell these apart by the time alone.
 *
 * @param symbol what is counted
 * @param width weeks of the window
 * @param least how many of them
 * @param offset what is added to the place
 * @param part whether the time or the event is asked for
 */
public record SlidingWindow(char symbol, int width, int least, int offset, Part part)
    implements WordMeasure {
  /** Which half of a time-to-event pair. */
  public enum Part implements Keyed {
    TIME,
    EVENT
  }

  @Override
  public double measure(String word) {
    int place = place(word);
    if (word.length() < width) {
      return Double.NaN;
    }
    boolean event = place > 0;
    if (part == Part.EVENT) {
      return event ? 1 : 0;
    }
    return (event ? place : word.length() - width + 1) + offset;
  }

  /** First window with enough of the symbol, from 1; 0 without one. */
  private int place(String word) {
    int inside = 0;
    for (int i = 0; i < word.length(); i++) {
      inside += word.charAt(i) == symbol ? 1 : 0;
      if (i >= width) {
        inside -= word.charAt(i - width) == symbol ? 1 : 0;
      }
      if (i >= width - 1 && inside >= least) {
        return i - width + 2;
      }
    }
    return 0;
  }

  @Override
  public boolean isGood(String word, double value) {
    return place(word) == 0;
  }

  @Override
  public ThresholdUnit unit() {
    return part == Part.TIME ? ThresholdUnit.WEEKS : ThresholdUnit.COUNT;
  }

  @Override
  public String describe(Terms terms) {
    String event =
        width == 1
            ? "the first " + symbol
            : "the first time that " + least + " of " + width + " weeks are " + symbol;
    return part == Part.TIME
        ? "week of " + event + ", or of the end without it"
        : "whether " + event + " came";
  }
}
