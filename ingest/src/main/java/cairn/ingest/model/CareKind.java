package cairn.ingest.model;

/**
 * Other care or medication beside the group.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param medication whether it is a medication; prescribed medication is never counted as use
 * @param moreIntensive whether moving to it means more intensive care than a weekly group
 */
public record CareKind(String key, String label, boolean medication, boolean moreIntensive)
    implements CatalogueEntry {}
