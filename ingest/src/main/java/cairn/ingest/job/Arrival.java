package cairn.ingest.job;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.Origins;
import cairn.ingest.engine.mapping.SqlMapping;
import cairn.ingest.store.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A delivery that has arrived: looked through, brought to the contract by its mapping where it has
 * one, with the vocabularies it is written in.
 *
 * @param delivery what the folder holds
 * @param contract the contract in the vocabularies of store and delivery
 * @param kept the small files that the next version keeps
 * @param origins where the rows come from that a mapping made
 */
record Arrival(Delivery delivery, Contract contract, Map<String, byte[]> kept, Origins origins) {
  /**
   * Takes a delivery in.
   *
   * @param stands the store's records, if any
   * @param scratch a folder for temporary files
   */
  static Arrival of(
      IngestRequest request, Optional<Snapshot> stands, Path scratch, Progress progress) {
    Contract own = Contract.load(Catalogues.load());
    try {
      Scanned scanned =
          request.mapping() == null
              ? new Scanned(DeliveryScan.of(own, request.folder(), request.month()), Origins.none())
              : mapped(own, request, request.mapping(), scratch, progress);
      Delivery delivery = scanned.delivery();
      Map<String, byte[]> kept = Vocabularies.kept(stands, delivery.extras());
      try {
        Catalogues after = read(kept, scratch, "after");
        Catalogues before = read(Vocabularies.kept(stands, Map.of()), scratch, "before");
        Optional<String> lost = Vocabularies.lost(before, after);
        Delivery checked = lost.isEmpty() ? delivery : delivery.with(lost(lost.get()));
        return new Arrival(checked, Contract.load(after), kept, scanned.origins());
      } catch (Mistakes.MistakesException e) {
        for (Mistakes.Mistake mistake : e.mistakes()) {
          delivery = delivery.with(finding(mistake));
        }
        return new Arrival(delivery, own, kept, scanned.origins());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder looked through, and where its rows come from. */
  private record Scanned(Delivery delivery, Origins origins) {}

  private static Scanned mapped(
      Contract own, IngestRequest request, Path mapping, Path scratch, Progress progress)
      throws IOException {
    Stopwatch watch = new Stopwatch(progress);
    Path made = Files.createDirectories(scratch.resolve("mapped"));
    SqlMapping.Made result = SqlMapping.run(own, request.folder(), mapping, made);
    Delivery delivery =
        result.isRefused()
            ? nothingOf(made, request).madeBy(result.report())
            : DeliveryScan.of(own, made, request.month()).madeBy(result.report());
    for (Finding finding : result.findings()) {
      delivery = delivery.with(finding);
    }
    watch.lap("mapping", result.report().tables().stream().mapToLong(table -> table.rows()).sum());
    return new Scanned(delivery, result.origins());
  }

  /** Where the mapping itself is wrong, what it did not make is no finding. */
  private static Delivery nothingOf(Path made, IngestRequest request) {
    return new Delivery(made, request.month(), null, List.of(), Map.of(), List.of(), null);
  }

  private static Catalogues read(Map<String, byte[]> kept, Path scratch, String name)
      throws IOException {
    return Vocabularies.read(
        kept, Files.createDirectories(scratch.resolve("vocabularies").resolve(name)));
  }

  private static Finding lost(String vocabulary) {
    return new Finding(
        "catalogue/" + vocabulary + ".yaml",
        0,
        null,
        Rule.DELIVERY_NOTES.key(),
        Rule.DELIVERY_NOTES.severity(),
        "lacks keys that an earlier delivery added and that rows may be written in",
        null);
  }

  private static Finding finding(Mistakes.Mistake mistake) {
    return new Finding(
        mistake.file(),
        mistake.line(),
        null,
        Rule.DELIVERY_NOTES.key(),
        Rule.DELIVERY_NOTES.severity(),
        mistake.expected(),
        mistake.hint());
  }
}
