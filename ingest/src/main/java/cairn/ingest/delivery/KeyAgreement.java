package cairn.ingest.delivery;

import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Rule;
import cairn.ingest.keys.IdKeeping;
import cairn.ingest.keys.IdKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery, the keystore at hand and the store say of the key that ids are keyed with: they
 * must agree, for one person under two keys is two people.
 *
 * @param request what is asked, with the key at hand
 * @param before what the records that stand are made of
 */
record KeyAgreement(IngestRequest request, RecordsManifest before) {
  static KeyAgreement of(IngestRequest request, RecordsManifest before) {
    return new KeyAgreement(request, before);
  }

  /** The delivery with what becomes of its ids, and a finding where keys differ. */
  Delivery keyed(Delivery delivery) {
    IdKeeping ids = ids(delivery.notes().key());
    String contradiction = contradiction(delivery.notes().key());
    String differs = contradiction == null ? differs(ids.keyId()) : contradiction;
    Delivery keeping = delivery.keeping(ids);
    return differs == null
        ? keeping
        : keeping.with(
            Finding.of(Rule.DELIVERY_NOTES, Location.ofFile(DeliveryScan.NOTES), differs));
  }

  private IdKeeping ids(@Nullable String declared) {
    IdKey key = request.ids().key();
    if (declared != null) {
      return request.ids().already(declared);
    }
    // What a mapping made was keyed as it was written.
    return key != null && request.mapping() != null
        ? request.ids().already(key.id())
        : request.ids();
  }

  private @Nullable String contradiction(@Nullable String declared) {
    IdKey key = request.ids().key();
    if (declared == null || key == null) {
      return null;
    }
    if (request.mapping() != null) {
      return "key_id: says that ids are keyed already, and a mapping keys them with the keystore"
          + " named: leave out the one or the other";
    }
    return declared.equals(key.id())
        ? null
        : "key_id: is another key than that of the keystore named: take the keystore that the"
            + " delivery was made with, or run without --keys";
  }

  private @Nullable String differs(@Nullable String keyId) {
    String standing = before.keyId();
    if (before.deliveries().isEmpty() || Objects.equals(standing, keyId)) {
      return null;
    }
    if (standing == null) {
      return "key_id: ids are keyed, and those of the store's records are not: begin another --store"
          + " and ingest the deliveries so far into it with the same keystore, or go on without"
          + " --keys";
    }
    return keyId == null
        ? "key_id: ids of the store's records are keyed with key "
            + standing
            + ": name its keystore with --keys or CAIRN_KEYS"
        : "key_id: ids of the store's records are keyed with key "
            + standing
            + " and these with "
            + keyId
            + ": name the keystore of the former with --keys, or begin another --store and ingest"
            + " the deliveries so far into it";
  }
}
