package cairn.ingest.delivery;

import cairn.ingest.keys.IdKeeping;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.KeyFault;
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

  /**
   * The delivery with what becomes of its ids.
   *
   * @throws KeyFault where keys differ, before a row is read: of people under another key nothing
   *     that is said of their rows would be true
   */
  Delivery keyed(Delivery delivery) {
    String declared = delivery.notes().key();
    IdKeeping ids = ids(declared);
    // A folder that holds nothing has a finding of its own, which comes first.
    if (!delivery.files().isEmpty()) {
      String contradiction = contradiction(declared);
      String differs = contradiction == null ? differs(declared, ids.keyId()) : contradiction;
      if (differs != null) {
        throw new KeyFault("nothing was read: " + differs);
      }
    }
    return delivery.keeping(ids);
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
      return "delivery.yaml says that ids are keyed already (key_id), and a mapping keys them with"
          + " the keystore named: leave out the one or the other";
    }
    return declared.equals(key.id())
        ? null
        : "ids of the delivery are keyed already with key "
            + declared
            + " (key_id of delivery.yaml), and the keystore named has "
            + key.id()
            + ": name the keystore that the delivery was made with, or none";
  }

  private @Nullable String differs(@Nullable String declared, @Nullable String keyId) {
    String standing = before.keyId();
    if (before.deliveries().isEmpty() || Objects.equals(standing, keyId)) {
      return null;
    }
    if (standing == null) {
      return "ids of the store's records are not keyed, and those of the delivery would be: begin"
          + " another --store and ingest the deliveries so far into it with the same keystore"
          + (declared == null ? ", or go on without --keys and CAIRN_KEYS" : "");
    }
    return keyId == null
        ? "ids of the store's records are keyed with key "
            + standing
            + ": name its keystore with --keys or CAIRN_KEYS"
        : "ids of the store's records are keyed with key "
            + standing
            + ", and those of the delivery "
            + (declared == null ? "would be" : "are")
            + " with "
            + keyId
            + ": name the keystore of the former with --keys, or begin another --store and ingest"
            + " the deliveries so far into it";
  }
}
