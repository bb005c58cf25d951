package cairn.ingest.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keystore as somebody would mistreat it. */
final class KeystoreTest {
  private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("program.p12");
  }

  private static String refused(Runnable run) {
    return assertThrows(KeyFault.class, run::run).getMessage();
  }

  private Keystore open(String passphrase, Path... apart) {
    return Keystore.open(file(), passphrase.toCharArray(), List.of(apart));
  }

  @Test
  void whatIsMadeIsOpenedAgainAndOnlyItsOwnerMayReadIt() throws IOException {
    Keystore made = Keystore.create(file(), PASSPHRASE, List.of());
    Keystore opened = Keystore.open(file(), PASSPHRASE, List.of());
    assertEquals(made.own().id(), opened.own().id());
    assertEquals(made.own().toHex(), opened.own().toHex());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    String bytes = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
    byte[] secret = HexFormat.of().parseHex(made.own().toHex());
    assertFalse(bytes.contains(new String(secret, StandardCharsets.ISO_8859_1)));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file()), files.toList(), "nothing else is left");
    }
  }

  @Test
  void anotherPassphraseOpensNothingAndIsNotRepeated() {
    Keystore.create(file(), PASSPHRASE, List.of());
    String said = refused(() -> open("correct horse batterz"));
    assertTrue(said.contains("the passphrase does not open"), said);
    assertFalse(said.contains("batterz"));
    assertTrue(refused(() -> open("")).contains("does not open"));
  }

  @Test
  void aNewOneNeedsAPassphraseOfSomeLengthAndAPlaceOfItsOwn() throws IOException {
    assertTrue(
        refused(() -> Keystore.create(file(), "short".toCharArray(), List.of()))
            .contains("12 characters"));
    assertFalse(Files.exists(file()));
    Keystore.create(file(), PASSPHRASE, List.of());
    byte[] before = Files.readAllBytes(file());
    assertTrue(
        refused(() -> Keystore.create(file(), PASSPHRASE, List.of()))
            .contains("never written over"));
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void itLiesInNoStoreAndNoDelivery() throws IOException {
    Path store = Files.createDirectories(folder.resolve("store/.versions")).getParent();
    Path within = Files.createDirectories(store.resolve("reports/2026-10"));
    Path delivery = Files.createDirectories(folder.resolve("delivery"));
    Files.writeString(delivery.resolve("clients.csv"), "client_id\n");
    Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), within);
    for (Path place : List.of(store, within, delivery, link)) {
      String said =
          refused(() -> Keystore.create(place.resolve("keys.p12"), PASSPHRASE, List.of()));
      assertTrue(said.contains("where rows are"), said);
      assertFalse(Files.exists(place.resolve("keys.p12")));
    }
    Keystore.create(file(), PASSPHRASE, List.of());
    assertTrue(refused(() -> open("correct horse battery", folder)).contains("where rows are"));
    Files.move(file(), within.resolve("keys.p12"));
    Files.createSymbolicLink(file(), within.resolve("keys.p12"));
    assertTrue(refused(() -> open("correct horse battery")).contains("where rows are"));
  }

  @Test
  void whatOthersMayReadIsNotUsed() throws IOException {
    Keystore.create(file(), PASSPHRASE, List.of());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    assertTrue(refused(() -> open("correct horse battery")).contains("chmod 600"));
  }

  @Test
  void anotherFileOrADamagedOneIsSaidToBeNone() throws IOException, GeneralSecurityException {
    assertTrue(refused(() -> open("correct horse battery")).contains("is not there"));
    Keystore.create(file(), PASSPHRASE, List.of());
    byte[] bytes = Files.readAllBytes(file());
    for (int at = 0; at < bytes.length; at += 61) {
      byte[] wrong = bytes.clone();
      wrong[at] ^= 0x55;
      Files.write(file(), wrong);
      refused(() -> open("correct horse battery"));
    }
    Files.write(file(), "not a keystore".getBytes(StandardCharsets.UTF_8));
    assertTrue(refused(() -> open("correct horse battery")).contains("no keystore made by"));
    KeyStore other = KeyStore.getInstance("PKCS12");
    other.load(null, PASSPHRASE);
    other.setEntry(
        "somebody",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[32], "HmacSHA256")),
        new KeyStore.PasswordProtection(PASSPHRASE));
    try (OutputStream out = Files.newOutputStream(file())) {
      other.store(out, PASSPHRASE);
    }
    assertTrue(refused(() -> open("correct horse battery")).contains("no keystore made by"));
  }

  @Test
  void eachRecipientHasAKeyAndEarlierOnesStay() {
    Keystore made = Keystore.create(file(), PASSPHRASE, List.of());
    assertTrue(made.recipient("university").isEmpty());
    IdKey first = made.rotate("university", PASSPHRASE);
    IdKey second = made.rotate("university", PASSPHRASE);
    IdKey health = made.rotate("health-office", PASSPHRASE);
    Keystore opened = Keystore.open(file(), PASSPHRASE, List.of());
    assertEquals(made.own().id(), opened.own().id(), "the own key stays");
    assertNotEquals(first.id(), second.id());
    assertEquals(second.id(), opened.recipient("university").orElseThrow().id());
    assertEquals(health.id(), opened.recipient("health-office").orElseThrow().id());
    assertTrue(opened.recipient("own").isEmpty());
    assertEquals(
        List.of("own 1 true", "health-office 1 true", "university 1 false", "university 2 true"),
        opened.all().stream()
            .map(each -> each.name() + " " + each.number() + " " + each.isCurrent())
            .toList());
    for (String name : List.of("own", "", "x", "../up", "UPPER", "a b")) {
      refused(() -> opened.rotate(name, PASSPHRASE));
    }
  }

  @Test
  void aPassphraseIsTheFirstLineOfAFileThatNobodyElseMayRead() throws IOException {
    Path file = folder.resolve("passphrase");
    assertTrue(refused(() -> Passphrase.of(file)).contains("is not there"));
    Files.writeString(file, "schöne lange Wörter\r\nand a note\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertTrue(refused(() -> Passphrase.of(file)).contains("chmod 600"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertEquals("schöne lange Wörter", new String(Passphrase.of(file)));
    Files.writeString(file, "\nsecond line\n");
    assertTrue(refused(() -> Passphrase.of(file)).contains("holds no passphrase"));
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertTrue(refused(() -> Passphrase.of(file)).contains("UTF-8"));
  }
}
