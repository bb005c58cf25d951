package cairn.ingest.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;

/**
 * How Spark is set up: what must be so, for the same bytes and for privacy; what is usual; and what
 * whoever runs it asks for in the place of the usual, such as {@code spark.executor.memory=4g}.
 */
final class SparkSettings {
  private static final String ENCRYPTION = "spark.io.encryption";

  /** Where Java's own ciphers are: no native library is unpacked for them. */
  private static final String CRYPTO = "org.apache.commons.crypto.";

  private static final Map<String, String> FIXED =
      Map.of(
          // What it puts aside on the disk has a key that is nowhere but in memory.
          ENCRYPTION + ".enabled",
          "true",
          ENCRYPTION + ".commons.config.cipher.classes",
          CRYPTO + "cipher.JceCipher",
          ENCRYPTION + ".commons.config.secure.random.classes",
          CRYPTO + "random.JavaCryptoRandom",
          "spark.serializer",
          "org.apache.spark.serializer.KryoSerializer",
          "spark.sql.session.timeZone",
          "UTC",
          "spark.sql.datetime.java8API.enabled",
          "true",
          "spark.sql.caseSensitive",
          "true",
          // A part is written once: a second try of the same part must not run beside the first.
          "spark.speculation",
          "false");

  private static final Map<String, String> USUAL =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.eventLog.enabled", "false",
          "spark.sql.shuffle.partitions", "8",
          "spark.driver.maxResultSize", "0");

  private SparkSettings() {}

  /**
   * The settings of a run.
   *
   * @param master {@code local[*]} or the address of a cluster
   * @param scratch a folder for temporary files
   * @param asked settings of Spark by name, over the usual ones
   * @throws IllegalArgumentException for a name that is none of Spark's, or one that is fixed
   */
  static SparkConf of(String master, Path scratch, Map<String, String> asked) {
    check(asked);
    SparkConf conf =
        new SparkConf(false)
            .setMaster(master)
            .setAppName("cairn")
            .set("spark.local.dir", scratch.toAbsolutePath().toString())
            .set("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString());
    if (isLocal(master)) {
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    }
    new TreeMap<>(USUAL).forEach(conf::set);
    new TreeMap<>(asked).forEach(conf::set);
    new TreeMap<>(FIXED).forEach(conf::set);
    return conf;
  }

  /**
   * Refuses what cannot be asked for.
   *
   * @throws IllegalArgumentException for a name that is none of Spark's, or one that is fixed
   */
  static void check(Map<String, String> asked) {
    for (String name : new TreeMap<>(asked).keySet()) {
      if (!name.startsWith("spark.")) {
        throw new IllegalArgumentException(
            "settings of Spark begin with spark., as spark.executor.memory does");
      }
      if (FIXED.containsKey(name) || name.equals("spark.master") || name.equals("spark.jars")) {
        throw new IllegalArgumentException(
            name
                + " cannot be set: "
                + (name.equals("spark.master")
                    ? "--master says where Spark runs"
                    : "with another value results could differ or rows be read by others"));
      }
    }
  }

  static boolean isLocal(String master) {
    return master.equals("local") || master.startsWith("local[");
  }
}
