package cairn.ingest.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  private static List<Engine> engines;

  @BeforeAll
  static void start(@TempDir Path scratch) {
    engines =
        List.of(
            new EmbeddedEngine(1), new EmbeddedEngine(3), SparkEngine.start("local[2]", scratch));
  }

  @AfterAll
  static void stop() {
    engines.forEach(Engine::close);
  }

  /** Emits numbers of its own, each with its person, in a shuffled order. */
  private record Numbers(long seed, int count) implements Input<String> {
    @Override
    public String read(Emitter out) {
      Random random = new Random(seed);
      OrderedBytes bytes = new OrderedBytes();
      for (int i = 0; i < count; i++) {
        String person = "p" + random.nextInt(1000);
        bytes.clear().putText(person).putInt(random.nextInt(50)).putText("x".repeat(i % 70));
        out.emit(Parting.hash(person), bytes.bytes(), bytes.length());
      }
      return seed + " gave " + count;
    }

    @Override
    public long size() {
      return count;
    }
  }

  private static String digest(int part, int parts, Records records) {
    CRC32 crc = new CRC32();
    OrderedBytesReader reader = new OrderedBytesReader();
    byte[] before = new byte[0];
    long count = 0;
    while (records.next()) {
      byte[] record =
          Arrays.copyOfRange(
              records.bytes(), records.offset(), records.offset() + records.length());
      assertTrue(Arrays.compareUnsigned(before, record) <= 0, "in order");
      reader.reset(record, 0);
      assertEquals(part, Parting.part(Parting.hash(reader.getText()), parts));
      crc.update(record);
      before = record;
      count++;
    }
    return part + "/" + parts + ": " + count + " " + crc.getValue();
  }

  @Test
  void everyEngineGivesTheSameRecordsInTheSameOrder() {
    List<Numbers> inputs =
        List.of(new Numbers(1, 700_000), new Numbers(2, 0), new Numbers(3, 31_415));
    Gathered<String, String> first = engines.get(0).gather(inputs, EngineTest::digest);
    assertEquals(List.of("1 gave 700000", "2 gave 0", "3 gave 31415"), first.inputs());
    assertEquals(731_415, first.records());
    assertEquals(2, first.parts().size());
    for (Engine engine : engines) {
      assertEquals(first, engine.gather(inputs, EngineTest::digest), engine.description());
    }
  }

  @Test
  void nothingToReadIsOneEmptyPart() {
    for (Engine engine : engines) {
      Gathered<String, String> none = engine.gather(List.<Numbers>of(), EngineTest::digest);
      assertEquals(List.of("0/1: 0 0"), none.parts());
      assertEquals(List.of(), none.inputs());
    }
  }

  @Test
  void walkAddsUpWhatIsToldOfTheParts() {
    for (Engine engine : engines) {
      assertEquals(Optional.of(14), engine.walk(4, part -> part * part, Integer::sum));
      assertEquals(Optional.of(39 * 40 / 2), engine.walk(40, part -> part, Integer::sum));
      assertEquals(Optional.empty(), engine.walk(0, part -> part, Integer::sum));
    }
  }

  private record Broken(int kind) implements Input<String> {
    @Override
    public String read(Emitter out) throws IOException {
      switch (kind) {
        case 0 -> throw new IOException("Maria Muster is in the message");
        case 1 -> throw new IllegalStateException(new IOException("Maria Muster"));
        default -> throw new StoreException(StoreFault.DISK, "the disk is full");
      }
    }

    @Override
    public long size() {
      return 1;
    }
  }

  @Test
  void noErrorHoldsAValue() {
    for (Engine engine : engines) {
      for (int kind = 0; kind < 2; kind++) {
        List<Broken> inputs = List.of(new Broken(kind));
        EngineException error =
            assertThrows(EngineException.class, () -> engine.gather(inputs, EngineTest::digest));
        assertFalse(all(error).contains("Maria"), engine.description());
        assertTrue(error.getMessage().contains("IOException"), error.getMessage());
        assertTrue(error.getMessage().contains("EngineTest.java:"), error.getMessage());
      }
      EngineException error =
          assertThrows(
              EngineException.class,
              () ->
                  engine.<Integer>walk(
                      40,
                      part -> {
                        if (part == 17) {
                          throw new IOException("Maria");
                        }
                        return part;
                      },
                      Integer::sum));
      assertFalse(all(error).contains("Maria"));
    }
  }

  @Test
  void whatTheStoreSaysComesThrough() {
    for (Engine engine : engines) {
      StoreException error =
          assertThrows(
              StoreException.class,
              () -> engine.gather(List.of(new Broken(2)), EngineTest::digest));
      assertEquals(StoreFault.DISK, error.fault());
      assertEquals("the disk is full", error.getMessage());
    }
  }

  private static String all(Throwable error) {
    StringBuilder text = new StringBuilder();
    for (Throwable at = error; at != null; at = at.getCause()) {
      text.append(at).append(Arrays.toString(at.getSuppressed()));
    }
    return text.toString();
  }

  @Test
  void theNumberOfPartsFollowsFromTheNumberOfRecords() {
    assertEquals(1, Parting.parts(0));
    assertEquals(1, Parting.parts(500_000));
    assertEquals(2, Parting.parts(500_001));
    assertEquals(32, Parting.parts(10_000_000));
    assertEquals(1024, Parting.parts(Long.MAX_VALUE / 1024));
  }

  @Test
  void bytesAreInTheOrderOfTheCells() {
    List<Row> ordered = new ArrayList<>();
    ordered.add(new Row((Object) null));
    for (String text :
        List.of("", "a", "a\u0000", "a\u0000b", "a-", "ab", "b", "é", "\uD83D\uDE00")) {
      ordered.add(new Row(text));
    }
    inOrder(ColumnType.TEXT, ordered);
    inOrder(
        ColumnType.INTEGER,
        List.of(new Row(Long.MIN_VALUE), new Row(-1L), new Row(0L), new Row(Long.MAX_VALUE)));
    inOrder(
        ColumnType.NUMBER,
        List.of(new Row(-1e300), new Row(-1.5), new Row(0.0), new Row(1e-300), new Row(2.0)));
    inOrder(
        ColumnType.DATE,
        List.of(
            new Row(java.time.LocalDate.of(1960, 1, 1)),
            new Row(java.time.LocalDate.EPOCH),
            new Row(java.time.LocalDate.of(2026, 10, 31))));
    inOrder(ColumnType.BOOLEAN, List.of(new Row(false), new Row(true)));
  }

  private static void inOrder(ColumnType type, List<Row> rows) {
    byte[] before = null;
    for (Row row : rows) {
      byte[] bytes = new OrderedBytes().putCell(type, row, 0).copy();
      OrderedBytesReader reader = new OrderedBytesReader();
      reader.reset(bytes, 0);
      assertEquals(row.value(0), reader.getCell(type));
      assertEquals(bytes.length, reader.position());
      assertTrue(before == null || Arrays.compareUnsigned(before, bytes) < 0);
      before = bytes;
    }
  }
}
