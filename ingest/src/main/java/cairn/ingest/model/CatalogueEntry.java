package cairn.ingest.model;

/** An entry of an open vocabulary, written in files by its key. */
public interface CatalogueEntry {
  /** The word that stands for it in a delivery, in the store and in results. */
  String key();

  /** The words a reader sees. */
  String label();
}
