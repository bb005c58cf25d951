package cairn.ingest.source.field;

import cairn.ingest.source.field.FieldValue.Among;
import cairn.ingest.source.field.FieldValue.Several;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several answers in one cell, in SQL. Answers are looked for whole and the longest first, because
 * what parts them may also stand inside one.
 */
final class SeveralSql {
  /** Stands for every answer that is not listed. */
  static final String ANY_OTHER = "*";

  /** In place of an answer that is not listed: the check refuses it. */
  private static final String UNKNOWN = "'not among the answers'";

  private SeveralSql() {}

  /** Whether an answer is there; NULL where nothing was answered. */
  static String of(Among among, String cell) {
    return "CASE WHEN "
        + cell
        + " IS NOT NULL THEN CAST("
        + isThere(cell, among.between(), among.answer(), List.of())
        + " AS VARCHAR) END";
  }

  /** The keys of the answers, joined by a bar; NULL where nothing was answered. */
  static String of(Several several, String cell) {
    String rest = padded(cell, several.between());
    for (String answer : answers(several)) {
      rest = without(rest, several.between(), answer);
    }
    String isAll = rest + " = " + SqlText.text(several.between());
    String list = "nullif(concat_ws('|', " + keys(several, cell, isAll) + "), '')";
    return several.keys().containsKey(ANY_OTHER)
        ? "CASE WHEN " + cell + " IS NOT NULL THEN " + list + " END"
        : "CASE WHEN "
            + isAll
            + " THEN "
            + list
            + " WHEN "
            + cell
            + " IS NOT NULL THEN "
            + UNKNOWN
            + " END";
  }

  private static List<String> answers(Several several) {
    return several.keys().keySet().stream()
        .filter(answer -> !answer.equals(ANY_OTHER))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Several answers may mean one key, which is then named once. */
  private static String keys(Several several, String cell, String isAll) {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    several
        .keys()
        .forEach(
            (answer, key) ->
                byKey
                    .computeIfAbsent(key, each -> new ArrayList<>())
                    .add(
                        answer.equals(ANY_OTHER)
                            ? "NOT " + isAll
                            : isThere(cell, several.between(), answer, answers(several))));
    byKey.remove("");
    return byKey.entrySet().stream()
        .map(
            each ->
                "CASE WHEN "
                    + String.join(" OR ", each.getValue())
                    + " THEN "
                    + SqlText.text(each.getKey())
                    + " END")
        .collect(Collectors.joining(", "));
  }

  private static String isThere(String cell, String between, String answer, List<String> all) {
    String in = padded(cell, between);
    String whole = between + answer + between;
    for (String other : all) {
      if (!other.equals(answer) && (between + other + between).contains(whole)) {
        in = without(in, between, other);
      }
    }
    return "contains(" + in + ", " + SqlText.text(whole) + ")";
  }

  private static String padded(String cell, String between) {
    return "(" + SqlText.text(between) + " || " + cell + " || " + SqlText.text(between) + ")";
  }

  private static String without(String in, String between, String answer) {
    return "replace("
        + in
        + ", "
        + SqlText.text(between + answer + between)
        + ", "
        + SqlText.text(between)
        + ")";
  }
}
