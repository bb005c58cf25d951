package cairn.analysis.table;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts as they travel, as few bytes: each value of a component once, then component by component
 * the ranks of all keys, then place by place their numbers, small ones a byte each. Like stands
 * beside like, so that it can be pressed together further.
 *
 * <p>A number is written as groups of seven bits, the lowest first, each but the last with its
 * highest bit set. Worked example: 300 is 1010_1100 0000_0010.
 */
final class PackedCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable Class<? extends Record> type;
  private final int keys;
  private final int width;
  private final ArrayList<ArrayList<@Nullable Object>> values = new ArrayList<>();
  private final byte[] bytes;

  private PackedCounts(List<? extends KeyRanks.Ranked<?>> cells, KeyRanks<?> ranks) {
    this.type = cells.isEmpty() ? null : cells.get(0).key().getClass();
    this.keys = cells.size();
    this.width = cells.stream().mapToInt(cell -> cell.numbers().length).max().orElse(0);
    ranks.values().forEach(each -> values.add(new ArrayList<>(each)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      for (KeyRanks.Ranked<?> cell : cells) {
        write(cell.ranks()[i], out);
      }
    }
    for (int i = 0; i < width; i++) {
      for (KeyRanks.Ranked<?> cell : cells) {
        write(cell.numbers()[i], out);
      }
    }
    this.bytes = out.toByteArray();
  }

  /** Packs counts, which have equally many numbers under each key. */
  static <K extends Record & Serializable> PackedCounts of(Counts<K> counts) {
    KeyRanks<K> ranks = KeyRanks.of(counts);
    return new PackedCounts(ranks.sorted(), ranks);
  }

  private static void write(long number, ByteArrayOutputStream out) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  /** Reads numbers one after the other. */
  private static final class Numbers {
    private final byte[] bytes;
    private int at;

    Numbers(byte[] bytes) {
      this.bytes = bytes;
    }

    long next() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte group = bytes[at++];
        number |= (long) (group & 0x7F) << shift;
        if (group >= 0) {
          return number;
        }
      }
    }
  }

  private Object readResolve() {
    return type == null ? new Counts<>() : unpacked(KeyWords.of(type));
  }

  @SuppressWarnings("unchecked") // Only keys of counts, which travel, were packed.
  private <K extends Record & Serializable> Counts<K> unpacked(KeyWords<? extends Record> words) {
    Numbers in = new Numbers(bytes);
    @Nullable Object[][] components = new Object[keys][words.size()];
    for (int i = 0; i < words.size(); i++) {
      for (int key = 0; key < keys; key++) {
        components[key][i] = values.get(i).get((int) in.next());
      }
    }
    Counts<K> counts = new Counts<>();
    List<long[]> numbers = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      numbers.add(counts.numbers((K) words.key(components[key]), width));
    }
    for (int i = 0; i < width; i++) {
      for (long[] each : numbers) {
        each[i] = in.next();
      }
    }
    return counts;
  }
}
