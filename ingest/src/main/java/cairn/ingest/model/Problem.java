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
 * @param norms numbers that others have published about it
 */
public record Problem(
    String key,
    String label,
    ProblemKind kind,
    @Nullable String parent,
    List<String> units,
    Norms norms)
    implements CatalogueEntry {

  /**
   * What others found out about a problem.
   *
   * @param reliableDays smallest change of days used in 28 that is more than measurement error,
   *     with its provenance; none where nobody has published one
   * @param reliableDaysProvenance where that number comes from
   * @param detectionDays for how many days after use by somebody who uses often a test of urine may
   *     still find it, at least 1; none where nobody wrote it down
   * @param detectionSource who says so, in words
   */
  public record Norms(
      @Nullable Integer reliableDays,
      @Nullable Provenance reliableDaysProvenance,
      @Nullable Integer detectionDays,
      @Nullable String detectionSource) {}

  /** Whether it is a substance. */
  public boolean isSubstance() {
    return kind == ProblemKind.SUBSTANCE;
  }
}
