package cairn.ingest.engine;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Spark, in this process ({@code local[*]}) or on a cluster that sees the same disk. Records cross
 * it as plain bytes; the parts are written by the tasks with the same writers as everywhere.
 */
public final class SparkEngine implements Engine {
  private static final String JAR = ".jar";

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
    return start(master, scratch, Map.of());
  }

  /**
   * Starts Spark with some settings of its own.
   *
   * @param asked settings of Spark by name, over the usual ones
   * @throws IllegalArgumentException for a setting that cannot be asked for
   * @throws EngineException when it does not start
   */
  static SparkEngine start(String master, Path scratch, Map<String, String> asked) {
    SparkConf conf = SparkSettings.of(master, scratch, asked);
    try {
      SparkEngine engine =
          new SparkEngine(SparkSession.builder().config(conf).getOrCreate(), master);
      engine.send();
      return engine;
    } catch (IOException | RuntimeException e) {
      throw EngineException.valueFree("starting Spark at " + master, e);
    }
  }

  /**
   * Sends the libraries beside this one that the workers have not: a worker has Spark's own, of
   * whatever version the cluster runs.
   */
  private void send() throws IOException {
    Path own = Path.of(source(SparkEngine.class));
    if (SparkSettings.isLocal(master) || !own.toString().endsWith(JAR)) {
      return;
    }
    context.addJar(own.toString());
    Set<String> there =
        Set.copyOf(context.parallelize(List.of(0), 1).flatMap(i -> jarsHere()).collect());
    try (Stream<Path> beside = Files.list(own.resolveSibling(""))) {
      for (Path jar : beside.filter(each -> each.toString().endsWith(JAR)).sorted().toList()) {
        if (!jar.equals(own) && !there.contains(String.valueOf(jar.getFileName()))) {
          context.addJar(jar.toString());
        }
      }
    }
  }

  /** The names of the libraries of this process: what a worker began with. */
  private static Iterator<String> jarsHere() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(each -> String.valueOf(Path.of(each).getFileName()))
        .iterator();
  }

  private static String source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null ? "" : source.getLocation().getPath();
  }

  @Override
  public String description() {
    return "Spark " + session.version() + ", " + master;
  }

  @Override
  public <S extends Serializable, R extends Serializable> Gathered<S, R> gather(
      List<? extends Input<S>> inputs, PartFunction<R> function) {
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

  @Override
  public void close() {
    session.stop();
  }
}
