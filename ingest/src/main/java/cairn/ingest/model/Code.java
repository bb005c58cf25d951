package cairn.ingest.model;

/**
 * A word of a plain list, such as housing or a topic: it has no property beyond its label.
 *
 * @param key the word in data
 * @param label the words a reader sees
 */
public record Code(String key, String label) implements CatalogueEntry {}
