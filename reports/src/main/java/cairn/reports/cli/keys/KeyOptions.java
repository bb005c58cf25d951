package cairn.reports.cli.keys;

import cairn.ingest.delivery.RecordsManifest;
import cairn.ingest.keys.IdKey;
import cairn.ingest.keys.Keystore;
import cairn.ingest.keys.Passphrase;
import cairn.ingest.keys.Pseudonym;
import cairn.ingest.store.Snapshot;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The keystore, and where its passphrase comes from: a file or the terminal, never an argument. */
public final class KeyOptions {
  private static final String KEYS = "CAIRN_KEYS";
  private static final String PASSPHRASE_FILE = "CAIRN_PASSPHRASE_FILE";

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "the keystore; ids are keyed where one is named (default: " + KEYS + ")")
  private @Nullable Path keys;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "file with the keystore's passphrase in its first line (default: "
              + PASSPHRASE_FILE
              + ", else it is asked for)")
  private @Nullable Path passphraseFile;

  /** What a passphrase is used for; it is gone afterwards. */
  @FunctionalInterface
  interface Use<T> {
    T with(char[] passphrase);
  }

  private static @Nullable Path or(@Nullable Path option, String variable) {
    String named = System.getenv(variable);
    return option != null || named == null || named.isBlank() ? option : Path.of(named);
  }

  /** The keystore's file, where one is named. */
  Optional<Path> file() {
    return Optional.ofNullable(or(keys, KEYS));
  }

  /** The keystore's file. */
  Path required() {
    return file()
        .orElseThrow(
            () -> new CommandFailure(ExitCode.USAGE, "name the keystore with --keys or " + KEYS));
  }

  /**
   * Does something with the passphrase.
   *
   * @param isNew whether it is asked for twice
   */
  <T> T withPassphrase(boolean isNew, Use<T> use) {
    Path file = or(passphraseFile, PASSPHRASE_FILE);
    char[] passphrase = file == null ? asked(isNew) : Passphrase.of(file);
    try {
      return use.with(passphrase);
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  // Since Java 22 there is a console without a terminal: then nothing is given, which is told too.
  @SuppressWarnings("SystemConsoleNull")
  private static char[] asked(boolean isNew) {
    Console console = System.console();
    if (console == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is no terminal to ask for the passphrase: name a file with --passphrase-file or "
              + PASSPHRASE_FILE);
    }
    char[] passphrase = console.readPassword("Passphrase of the keystore: ");
    char[] again = isNew ? console.readPassword("The same again: ") : passphrase;
    if (passphrase == null || passphrase.length == 0 || !Arrays.equals(passphrase, again)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "no passphrase was given, or two different ones; where nobody is at a terminal, name a"
              + " file with --passphrase-file or "
              + PASSPHRASE_FILE);
    }
    if (isNew) {
      Arrays.fill(again, ' ');
    }
    return passphrase;
  }

  /** The keystore that is named, which must not lie in any of these folders. */
  Keystore open(Path... apart) {
    Path file = required();
    return withPassphrase(false, passphrase -> Keystore.open(file, passphrase, List.of(apart)));
  }

  /** The same; a keystore that is not there yet is made, which is said. */
  Keystore openOrMake(PrintWriter said, Path... apart) {
    return Files.exists(required()) ? open(apart) : made(said, apart);
  }

  private Keystore made(PrintWriter said, Path... apart) {
    Path file = required();
    Keystore made =
        withPassphrase(true, passphrase -> Keystore.create(file, passphrase, List.of(apart)));
    said.println("made: " + file);
    said.println("the program's own key: " + made.own().id());
    said.println(
        "Copy the file to a second place and keep the passphrase apart from it: without them new"
            + " deliveries can no longer be linked to people on file. Reports go on without.");
    said.flush();
    return made;
  }

  /** Makes the keystore that is named, where one is named and not there yet. */
  public void makeWhereNamed(PrintWriter said, Path... apart) {
    if (file().isPresent()) {
      openOrMake(said, apart);
    }
  }

  /** Makes the keystore that is named. */
  void make(PrintWriter said) {
    made(said);
  }

  /**
   * The key of a recipient, from the keystore that is named.
   *
   * @param name the recipient, as the keystore calls it
   * @param apart folders in which the keystore must not lie
   */
  public IdKey recipient(String name, Path... apart) {
    return open(apart)
        .recipient(name)
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.USAGE,
                    "the keystore has no key for this recipient: give it one with cairn keys rotate"
                        + " --recipient NAME, or take the name that cairn keys verify lists"));
  }

  /**
   * The program's own key; null where no keystore is named, and ids stay as they are.
   *
   * @param apart folders in which the keystore must not lie
   */
  public @Nullable IdKey own(Path... apart) {
    return file().isPresent() ? open(apart).own() : null;
  }

  /**
   * The id of a person as a store has it, of the id in the program's own files or of itself.
   *
   * @param records the store's records
   */
  public String idInStore(Snapshot records, String given) {
    String keyId = RecordsManifest.of(Optional.of(records)).keyId();
    if (keyId == null || Pseudonym.isValid(Pseudonym.Kind.PERSON, given)) {
      return given;
    }
    IdKey own = own();
    if (own == null) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "ids of this store are keyed: name its keystore with --keys or "
              + KEYS
              + ", or give the keyed id");
    }
    if (!own.id().equals(keyId)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "ids of this store are keyed with key "
              + keyId
              + ", and the keystore named has "
              + own.id()
              + ": name the other keystore");
    }
    return own.pseudonym(Pseudonym.Kind.PERSON, given);
  }
}
