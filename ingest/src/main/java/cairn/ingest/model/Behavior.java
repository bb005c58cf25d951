package cairn.ingest.model;

/**
 * A harm, or an act that protects.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param protective whether more of it is better; a harm otherwise
 * @param part drug, set or setting
 */
public record Behavior(String key, String label, boolean protective, Part part)
    implements CatalogueEntry {}
