package cairn.ingest.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.engine.EngineChoice.Wish;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void theSizeDecidesUnlessSomethingElseIsSaid() {
    assertFalse(EngineChoice.of(Wish.AUTO, null, 5_000_000, 4 * GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, null, 5_000_001, 4 * GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, null, 4_900_000, GIGABYTE).isSpark());
    assertFalse(EngineChoice.of(Wish.EMBEDDED, null, 50_000_000, GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, "local[3]", 1, GIGABYTE).isSpark());
    assertEquals(
        "embedded engine, because about 1,000 rows are at most 4,026,531",
        EngineChoice.of(Wish.AUTO, null, 1000, GIGABYTE).description());
  }

  @Test
  void wishesThatContradictAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EngineChoice.of(Wish.EMBEDDED, "spark://host:7077", 1, GIGABYTE));
  }
}
