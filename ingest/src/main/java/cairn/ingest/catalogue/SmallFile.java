package cairn.ingest.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kinds of small file that people write by hand. All are read here, and none may be larger than
 * one mebibyte: a larger one is some other file, and would be read into memory as a whole.
 */
public enum SmallFile {
  /** What a delivery says of itself. */
  NOTES("no note on a delivery"),
  /** A study plan. */
  PLAN("no plan"),
  /** What is released to others. */
  RELEASE("no release design"),
  /** What funders were given. */
  GIVEN("no file that funders were given"),
  /** Entries of a vocabulary. */
  VOCABULARY("no vocabulary"),
  /** Definitions of one's own. */
  DEFINITIONS("no set of definitions"),
  /** Which field of a source is what. */
  FIELDS("no list of fields"),
  /** What is made of raw exports. */
  RULES("no set of rules"),
  /** One query of a mapping. */
  QUERY("no query of a mapping"),
  /** Tables to be audited. */
  TABLES("no file of tables");

  /** Most bytes of a small file: one mebibyte. */
  static final int LARGEST = 1 << 20;

  /** What is said of a larger one, before what it cannot be. */
  static final String TOO_LARGE = "is larger than 1 MiB, which ";

  private final String none;

  SmallFile(String none) {
    this.none = none;
  }

  /** Says why a file cannot be one of the small ones; nothing of what it holds. */
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final String expected;

    private Refused(Path file, String expected) {
      super(file + " " + expected);
      this.expected = expected;
    }

    /** What is wrong, to be put after the file's name. */
    public String expected() {
      return expected;
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws Refused when it is larger than it may be, or cannot be read
   */
  public byte[] bytes(Path file) throws Refused {
    if (!Files.isRegularFile(file)) {
      throw new Refused(file, Files.exists(file) ? "is not a file" : "is not there");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new Refused(file, "cannot be read");
    }
    if (bytes.length > LARGEST) {
      throw new Refused(file, TOO_LARGE + none + " is");
    }
    return bytes;
  }

  /**
   * The text of a file.
   *
   * @throws Refused when it is larger than it may be, cannot be read, or is not UTF-8
   */
  public String text(Path file) throws Refused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new Refused(file, "cannot be read as UTF-8 text");
    }
  }
}
