package cairn.ingest.raw;

import cairn.ingest.contract.Rule;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.source.field.DayForm;
import cairn.ingest.source.field.WrittenDay;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the cell of a delivery's column is made of the cells of a raw row. */
sealed interface Turning {
  /** The age from which on people have one age, for there are few of them. */
  int OLDEST = 90;

  /** The youngest age that the contract has. */
  int YOUNGEST = 18;

  /** The raw columns that it reads. */
  List<String> reads();

  /** Whether what stands in the raw cell goes on as it is. */
  default boolean keeps() {
    return false;
  }

  /**
   * The cell, empty where nothing stood.
   *
   * @param raw gives a raw cell, without blanks at its ends, by its column
   */
  Made make(UnaryOperator<String> raw, IdKey key);

  /**
   * A cell made.
   *
   * @param text what is written, once it is held against the contract
   * @param broken the rule that the raw cell breaks, or null
   * @param endsRow whether the row goes with it, whatever the column
   */
  record Made(String text, @Nullable Rule broken, boolean endsRow) {
    static Made of(String text) {
      return new Made(text, null, false);
    }

    static Made breaking(Rule rule) {
      return new Made("", rule, false);
    }
  }

  /** An id of any shape by the pseudonym of what it names. */
  record Id(String column, Pseudonym.Kind kind) implements Turning {
    @Override
    public List<String> reads() {
      return List.of(column);
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      String id = raw.apply(column);
      return Made.of(id.isEmpty() ? "" : key.pseudonym(kind, id));
    }
  }

  /** What stands there, for columns that hold nothing but what the contract lists or counts. */
  record Copy(String column) implements Turning {
    @Override
    public List<String> reads() {
      return List.of(column);
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      return Made.of(raw.apply(column));
    }
  }

  /** A day in the contract's writing. */
  record Day(String column, DayForm form) implements Turning {
    @Override
    public List<String> reads() {
      return List.of(column);
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      String text = raw.apply(column);
      LocalDate day = text.isEmpty() ? null : WrittenDay.read(text, form);
      return text.isEmpty()
          ? Made.of("")
          : day == null ? Made.breaking(Rule.TYPE_DATE) : Made.of(day.toString());
    }
  }

  /** The age on a day: 90 for whoever is older; whoever is under 18 is left out. */
  record Age(String born, String on, DayForm form) implements Turning {
    @Override
    public List<String> reads() {
      return List.of(born, on);
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      String birth = raw.apply(born);
      String then = raw.apply(on);
      if (birth.isEmpty() || then.isEmpty()) {
        return Made.of("");
      }
      LocalDate from = WrittenDay.read(birth, form);
      LocalDate until = WrittenDay.read(then, form);
      if (from == null || until == null) {
        return Made.breaking(Rule.TYPE_DATE);
      }
      if (until.isBefore(from)) {
        return Made.breaking(Rule.DATES_IN_ORDER);
      }
      int years = Period.between(from, until).getYears();
      return years < YOUNGEST
          ? new Made("", Rule.MINIMUM, true)
          : Made.of(Integer.toString(Math.min(years, OLDEST)));
    }
  }

  /**
   * The key that stands for a word; another word is a broken cell, unless all others have a key.
   */
  record Words(String column, Map<String, String> keys, @Nullable String other) implements Turning {
    @Override
    public List<String> reads() {
      return List.of(column);
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      String word = raw.apply(column);
      String made = keys.getOrDefault(word, other);
      return word.isEmpty()
          ? Made.of("")
          : made == null ? Made.breaking(Rule.VOCABULARY) : Made.of(made);
    }
  }

  /** The same in every row. */
  record Fixed(String value) implements Turning {
    @Override
    public List<String> reads() {
      return List.of();
    }

    @Override
    public Made make(UnaryOperator<String> raw, IdKey key) {
      return Made.of(value);
    }
  }
}
