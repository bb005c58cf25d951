package cairn.analysis.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.ingest.model.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CountsTest {
  private record Where(String type, Stage stage, int days) implements Serializable {
    Where ofAllTypes() {
      return new Where(Counts.ALL, stage, days);
    }

    Where atAnyTime() {
      return new Where(type, stage, -1);
    }
  }

  private record One(Counts<Where> one) implements Tally {}

  private record Two(Counts<Where> first, One inside) implements Tally {}

  private record Wrong(String word) implements Tally {}

  @Test
  void everyComponentOfATallyIsMerged() {
    Two mine = Tally.empty(Two.class);
    Two theirs = Tally.empty(Two.class);
    Where where = new Where("drop_in", Stage.ACTION, 9);
    mine.first().add(where, 1, 10);
    theirs.first().add(where, 2, 20);
    theirs.inside().one().count(where);
    mine.merge(theirs);
    assertArrayEquals(new long[] {3, 30}, mine.first().get(where, 2));
    assertEquals(1, mine.inside().one().get(where));
    assertArrayEquals(new long[] {2, 20}, theirs.first().get(where, 2), "is left as it was");
  }

  @Test
  void aTallyHoldsNothingButCounts() {
    assertThrows(IllegalArgumentException.class, () -> Tally.empty(Wrong.class));
  }

  @Test
  void theOrderIsThatOfTheWordsOfFiles() {
    Counts<Where> counts = new Counts<>();
    List<Where> inOrder =
        List.of(
            new Where("a", Stage.ACTION, 10),
            new Where("a", Stage.ACTION, 9),
            new Where("a", Stage.PRECONTEMPLATION, 1),
            new Where("b", Stage.ACTION, 1));
    inOrder.forEach(counts::count);
    assertEquals(inOrder, List.copyOf(counts.sorted().keySet()));
  }

  @Test
  void sumsStandBesideWhatTheyAreSumsOf() {
    Counts<Where> counts = new Counts<>();
    counts.add(new Where("a", Stage.ACTION, 1), 2);
    counts.add(new Where("b", Stage.ACTION, 2), 3);
    counts.add(new Where(Counts.ALL, Stage.ACTION, 2), 100);
    Counts<Where> sums = counts.with(List.of(Where::ofAllTypes, Where::atAnyTime));
    assertEquals(2, sums.get(new Where("a", Stage.ACTION, 1)));
    assertEquals(2, sums.get(new Where("a", Stage.ACTION, -1)));
    assertEquals(103, sums.get(new Where(Counts.ALL, Stage.ACTION, 2)));
    assertEquals(105, sums.get(new Where(Counts.ALL, Stage.ACTION, -1)));
  }

  @Test
  void countsTravelAndGoOnAddingUp() throws IOException, ClassNotFoundException {
    Counts<Where> counts = new Counts<>();
    Where where = new Where("a", Stage.ACTION, 1);
    counts.add(where, 2, 5);
    One there = sent(new One(counts));
    there.merge(new One(counts));
    assertArrayEquals(new long[] {4, 10}, there.one().get(where, 2));
  }

  private record Inside(Where where, @Nullable String word, boolean last) implements Serializable {}

  private record Deep(Counts<Inside> deep) implements Tally {}

  @Test
  void keysInsideKeysAbsentWordsAndAnyNumberTravel() throws IOException, ClassNotFoundException {
    Counts<Inside> counts = new Counts<>();
    List<long[]> numbers =
        List.of(
            new long[] {0, 127, 128},
            new long[] {1, -1, 300},
            new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 16_384});
    List<Inside> keys = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Where where = new Where("a" + i % 2, Stage.values()[i], i);
      keys.add(new Inside(where, i == 1 ? null : "w" + i, i == 2));
      counts.add(keys.get(i), numbers.get(i));
    }
    Deep there = sent(new Deep(counts));
    assertEquals(keys.size(), there.deep().size());
    for (int i = 0; i < keys.size(); i++) {
      assertArrayEquals(numbers.get(i), there.deep().get(keys.get(i), 3));
    }
    assertEquals(
        List.copyOf(counts.sorted().keySet()), List.copyOf(there.deep().sorted().keySet()));
    assertEquals(0, sent(new Deep(new Counts<>())).deep().size());
  }

  @SuppressWarnings("unchecked") // What was written is read.
  private static <T> T sent(T tally) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(tally);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }
}
