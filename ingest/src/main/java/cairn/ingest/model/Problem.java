package cairn.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person wants to change: a substance, a side of life, or a risk.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param kind substance, wellbeing or risk
 * @param parent key of the class it belongs to (heroin belongs to opioid), or none
 * @param units keys of the units its amounts come in
 * @param reliableDays smallest change of days used in 28 that is more than measurement error, with
 *     its provenance; none where nobody has published one
 * @param reliableDaysProvenance where that number comes from
 */
public record Problem(
    String key,
    String label,
    ProblemKind kind,
    @Nullable String parent,
    List<String> units,
    @Nullable Integer reliableDays,
    @Nullable Provenance reliableDaysProvenance)
    implements CatalogueEntry {

  /** Whether it is a substance. */
  public boolean isSubstance() {
    return kind == ProblemKind.SUBSTANCE;
  }
}
