package cairn.ingest.catalogue;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * How much a document is once every alias is written out: a few lines that name each other can
 * stand for more values than there are atoms, and a value that holds itself for endlessly many.
 */
final class YamlExpansion {
  /** Values inside each other. */
  static final int DEEPEST = 100;

  /** Values with all aliases written out; a document without aliases cannot have more. */
  static final long MOST = SmallFile.LARGEST;

  private static final Extent TOO_MUCH = new Extent(MOST + 1, DEEPEST + 1);

  private final IdentityHashMap<Node, Extent> known = new IdentityHashMap<>();

  private YamlExpansion() {}

  /** How many values a value stands for, and how deep they are inside each other. */
  private record Extent(long values, int depth) {}

  /** Whether a document can be read value by value. */
  static boolean isReadable(Node root) {
    Extent all = new YamlExpansion().of(root, 1);
    return all.values() <= MOST && all.depth() <= DEEPEST;
  }

  private Extent of(Node node, int at) {
    Extent before = known.get(node);
    if (before != null) {
      return before;
    }
    if (at > DEEPEST) {
      return TOO_MUCH;
    }
    // Until it is known; whoever meets it meanwhile is inside it.
    known.put(node, TOO_MUCH);
    long values = 1;
    int depth = 1;
    for (Node inner : inner(node)) {
      Extent extent = of(inner, at + 1);
      values = Math.min(MOST + 1, values + extent.values());
      depth = Math.max(depth, extent.depth() + 1);
    }
    Extent extent = new Extent(values, depth);
    known.put(node, extent);
    return extent;
  }

  private static List<Node> inner(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    List<Node> inner = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              entry -> {
                inner.add(entry.getKeyNode());
                inner.add(entry.getValueNode());
              });
    }
    return inner;
  }
}
