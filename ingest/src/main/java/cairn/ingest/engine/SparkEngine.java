package cairn.ingest.engine;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark, in this process ({@code local[*]}) or on a cluster that sees the same disk. Records cross
 * it as plain bytes; the parts are written by the tasks with the same writers as everywhere.
 */
public final class SparkEngine implements Engine {
  private static final String ENCRYPTION = "spark.io.encryption";

  /** Where Java's own ciphers are: no native library is unpacked for them. */
  private static final String CRYPTO = "org.apache.commons.crypto.";

  private final SparkSession session;
  private final JavaSparkContext context;
  private final String master;

  private SparkEngine(SparkSession session, String master) {
    this.session = session;
    this.context = new JavaSparkContext(session.sparkContext());
    this.master = master;
  }

  /**
   * Starts Spark.
   *
   * @param master {@code local[*]} or the address of a cluster
   * @param scratch a folder for temporary files, on a disk with room for the records
   * @throws EngineException when it does not start
   */
  public static SparkEngine start(String master, Path scratch) {
    try {
      SparkSession session = SparkSession.builder().config(settings(master, scratch)).getOrCreate();
      return new SparkEngine(session, master);
    } catch (RuntimeException e) {
      throw EngineException.valueFree("starting Spark at " + master, e);
    }
  }

  private static SparkConf settings(String master, Path scratch) {
    SparkConf conf =
        new SparkConf(false)
            .setMaster(master)
            .setAppName("cairn")
            .set("spark.ui.enabled", "false")
            .set("spark.ui.showConsoleProgress", "false")
            .set("spark.eventLog.enabled", "false")
            // What it puts aside on the disk has a key that is nowhere but in memory.
            .set(ENCRYPTION + ".enabled", "true")
            .set(ENCRYPTION + ".commons.config.cipher.classes", CRYPTO + "cipher.JceCipher")
            .set(
                ENCRYPTION + ".commons.config.secure.random.classes",
                CRYPTO + "random.JavaCryptoRandom")
            .set("spark.local.dir", scratch.toAbsolutePath().toString())
            .set("spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString())
            .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
            .set("spark.sql.session.timeZone", "UTC")
            .set("spark.sql.datetime.java8API.enabled", "true")
            .set("spark.sql.shuffle.partitions", "8")
            .set("spark.sql.caseSensitive", "true")
            .set("spark.driver.maxResultSize", "0")
            // A part is written once: a second try of the same part must not run beside the first.
            .set("spark.speculation", "false");
    if (isLocal(master)) {
      conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
    } else {
      conf.set("spark.jars", String.join(",", jars(SparkEngine.class)));
    }
    return conf;
  }

  static boolean isLocal(String master) {
    return master.equals("local") || master.startsWith("local[");
  }

  /** The jars a task of this program needs beside Spark's own. */
  private static List<String> jars(Class<?> task) {
    TreeSet<String> jars = new TreeSet<>();
    for (Class<?> type :
        List.of(
            task,
            SparkEngine.class,
            de.siegmar.fastcsv.reader.CsvReader.class,
            org.snakeyaml.engine.v2.api.Load.class,
            org.jspecify.annotations.Nullable.class)) {
      java.security.CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null && source.getLocation().getPath().endsWith(".jar")) {
        jars.add(source.getLocation().toString());
      }
    }
    return new ArrayList<>(jars);
  }

  @Override
  public String description() {
    return "Spark " + session.version() + ", " + master;
  }

  @Override
  public <S extends Serializable, R extends Serializable> Gathered<S, R> gather(
      List<? extends Input<S>> inputs, PartFunction<R> function) {
    ship(function.getClass());
    try {
      return new SparkGather<S, R>(context, inputs, function).run();
    } catch (Exception e) {
      throw EngineException.valueFree("Spark", e);
    }
  }

  @Override
  public <R extends Serializable> Optional<R> walk(int parts, PartTask<R> task, PartSum<R> sum) {
    if (parts == 0) {
      return Optional.empty();
    }
    ship(task.getClass());
    List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
    try {
      // As a tree: most is added where the parts are, and the driver gets a few sums.
      byte[] answer =
          context
              .parallelize(numbers, parts)
              .map(part -> Attempt.of("working through a part", () -> task.run(part)).toBytes())
              .treeReduce((one, other) -> Attempt.sum(one, other, sum));
      return Optional.of(Attempt.<R>fromBytes(answer, 0).get());
    } catch (Exception e) {
      throw EngineException.valueFree("Spark", e);
    }
  }

  private void ship(Class<?> task) {
    if (!isLocal(master)) {
      TreeSet<String> known = new TreeSet<>(context.jars());
      jars(task).stream().filter(jar -> !known.contains(jar)).forEach(context::addJar);
    }
  }

  @Override
  public void close() {
    session.stop();
  }
}
