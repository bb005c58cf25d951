package cairn.ingest.job;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.store.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The contract in the words that a store's records are written in, and the plan kept with them. */
public final class StoredContract {
  private StoredContract() {}

  /**
   * The contract with the vocabularies of the project and those that deliveries added.
   *
   * @param records a version of the records
   */
  public static Contract of(Snapshot records) {
    Catalogues catalogues = Catalogues.load();
    return Contract.load(
        records.folder("catalogue").map(catalogues::withAdditions).orElse(catalogues));
  }

  /**
   * The study plan that a delivery or mapping brought, as written.
   *
   * @throws IOException when the disk refuses
   */
  public static Optional<String> plan(Snapshot records) throws IOException {
    Optional<Path> file = records.file("plan.yaml");
    return file.isPresent() ? Optional.of(SmallFile.PLAN.text(file.get())) : Optional.empty();
  }
}
