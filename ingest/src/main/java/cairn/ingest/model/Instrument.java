package cairn.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire or scale.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param subscales keys of its subscales, {@code total} where there is one
 * @param minimum lowest possible score
 * @param maximum highest possible score
 * @param higherIsBetter direction
 * @param reliableChange smallest change that is more than measurement error, or none known
 * @param cutoff the published line between a score that asks for attention and one that does not,
 *     or none
 * @param provenance where these numbers come from
 * @param source citation
 */
public record Instrument(
    String key,
    String label,
    List<String> subscales,
    double minimum,
    double maximum,
    boolean higherIsBetter,
    @Nullable Double reliableChange,
    @Nullable Double cutoff,
    Provenance provenance,
    String source)
    implements CatalogueEntry {}
