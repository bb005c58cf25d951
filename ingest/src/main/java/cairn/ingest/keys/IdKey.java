package cairn.ingest.keys;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of 256 bits that makes pseudonyms and marks by HMAC-SHA-256: always the same from the
 * same id, and nobody without it can tell of which. It has a name, its id, which tells nothing of
 * the secret. An engine may send it to the processes that read a delivery.
 */
public final class IdKey implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Bytes of the secret. */
  static final int BYTES = 32;

  static final String ALGORITHM = "HmacSHA256";
  private static final int ID_LETTERS = 10;
  private static final int MARK_DIGITS = 32;

  @SuppressWarnings("serial") // an array is
  private final byte[] secret;

  private final String id;

  /** The key of a secret. */
  IdKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a key has 256 bits");
    }
    this.secret = secret.clone();
    this.id = "k-" + Pseudonym.letters(sum("id of a key", ""), ID_LETTERS).toLowerCase(Locale.ROOT);
  }

  /** A new key, by the machine's generator for secrets. */
  public static IdKey random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return new IdKey(secret);
  }

  /** The key that was written as hexadecimal digits, 64 of them. */
  public static IdKey ofHex(String digits) {
    return new IdKey(HexFormat.of().parseHex(digits));
  }

  /** The secret as hexadecimal digits, to be written and never shown. */
  public String toHex() {
    return HexFormat.of().formatHex(secret);
  }

  byte[] secret() {
    return secret.clone();
  }

  /** The name of the key: k- and ten letters. */
  public String id() {
    return id;
  }

  /** The pseudonym in place of an id. */
  public String pseudonym(Pseudonym.Kind kind, String original) {
    return Pseudonym.of(kind, sum("pseudonym " + kind, original));
  }

  /**
   * A sum that only this key makes, 32 hexadecimal digits, of a text that is used for something.
   */
  public String mark(String purpose, String text) {
    return HexFormat.of().formatHex(sum(purpose, text)).substring(0, MARK_DIGITS);
  }

  private byte[] sum(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
