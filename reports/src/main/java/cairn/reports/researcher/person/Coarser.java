package cairn.reports.researcher.person;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.model.GroupType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a trait's value is at a level. */
final class Coarser {
  /** In place of what was not recorded, or that somebody did not want to tell. */
  static final String UNKNOWN = "unknown";

  private static final String OTHER = "other";
  private static final Map<String, String> SOURCES =
      Map.of(
          "self",
          "self_or_family",
          "family",
          "self_or_family",
          "clinic",
          "care",
          "hospital",
          "care",
          "housing_provider",
          "care",
          "court",
          "justice",
          "probation",
          "justice",
          UNKNOWN,
          UNKNOWN);

  private final Catalogue<GroupType> types;

  Coarser(Catalogue<GroupType> types) {
    this.types = types;
  }

  /** The value at a level; null where it is not given. */
  @Nullable String at(KnownTrait trait, int level, String recorded) {
    if (level == trait.last()) {
      return null;
    }
    if (level == 0) {
      return trait == KnownTrait.AGE_BAND ? band(recorded, 10) : recorded;
    }
    return switch (trait) {
      case GROUP_TYPE -> kind(recorded);
      case AGE_BAND -> band(recorded, 0);
      case GENDER ->
          recorded.equals("woman") || recorded.equals("man") ? recorded : "another_or_unknown";
      case REFERRAL_SOURCE -> SOURCES.getOrDefault(recorded, OTHER);
      default -> recorded;
    };
  }

  /** The kind of a type of group. */
  String kind(String type) {
    GroupType known = types.get(type);
    return known == null ? OTHER : known.kind().key();
  }

  private static String band(String age, int years) {
    if (age.equals(UNKNOWN)) {
      return age;
    }
    int full = Integer.parseInt(age);
    if (years == 0) {
      return full < 35 ? "under 35" : full < 50 ? "35 to 49" : "50 or older";
    }
    if (full < 20) {
      return "under 20";
    }
    int from = full / years * years;
    return full >= 70 ? "70 or older" : from + " to " + (from + years - 1);
  }
}
