package cairn.reports.diff;

import cairn.analysis.question.plan.PlanRow;
import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what two versions of results differ before a number is looked at.
 *
 * @param sentences what differs, by cause
 * @param definitions ids of the definitions that only one has, or that are of another version
 * @param isOwnText whether definitions of one's own changed under the same versions
 */
public record Causes(Map<Cause, String> sentences, Set<String> definitions, boolean isOwnText) {
  static Causes of(Store store, ResultVersion before, ResultVersion after) {
    Map<Cause, String> sentences = new EnumMap<>(Cause.class);
    if (!before.month().equals(after.month())) {
      sentences.put(
          Cause.MONTH,
          after.month()
              + " tells what was so by "
              + after.month().atEndOfMonth()
              + ", "
              + before.month()
              + " what was so by "
              + before.month().atEndOfMonth());
    }
    if (!before.records().equals(after.records())) {
      DeliveredBetween.of(RecordsManifest.of(store.find(Place.records())), before, after)
          .tell(sentences);
    }
    plan(before, after).ifPresent(text -> sentences.put(Cause.PLAN, text));
    Set<String> definitions = changed(before.definitions(), after.definitions());
    boolean isOwnText =
        !Arrays.equals(
            before.ownDefinitions().orElse(new byte[0]),
            after.ownDefinitions().orElse(new byte[0]));
    if (!definitions.isEmpty() || isOwnText) {
      sentences.put(
          Cause.DEFINITIONS,
          definitions.isEmpty()
              ? "definitions of your own changed under the same version"
              : told(definitions, before.definitions(), after.definitions()));
    }
    if (!before.code().equals(after.code())) {
      sentences.put(Cause.CODE, "Cairn " + before.code() + ", then " + after.code());
    }
    return new Causes(sentences, definitions, isOwnText);
  }

  private static Optional<String> plan(ResultVersion before, ResultVersion after) {
    Map<String, String> earlier = keys(before);
    Map<String, String> later = keys(after);
    Map<String, String> told = new LinkedHashMap<>();
    for (String key : changed(earlier, later)) {
      told.put(
          key, earlier.getOrDefault(key, "none") + ", then " + later.getOrDefault(key, "none"));
    }
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            told.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; ")));
  }

  /** What the plan says by key; what follows from the records is no rule that somebody changed. */
  private static Map<String, String> keys(ResultVersion version) {
    Map<String, String> keys = new TreeMap<>();
    version.rows(PlanRow.TABLE.table()).orElse(List.of()).stream()
        .map(PlanRow.TABLE::record)
        .filter(row -> row.source() != PlanRow.Source.RECORDS)
        .forEach(row -> keys.put(row.key(), row.value() == null ? "none" : row.value()));
    return keys;
  }

  private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> before.getOrDefault(key, "").equals(after.getOrDefault(key, "")));
    return keys;
  }

  private static String told(
      Set<String> ids, Map<String, String> before, Map<String, String> after) {
    return ids.stream()
        .map(
            id ->
                !before.containsKey(id)
                    ? id + " is new"
                    : !after.containsKey(id)
                        ? id + " is gone"
                        : id + " version " + before.get(id) + ", then " + after.get(id))
        .collect(Collectors.joining("; "));
  }

  /**
   * Which of these can have changed a number.
   *
   * @param definition the definition that the row is about, or empty
   * @param isPast whether the row is of a month that both tell of
   */
  Set<Cause> of(String definition, boolean isPast) {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    causes.addAll(sentences.keySet());
    if (isPast && causes.size() > 1) {
      // With nothing else changed, what is known by now of those who stopped changed it.
      causes.remove(Cause.MONTH);
    }
    if (!definition.isEmpty() && !isOwnText && !definitions.contains(definition)) {
      causes.remove(Cause.DEFINITIONS);
    }
    return causes;
  }
}
