package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * A unit of an amount.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param dimension what it measures
 * @param grams grams of pure alcohol in a standard drink, or grams in a unit of weight; none
 *     elsewhere
 */
public record Unit(String key, String label, Dimension dimension, @Nullable Double grams)
    implements CatalogueEntry {}
