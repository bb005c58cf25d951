package cairn.ingest.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.engine.EngineChoice.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChoiceTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void theSizeDecidesUnlessSomethingElseIsSaid() {
    assertFalse(EngineChoice.of(Wish.AUTO, null, 5_000_000, 4 * GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, null, 5_000_001, 4 * GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, null, 3_600_000, GIGABYTE).isSpark());
    assertFalse(EngineChoice.of(Wish.EMBEDDED, null, 50_000_000, GIGABYTE).isSpark());
    assertTrue(EngineChoice.of(Wish.AUTO, "local[3]", 1, GIGABYTE).isSpark());
    assertEquals(
        "embedded engine, because about 1,000 rows are at most 3,586,129",
        EngineChoice.of(Wish.AUTO, null, 1000, GIGABYTE).description());
  }

  @Test
  void tooLittleMemoryIsSaidBeforeAnythingRuns() {
    EngineException little =
        assertThrows(
            EngineException.class, () -> EngineChoice.of(Wish.AUTO, null, 66_000, 48L << 20));
    assertEquals(
        "a run needs at least 112 MB of memory, and about 128 MB for about 66,000 rows; Java has 48"
            + " MB: give it more, for example by CAIRN_JAVA_OPTS=-Xmx512m",
        little.getMessage());
    EngineException spark =
        assertThrows(
            EngineException.class, () -> EngineChoice.of(Wish.AUTO, null, 2_000_000, 256L << 20));
    assertTrue(String.valueOf(spark.getMessage()).startsWith("Spark needs at least 512 MB"));
    assertFalse(EngineChoice.of(Wish.AUTO, null, 100, 124L << 20).isSpark());
  }

  @Test
  void settingsOfSparkReachItUnlessTheyAreFixed(@TempDir Path scratch) {
    EngineChoice spark = EngineChoice.of(Wish.AUTO, "local[2]", 1, GIGABYTE);
    try (Engine engine = spark.with(Map.of("spark.task.maxFailures", "7")).start(scratch)) {
      assertEquals("7", SparkEnv.get().conf().get("spark.task.maxFailures"));
      assertEquals("true", SparkEnv.get().conf().get("spark.io.encryption.enabled"));
      assertTrue(engine.description().startsWith("Spark"));
    }
    EngineChoice embedded = EngineChoice.of(Wish.AUTO, null, 1, GIGABYTE);
    for (String name : List.of("spark.speculation", "spark.master", "executor.memory")) {
      assertThrows(IllegalArgumentException.class, () -> spark.with(Map.of(name, "1")), name);
    }
    Map<String, String> memory = Map.of("spark.executor.memory", "1g");
    assertThrows(IllegalArgumentException.class, () -> embedded.with(memory));
  }

  @Test
  void wishesThatContradictAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> EngineChoice.of(Wish.EMBEDDED, "spark://host:7077", 1, GIGABYTE));
  }
}
