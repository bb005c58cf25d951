package cairn.reports.release;

import cairn.ingest.model.GroupKind;
import cairn.reports.language.Language;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words for what is released, for what is not, and why. A release holds them in English; in another
 * language they are found again by what it says.
 */
public final class ReleaseWords {
  static final String WHOLE = english("kind.whole");
  static final String TOO_FEW = english("why.few");
  static final String TOO_MUCH = english("why.much");
  static final String NOT_PROVEN = english("why.unproven");
  static final String NO_KINDS = english("why.kinds");
  static final String MONTH_UNKNOWN = english("why.month");

  private static final List<String> WHY =
      List.of("why.few", "why.much", "why.unproven", "why.kinds", "why.month");

  private ReleaseWords() {}

  private static String english(String key) {
    return Language.ENGLISH.say(key);
  }

  /** The words for kinds joined in one row. */
  static String kinds(List<GroupKind> kinds) {
    return kinds(kinds.stream().map(GroupKind::key).toList(), Language.ENGLISH);
  }

  private static String kinds(List<String> keys, Language language) {
    return language.capital(
        keys.stream().map(key -> language.say("kind." + key)).collect(Collectors.joining(", ")));
  }

  /** The words for a row in a language: those released in English, and where it joins no kinds. */
  public static String kind(ReleasedKind kind, Language language) {
    if (kind.label().equals(WHOLE)) {
      return language.say("kind.whole");
    }
    boolean isKnown = kind.of().stream().allMatch(key -> language.has("kind." + key));
    return language.equals(Language.ENGLISH) || kind.of().isEmpty() || !isKnown
        ? kind.label()
        : kinds(kind.of(), language);
  }

  /** Why something is not told, in a language; as released where this version has other words. */
  public static String why(NotOffered each, Language language) {
    return WHY.stream()
        .filter(key -> english(key).equals(each.why()))
        .findFirst()
        .map(language::say)
        .orElse(each.why());
  }
}
