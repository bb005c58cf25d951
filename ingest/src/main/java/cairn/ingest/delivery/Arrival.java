package cairn.ingest.delivery;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.MappingReport;
import cairn.ingest.engine.mapping.Origins;
import cairn.ingest.engine.mapping.SqlMapping;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * A delivery that has arrived: looked through, brought to the contract by its mapping where it has
 * one, with the vocabularies it is written in.
 *
 * @param delivery what the folder holds
 * @param contract the contract in the vocabularies of store and delivery
 * @param kept the small files that the next version keeps
 * @param origins where the rows come from that a mapping made
 */
public record Arrival(
    Delivery delivery, Contract contract, Map<String, byte[]> kept, Origins origins) {
  /**
   * Takes a delivery in.
   *
   * @param stands the store's records, if any
   * @param scratch a folder for temporary files
   * @param ended is told of a stage that has ended and how many rows it worked on
   */
  public static Arrival of(
      IngestRequest request,
      Optional<Snapshot> stands,
      Path scratch,
      ObjLongConsumer<String> ended) {
    Contract own = Contract.load(Catalogues.load());
    try {
      Scanned scanned =
          request.mapping() == null
              ? new Scanned(DeliveryScan.of(own, request.folder(), request.month()), Origins.none())
              : mapped(own, request, request.mapping(), scratch, ended);
      RecordsManifest standing = RecordsManifest.of(stands);
      Delivery delivery =
          KeyAgreement.of(request, standing).keyed(ofOneProgram(scanned.delivery(), standing));
      Map<String, byte[]> kept = Vocabularies.kept(stands, delivery.extras());
      try {
        Catalogues after = read(kept, scratch, "after");
        Catalogues before = read(Vocabularies.kept(stands, Map.of()), scratch, "before");
        Optional<String> lost = Vocabularies.lost(before, after);
        Delivery checked = lost.isEmpty() ? delivery : delivery.with(lost(lost.get()));
        return new Arrival(checked, Contract.load(after), kept, scanned.origins());
      } catch (Mistakes.MistakesException e) {
        for (Mistakes.Mistake mistake : e.mistakes()) {
          if (!SettingsScreen.isTold(mistake, delivery.findings())) {
            delivery = delivery.with(finding(mistake));
          }
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
      Contract own,
      IngestRequest request,
      Path mapping,
      Path scratch,
      ObjLongConsumer<String> ended)
      throws IOException {
    Path made = PrivateFiles.folder(scratch.resolve("mapped"));
    List<Finding> findings = MappingScreen.names(request.folder(), "a source file");
    findings.addAll(MappingScreen.names(mapping, "a file of the mapping"));
    if (!findings.isEmpty()) {
      return new Scanned(nothingOf(made, request, findings), Origins.none());
    }
    SqlMapping.Made result =
        SqlMapping.run(own, request.folder(), mapping, made, request.ids().key());
    findings.addAll(result.findings());
    MappingReport account = MappingScreen.account(result.report(), findings);
    Delivery delivery =
        result.isRefused()
            ? nothingOf(made, request, List.of()).madeBy(account)
            : DeliveryScan.of(own, made, request.month()).madeBy(account);
    for (Finding finding : findings) {
      delivery = delivery.with(finding);
    }
    ended.accept(
        "mapping", result.report().tables().stream().mapToLong(table -> table.rows()).sum());
    return new Scanned(delivery, result.origins());
  }

  /** Where the mapping itself is wrong, what it did not make is no finding. */
  private static Delivery nothingOf(Path made, IngestRequest request, List<Finding> findings) {
    return Delivery.nothing(made, DeliveryNotes.of(request.month()), findings);
  }

  /** Ids of two programs are not of the same people: a store has one program. */
  private static Delivery ofOneProgram(Delivery delivery, RecordsManifest before) {
    boolean isOther =
        delivery.program() != null
            && before.deliveries().stream()
                .anyMatch(
                    entry ->
                        entry.program() != null && !entry.program().equals(delivery.program()));
    return isOther
        ? delivery.with(
            Finding.of(
                Rule.DELIVERY_NOTES,
                Location.ofFile(DeliveryScan.NOTES),
                "program: is another than that of the store's records, and a store has one:"
                    + " take another --store, or write it as before"))
        : delivery;
  }

  private static Catalogues read(Map<String, byte[]> kept, Path scratch, String name)
      throws IOException {
    return Vocabularies.read(
        kept, PrivateFiles.folder(scratch.resolve("vocabularies").resolve(name)));
  }

  private static Finding lost(String vocabulary) {
    return Finding.of(
        Rule.DELIVERY_NOTES,
        Location.ofFile("catalogue/" + vocabulary + ".yaml"),
        "lacks keys that an earlier delivery added and that rows may be written in");
  }

  private static Finding finding(Mistakes.Mistake mistake) {
    return Finding.of(
            Rule.DELIVERY_NOTES,
            Location.ofLine(mistake.file(), mistake.line()),
            mistake.expected())
        .hint(mistake.hint());
  }
}
