package cairn.reports.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The files that belong to the program and go into every report. */
final class Resources {
  private static final String FOLDER = "/cairn/reports/";

  private Resources() {}

  /** A text file, with line feeds only. */
  static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** A file in Base64. */
  static String base64(String path) {
    return Base64.getEncoder().encodeToString(bytes(path));
  }

  /** A content security policy that lets a page have this style and its fonts, and nothing else. */
  static String stylePolicy(String style) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; style-src '"
        + policyHash(style)
        + "'";
  }

  /** The SHA-256 of {@code text} as a content security policy names it: {@code sha256-…}. */
  static String policyHash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A file as it is. */
  static byte[] bytes(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("the file " + path + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
