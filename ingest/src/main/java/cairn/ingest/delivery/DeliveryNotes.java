package cairn.ingest.delivery;

import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.check.Spellings;
import cairn.ingest.contract.StudyId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says of itself.
 *
 * @param month the month it is for, after which nothing in it may have happened, or null
 * @param program the program it is from, or null
 * @param key the key that its ids are keyed with already, or null
 * @param spellings how it writes what the contract writes otherwise
 * @param rows how many rows its tables have, by table, where it says so
 */
public record DeliveryNotes(
    @Nullable YearMonth month,
    @Nullable String program,
    @Nullable String key,
    Spellings spellings,
    Map<String, Long> rows) {
  /** The file of a delivery that says it. */
  public static final String FILE = "delivery.yaml";

  /** A word for nothing is short; a longer one is somebody's remark. */
  private static final int LONGEST_WORD = 20;

  /** A month and nothing else; null where none is stated. */
  static DeliveryNotes of(@Nullable YearMonth month) {
    return new DeliveryNotes(month, null, null, Spellings.NONE, Map.of());
  }

  /**
   * Reads the notes; mistakes are added where they stand.
   *
   * @param stated the month that the caller states; the delivery's own must agree with it
   * @param tables the names of the contract's tables
   */
  static DeliveryNotes read(YamlMapping notes, @Nullable YearMonth stated, List<String> tables) {
    YamlNode node = notes.child("month");
    YearMonth own = node == null ? null : node.month();
    if (node != null && own != null && stated != null && !own.equals(stated)) {
      node.mistake(
          "month: the delivery is of "
              + own
              + " and "
              + stated
              + " was asked for; an earlier month of a store is made by cairn analyze and cairn"
              + " report");
    }
    YamlNode named = notes.child("program");
    String program = named == null ? null : named.text();
    if (named != null && program != null && !StudyId.isValid(program)) {
      named.mistake("program: an id was expected");
      program = null;
    }
    String key = notes.optionalText("key_id");
    if (key != null && !StudyId.isValid(key)) {
      notes
          .keyNode("key_id")
          .mistake("the id of a key was expected, as cairn keys verify prints it");
      key = null;
    }
    Spellings spellings =
        new Spellings(
            missing(notes),
            notes.optionalOne("date_order", Spellings.DateOrder.class),
            Objects.requireNonNullElse(
                notes.optionalOne("delimiter", Spellings.Delimiter.class),
                Spellings.Delimiter.COMMA));
    DeliveryNotes read =
        new DeliveryNotes(own == null ? stated : own, program, key, spellings, rows(notes, tables));
    notes.finish();
    return read;
  }

  private static List<String> missing(YamlMapping notes) {
    List<String> words = new ArrayList<>();
    for (YamlNode item : notes.items("missing_values")) {
      String word = item.text();
      if (word != null && (word.isBlank() || word.length() > LONGEST_WORD)) {
        item.mistake("a word of at most " + LONGEST_WORD + " characters was expected");
      } else if (word != null) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static Map<String, Long> rows(YamlMapping notes, List<String> tables) {
    Map<String, Long> rows = new TreeMap<>();
    YamlMapping counts = notes.mapping("rows");
    for (String table : tables) {
      Integer count = counts.optionalInteger(table);
      if (count != null && count < 0) {
        counts.keyNode(table).mistake("a number of rows, 0 or more, was expected");
      } else if (count != null) {
        rows.put(table, count.longValue());
      }
    }
    counts.finish();
    return rows;
  }

  /** What else than month and program the notes say, in one line; empty where nothing. */
  String more() {
    String keyed = key == null ? "" : "key_id " + key + "\n";
    if (spellings.equals(Spellings.NONE) && rows.isEmpty()) {
      return keyed;
    }
    String delimiter =
        spellings.delimiter() == Spellings.Delimiter.COMMA ? "" : " " + spellings.delimiter();
    return keyed + spellings.missing() + " " + spellings.dateOrder() + " " + rows + delimiter;
  }

  /** The same of what a mapping made, whose files have commas whatever its sources had. */
  DeliveryNotes ofMade() {
    return new DeliveryNotes(month, program, key, spellings.asWrittenHere(), rows);
  }
}
