package cairn.ingest.model;

/**
 * A feeling named at check-in.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param pleasant whether it is pleasant to have
 */
public record Feeling(String key, String label, boolean pleasant) implements CatalogueEntry {}
