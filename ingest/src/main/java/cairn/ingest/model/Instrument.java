package cairn.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire or scale.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param subscales keys of its subscales, {@code total} where there is one
 * @param about what it asks about, where a question of the analysis is about just that
 * @param scores the scores it can give
 * @param norms what is published of its scores
 */
public record Instrument(
    String key,
    String label,
    List<String> subscales,
    @Nullable ScaleSubject about,
    Scores scores,
    Norms norms)
    implements CatalogueEntry {
  /** The subscale of the whole scale. */
  public static final String TOTAL = "total";

  /** Of a decisional balance, what speaks for a change. */
  public static final String PROS = "pros";

  /** Of a decisional balance, what speaks against it. */
  public static final String CONS = "cons";

  /** Whether a score stands for what the scale asks about: its total where it has one, else any. */
  public boolean isTold(String subscale) {
    return subscale.equals(TOTAL) || !subscales.contains(TOTAL);
  }

  /**
   * The scores an instrument can give.
   *
   * @param minimum lowest possible score
   * @param maximum highest possible score
   * @param higherIsBetter direction
   */
  public record Scores(double minimum, double maximum, boolean higherIsBetter) {
    /** Whether it can give that score. */
    public boolean include(double score) {
      return score >= minimum && score <= maximum;
    }
  }

  /**
   * What is published of an instrument's scores.
   *
   * @param reliableChange smallest change that is more than measurement error, or none known
   * @param reliability the lowest published reliability of its subscales, 0 to 1, or none known
   * @param cutoff the line between a score that asks for attention and one that does not, or none
   * @param provenance where these numbers come from
   * @param source citation
   */
  public record Norms(
      @Nullable Double reliableChange,
      @Nullable Double reliability,
      @Nullable Double cutoff,
      Provenance provenance,
      String source) {}
}
