package cairn.ingest.catalogue;

import cairn.ingest.model.Code;
import cairn.ingest.model.Feeling;
import cairn.ingest.model.GoalType;
import cairn.ingest.model.GroupType;
import cairn.ingest.model.Instrument;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Unit;
import java.io.IOException;
import java.io.Serializable;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every vocabulary: the project's own, with the keys that a delivery, a mapping or a store adds. It
 * crosses process borders as the text of what was added.
 */
public final class Catalogues implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String ENDING = ".yaml";

  private final transient Map<Vocabulary, Catalogue<?>> all;
  private final transient List<Added> added;

  /** A file that adds keys to the vocabulary it is named after. */
  private record Added(String vocabulary, String file, String text) implements Serializable {}

  private Catalogues(Map<Vocabulary, Catalogue<?>> all, List<Added> added) {
    this.all = all;
    this.added = List.copyOf(added);
  }

  /** The project's own vocabularies. */
  public static Catalogues load() {
    return of(List.of());
  }

  /**
   * These vocabularies with the keys of a folder's {@code *.yaml} files, each named after the
   * vocabulary it adds to.
   *
   * @param folder a folder; one that does not exist adds nothing
   * @throws Mistakes.MistakesException naming everything that is wrong, also a key that repeats
   */
  public Catalogues withAdditions(Path folder) {
    if (!Files.isDirectory(folder)) {
      return this;
    }
    Mistakes mistakes = new Mistakes();
    List<Added> more = new ArrayList<>(added);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING) && Files.isRegularFile(file)) {
          addition(file, name, mistakes).ifPresent(more::add);
        }
      }
    } catch (IOException e) {
      mistakes.add("catalogue", 0, "the folder cannot be read", null);
    }
    mistakes.throwIfAny();
    return of(more);
  }

  private static Optional<Added> addition(Path file, String name, Mistakes mistakes) {
    String vocabulary = name.substring(0, name.length() - ENDING.length());
    List<String> known = vocabularies();
    if (!known.contains(vocabulary)) {
      mistakes.add(
          "catalogue",
          0,
          "holds a file that is not named after a vocabulary",
          Optional.ofNullable(Nearest.of(vocabulary, known)).map(n -> n + ENDING).orElse(null));
      return Optional.empty();
    }
    String path = "catalogue/" + name;
    try {
      return Optional.of(new Added(vocabulary, path, SmallFile.VOCABULARY.text(file)));
    } catch (SmallFile.Refused e) {
      mistakes.add(path, 0, e.expected(), null);
      return Optional.empty();
    }
  }

  private static Catalogues of(List<Added> added) {
    CatalogueFiles files = new CatalogueFiles();
    for (Vocabulary vocabulary : Vocabulary.values()) {
      String file = vocabulary.key() + ENDING;
      files.add(vocabulary, new StringReader(resource("catalogue/" + file)), file, true);
    }
    for (Added file : added) {
      Vocabulary vocabulary =
          Arrays.stream(Vocabulary.values())
              .filter(v -> v.key().equals(file.vocabulary()))
              .findFirst()
              .orElseThrow();
      files.add(vocabulary, new StringReader(file.text()), file.file(), false);
    }
    return new Catalogues(files.catalogues(), added);
  }

  /**
   * The text of a file that is packaged with this module.
   *
   * @param name its path below {@code cairn/ingest}
   */
  public static String resource(String name) {
    try (var stream =
        Objects.requireNonNull(
            Catalogues.class.getResourceAsStream("/cairn/ingest/" + name), "a packaged file")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a packaged file cannot be read", e);
    }
  }

  /** The names of all vocabularies. */
  public static List<String> vocabularies() {
    return Arrays.stream(Vocabulary.values()).map(Vocabulary::key).toList();
  }

  /**
   * A vocabulary by its name.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  public Catalogue<?> vocabulary(String name) {
    for (Vocabulary vocabulary : Vocabulary.values()) {
      if (vocabulary.key().equals(name)) {
        return of(vocabulary);
      }
    }
    throw new IllegalArgumentException("no vocabulary has this name");
  }

  /** The keys of a vocabulary, in the order written. */
  public List<String> keys(String vocabulary) {
    return vocabulary(vocabulary).keys();
  }

  /**
   * A plain list, such as {@code housing}, or the labels of a closed vocabulary, such as {@code
   * stages}.
   *
   * @throws IllegalArgumentException when the vocabulary's entries are more than a label
   */
  @SuppressWarnings("unchecked")
  public Catalogue<Code> codes(String name) {
    Catalogue<?> found = vocabulary(name);
    if (!found.values().stream().allMatch(Code.class::isInstance)) {
      throw new IllegalArgumentException("not a plain list");
    }
    return (Catalogue<Code>) found;
  }

  /** Kinds of group. */
  public Catalogue<GroupType> groupTypes() {
    return of(Vocabulary.GROUP_TYPES);
  }

  /** What people want to change. */
  public Catalogue<Problem> problems() {
    return of(Vocabulary.PROBLEMS);
  }

  /** Kinds of goal. */
  public Catalogue<GoalType> goalTypes() {
    return of(Vocabulary.GOAL_TYPES);
  }

  /** Feelings named at check-in. */
  public Catalogue<Feeling> feelings() {
    return of(Vocabulary.FEELINGS);
  }

  /** Questionnaires and scales. */
  public Catalogue<Instrument> instruments() {
    return of(Vocabulary.INSTRUMENTS);
  }

  /** Units of amounts. */
  public Catalogue<Unit> units() {
    return of(Vocabulary.UNITS);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private <T> Catalogue<T> of(Vocabulary vocabulary) {
    return (Catalogue<T>) Objects.requireNonNull(all.get(vocabulary));
  }

  private Object writeReplace() {
    return new Sent(added);
  }

  /** What crosses a process border in place of the vocabularies. */
  private record Sent(List<Added> added) implements Serializable {
    private Object readResolve() {
      return of(added);
    }

    private static Catalogues of(List<Added> added) {
      return Catalogues.of(added);
    }
  }
}
