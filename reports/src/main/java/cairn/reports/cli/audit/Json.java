package cairn.reports.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whole numbers and lists of them out of an entry, or a message that names the key. */
final class Json {
  /** More than this many unknowns are no table that was printed. */
  private static final int LARGEST = 100_000;

  private Json() {}

  /** A whole number of 0 or more. */
  static long count(JsonNode in, String key) {
    return count(in.get(key), key, Long.MAX_VALUE >> 20);
  }

  /** A size: 1 or more, and none that no table has. */
  static int size(JsonNode in, String key) {
    return sized(in.get(key), key);
  }

  /** Sizes in a list. */
  static List<Integer> sizes(JsonNode in, String key) {
    List<Integer> sizes = new ArrayList<>();
    list(in, key).forEach(each -> sizes.add(sized(each, key)));
    return sizes;
  }

  /** Places in a list, each below a size. */
  static List<Integer> places(JsonNode list, String key, int below) {
    List<Integer> places = new ArrayList<>();
    if (list == null || !list.isArray()) {
      throw new IllegalArgumentException(key + " is no list");
    }
    list.forEach(each -> places.add((int) count(each, key, below - 1)));
    return places;
  }

  /** A list. */
  static JsonNode list(JsonNode in, String key) {
    JsonNode list = in.get(key);
    if (list == null || !list.isArray()) {
      throw new IllegalArgumentException(key + " is no list");
    }
    return list;
  }

  /** Yes or no. */
  static boolean flag(JsonNode in, String key) {
    JsonNode flag = in.get(key);
    if (flag == null || !flag.isBoolean()) {
      throw new IllegalArgumentException(key + " is neither true nor false");
    }
    return flag.asBoolean();
  }

  private static int sized(JsonNode node, String key) {
    int size = (int) count(node, key, LARGEST);
    if (size == 0) {
      throw new IllegalArgumentException(key + " is 0");
    }
    return size;
  }

  static long count(JsonNode node, String key, long most) {
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new IllegalArgumentException(key + " is no whole number");
    }
    if (node.asLong() < 0 || node.asLong() > most) {
      throw new IllegalArgumentException(key + " is below 0 or too large");
    }
    return node.asLong();
  }
}
