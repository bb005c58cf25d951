package cairn.ingest.catalogue;

/** The version of this program, as the build has it. */
public final class CodeVersion {
  private CodeVersion() {}

  /** The version, such as {@code 1.0.0}. */
  public static String get() {
    return Catalogues.resource("version.txt").strip();
  }
}
