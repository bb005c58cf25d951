package cairn.analysis.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is counted in a part must reach the sum over parts. */
final class SummaryTest {
  @Test
  void everyCountIsMerged() throws IllegalAccessException {
    Summary mine = new Summary();
    Summary theirs = new Summary();
    counts(mine).values().forEach(counts -> counts.add(new Counts.Key("all"), 2));
    counts(theirs).values().forEach(counts -> counts.add(new Counts.Key("all"), 3));
    mine.merge(theirs);
    Map<String, Counts> merged = counts(mine);
    assertTrue(merged.size() >= 18, "only " + merged.size() + " were found");
    merged.forEach((name, sum) -> assertArrayEquals(new long[] {5}, sum.get(1, "all"), name));
  }

  private static Map<String, Counts> counts(Object summary) throws IllegalAccessException {
    Map<String, Counts> found = new TreeMap<>();
    for (Field field : summary.getClass().getFields()) {
      Object value = Modifier.isStatic(field.getModifiers()) ? null : field.get(summary);
      if (value instanceof Counts counts) {
        found.put(field.getName(), counts);
      } else if (value != null) {
        counts(value).forEach((name, counts) -> found.put(field.getName() + "." + name, counts));
      }
    }
    return found;
  }
}
