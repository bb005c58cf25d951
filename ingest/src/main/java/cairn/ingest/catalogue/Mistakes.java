package cairn.ingest.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Everything that is wrong with some settings files, collected so that all of it is said at once. A
 * mistake names file, line and what was expected, and never repeats what the file holds.
 */
public final class Mistakes {
  private final List<Mistake> list = new ArrayList<>();
  private final Set<Node> wrong = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * One thing that is wrong.
   *
   * @param file the file's name
   * @param line line from 1, or 0 where it is about the whole file
   * @param expected what would have been right, in words
   * @param hint the nearest word that is known, or null
   */
  public record Mistake(String file, int line, String expected, @Nullable String hint) {
    /** One line for people, such as {@code plan.yaml line 3: unknown key (did you mean month?)}. */
    public String message() {
      String place = line > 0 ? file + " line " + line : file;
      return place + ": " + expected + (hint == null ? "" : " (did you mean " + hint + "?)");
    }
  }

  /** Says that the settings cannot be used; its message lists every mistake, one a line. */
  public static final class MistakesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final transient List<Mistake> mistakes;

    private MistakesException(List<Mistake> mistakes) {
      super(mistakes.stream().map(Mistake::message).collect(Collectors.joining("\n")));
      this.mistakes = List.copyOf(mistakes);
    }

    /** What is wrong, in the order found. */
    public List<Mistake> mistakes() {
      return mistakes;
    }
  }

  /** Adds one about a value, of which {@link #isWrong} is true from then on. */
  void add(Node about, Mistake mistake) {
    wrong.add(about);
    list.add(mistake);
  }

  /** Whether something was said of a value, or of one inside it. */
  boolean isWrong(Node value) {
    if (wrong.isEmpty() || wrong.contains(value)) {
      return !wrong.isEmpty();
    }
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue().stream().anyMatch(this::isWrong);
    }
    return value instanceof MappingNode mapping
        && mapping.getValue().stream()
            .anyMatch(entry -> isWrong(entry.getKeyNode()) || isWrong(entry.getValueNode()));
  }

  /** Adds one. */
  public void add(String file, int line, String expected, @Nullable String hint) {
    list.add(new Mistake(file, line, expected, hint));
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** What is wrong so far, in the order found. */
  public List<Mistake> list() {
    return List.copyOf(list);
  }

  /**
   * Ends reading when anything is wrong.
   *
   * @throws MistakesException with every mistake
   */
  public void throwIfAny() {
    if (!list.isEmpty()) {
      throw new MistakesException(list);
    }
  }
}
