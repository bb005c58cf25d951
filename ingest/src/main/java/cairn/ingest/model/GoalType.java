package cairn.ingest.model;

/**
 * A kind of goal.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param domain about use, or about living well
 * @param aim what it asks of use
 */
public record GoalType(String key, String label, GoalDomain domain, GoalAim aim)
    implements CatalogueEntry {}
