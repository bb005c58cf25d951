package cairn.ingest.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The passphrase of a keystore: from a file, and of what length. */
public final class Passphrase {
  /** Fewest characters of a new one. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 1024;

  private Passphrase() {}

  /**
   * The first line of a file.
   *
   * @throws KeyFault when it is not there, others may read it, or it holds no passphrase
   */
  public static char[] of(Path file) {
    KeyPlaces.requirePrivate(file, "the passphrase file");
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST + 1);
    } catch (IOException e) {
      throw new KeyFault("the passphrase file " + file + " cannot be read");
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int end = 0;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      if (end == 0 || bytes.length > LONGEST) {
        throw new KeyFault(
            "the passphrase file " + file + " holds no passphrase: its first line is one");
      }
      char[] passphrase = new char[end];
      text.get(passphrase);
      return passphrase;
    } catch (CharacterCodingException e) {
      throw new KeyFault("the passphrase file " + file + " cannot be read as UTF-8 text");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /**
   * Goes on with a passphrase that is long enough for a new keystore.
   *
   * @throws KeyFault when it is shorter than {@link #SHORTEST}
   */
  static void requireLong(char[] passphrase) {
    if (passphrase.length < SHORTEST) {
      throw new KeyFault(
          "a passphrase of at least " + SHORTEST + " characters was expected; a few words do well");
    }
  }
}
