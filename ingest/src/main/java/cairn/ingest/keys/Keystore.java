package cairn.ingest.keys;

import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.StoreException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PKCS#12 file with the program's own key and one key a recipient, under a passphrase. A
 * recipient's earlier keys stay in it, so that what was sent can still be told apart; the program's
 * own key is one and stays, for with another one nobody could be followed any more.
 */
public final class Keystore {
  /** The name of the program's own key. */
  public static final String OWN = "own";

  private static final String TYPE = "PKCS12";
  private static final String RECIPIENT = "recipient-";
  private static final String NAME = "[a-z][a-z0-9_-]{1,31}";
  private static final int LARGEST = 1 << 20;

  private final Path file;
  private final TreeMap<String, IdKey> keys = new TreeMap<>();

  private Keystore(Path file) {
    this.file = file;
  }

  /**
   * A key by its name.
   *
   * @param name {@link #OWN}, or the recipient
   * @param number of a recipient's keys the how manieth, from 1
   * @param isCurrent whether it is the one that is used now
   */
  public record Named(String name, int number, IdKey key, boolean isCurrent) {}

  /**
   * Makes a keystore with the program's own key.
   *
   * @param apart folders in which it must not lie
   * @throws KeyFault when the file is there already, lies in a store or delivery, or the passphrase
   *     is short
   */
  public static Keystore create(Path file, char[] passphrase, List<Path> apart) {
    KeyPlaces.requireApart(file, apart);
    Passphrase.requireLong(passphrase);
    if (Files.exists(file)) {
      throw new KeyFault(file + " is there already, and a keystore is never written over");
    }
    Keystore made = new Keystore(file);
    made.keys.put(OWN, IdKey.random());
    made.save(passphrase);
    return made;
  }

  /**
   * Opens a keystore.
   *
   * @param apart folders in which it must not lie
   * @throws KeyFault when it is none, lies beside rows, may be read by others, or the passphrase is
   *     another
   */
  public static Keystore open(Path file, char[] passphrase, List<Path> apart) {
    KeyPlaces.requireApart(file, apart);
    KeyPlaces.requirePrivate(file, "the keystore");
    Keystore opened = new Keystore(file);
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(new ByteArrayInputStream(bytes(file)), passphrase);
      for (String alias : Collections.list(store.aliases())) {
        Key key = store.getKey(alias, passphrase);
        byte[] secret = key == null ? new byte[0] : key.getEncoded();
        if (secret == null || secret.length != IdKey.BYTES || !isAlias(alias)) {
          throw notOurs(file);
        }
        opened.keys.put(alias, new IdKey(secret));
      }
    } catch (GeneralSecurityException e) {
      throw notOurs(file);
    } catch (IOException e) {
      if (e.getCause() instanceof GeneralSecurityException) {
        throw new KeyFault("the passphrase does not open " + file);
      }
      throw notOurs(file);
    }
    if (!opened.keys.containsKey(OWN)) {
      throw notOurs(file);
    }
    return opened;
  }

  private static KeyFault notOurs(Path file) {
    return new KeyFault(
        file + " is no keystore made by cairn keys create, or is damaged: take your copy of it");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST);
    }
  }

  private static boolean isAlias(String alias) {
    return alias.equals(OWN) || alias.matches(RECIPIENT + NAME + "-[0-9]{4}");
  }

  /** The program's own key, with which people are followed in its store. */
  public IdKey own() {
    return keys.getOrDefault(OWN, keys.firstEntry().getValue());
  }

  /** The key that a recipient's packages are keyed with now; none where the recipient has none. */
  public Optional<IdKey> recipient(String name) {
    return all().stream()
        .filter(each -> each.name().equals(name) && each.isCurrent() && !name.equals(OWN))
        .map(Named::key)
        .findFirst();
  }

  /** Every key, the program's own first, then by recipient in the order made. */
  public List<Named> all() {
    List<Named> all = new ArrayList<>();
    all.add(new Named(OWN, 1, own(), true));
    keys.forEach(
        (alias, key) -> {
          if (!alias.equals(OWN)) {
            String name = alias.substring(RECIPIENT.length(), alias.length() - 5);
            int number = number(alias);
            all.add(new Named(name, number, key, !keys.containsKey(alias(name, number + 1))));
          }
        });
    return List.copyOf(all);
  }

  private static int number(String alias) {
    return Integer.parseInt(alias.substring(alias.length() - 4));
  }

  private static String alias(String name, int number) {
    return String.format(Locale.ROOT, "%s%s-%04d", RECIPIENT, name, number);
  }

  /**
   * Gives a recipient a new key, or a first one; packages from now on are keyed with it.
   *
   * @throws KeyFault when the name is none
   */
  public IdKey rotate(String recipient, char[] passphrase) {
    if (!recipient.matches(NAME) || recipient.equals(OWN)) {
      throw new KeyFault(
          "a recipient's name has 2 to 32 small letters, digits, - or _ and begins with a letter");
    }
    int number = 1;
    while (keys.containsKey(alias(recipient, number))) {
      number++;
    }
    IdKey key = IdKey.random();
    keys.put(alias(recipient, number), key);
    save(passphrase);
    return key;
  }

  /**
   * Writes it beside and puts it in place in one step, so that a kill leaves the old or the new.
   */
  private void save(char[] passphrase) {
    try {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, passphrase);
      KeyStore.PasswordProtection lock = new KeyStore.PasswordProtection(passphrase);
      for (String alias : keys.keySet()) {
        byte[] secret = keys.getOrDefault(alias, own()).secret();
        store.setEntry(
            alias, new KeyStore.SecretKeyEntry(new SecretKeySpec(secret, IdKey.ALGORITHM)), lock);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, passphrase);
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Disk disk = Disk.real();
      disk.write(draft, bytes.toByteArray());
      disk.sync(draft);
      disk.rename(draft, file);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PKCS#12 keystores", e);
    } catch (IOException e) {
      throw StoreException.refused(file, e);
    }
  }
}
