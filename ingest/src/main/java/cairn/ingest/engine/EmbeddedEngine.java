package cairn.ingest.engine;

import cairn.ingest.engine.RecordBuckets.Chunk;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Threads in this process; all records are in memory while they are brought together. */
public final class EmbeddedEngine implements Engine {
  private final int threads;
  private final ExecutorService pool;

  /** An engine with some threads, at least one. */
  public EmbeddedEngine(int threads) {
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "cairn-engine");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** An engine with a thread for each core of this machine. */
  public static EmbeddedEngine ofThisMachine() {
    return new EmbeddedEngine(Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String description() {
    return "embedded, " + threads + (threads == 1 ? " thread" : " threads");
  }

  private record Read<S>(S summary, RecordBuckets records) {}

  @Override
  public <S extends Serializable, R extends Serializable> Gathered<S, R> gather(
      List<? extends Input<S>> inputs, PartFunction<R> function) {
    List<Callable<Read<S>>> readings = new ArrayList<>();
    for (Input<S> input : inputs) {
      readings.add(
          () -> {
            RecordBuckets records = new RecordBuckets();
            return new Read<>(input.read(records), records);
          });
    }
    List<Integer> largestFirst =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -inputs.get(i).size()))
            .toList();
    List<Read<S>> read = all("reading", readings, largestFirst);
    long records = read.stream().mapToLong(each -> each.records().records()).sum();
    int parts = Parting.parts(records);
    List<R> done = eachPart(parts, part -> function.apply(part, parts, take(read, part, parts)));
    return new Gathered<>(read.stream().map(Read::summary).toList(), done, records);
  }

  private static <S> Records take(List<Read<S>> read, int part, int parts) {
    List<Chunk> chunks = new ArrayList<>();
    for (Read<S> each : read) {
      chunks.addAll(each.records().take(part, parts));
    }
    return new SortedChunks(chunks);
  }

  /** A task that stays in this process need not be serialisable. */
  private interface Local<R> {
    R run(int part) throws IOException;
  }

  private <R> List<R> eachPart(int parts, Local<R> task) {
    List<Callable<R>> calls = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int number = part;
      calls.add(() -> task.run(number));
    }
    return all("working through the parts", calls, IntStream.range(0, parts).boxed().toList());
  }

  @Override
  public <R extends Serializable> Optional<R> walk(int parts, PartTask<R> task, PartSum<R> sum) {
    List<R> sums = new ArrayList<>();
    eachPart(
        parts,
        part -> {
          R told = task.run(part);
          synchronized (sums) {
            sums.add(sums.isEmpty() ? told : sum.of(sums.remove(0), told));
          }
          return part;
        });
    return sums.stream().findFirst();
  }

  /**
   * Runs all calls, started in the order asked, and gives the answers in the order of the calls.
   */
  private <T> List<T> all(String doing, List<Callable<T>> calls, List<Integer> order) {
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      futures.add(new java.util.concurrent.CompletableFuture<>());
    }
    for (int i : order) {
      futures.set(i, pool.submit(calls.get(i)));
    }
    List<T> answers = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        answers.add(future.get());
      }
      return answers;
    } catch (ExecutionException e) {
      futures.forEach(future -> future.cancel(true));
      Throwable thrown = e.getCause() == null ? e : e.getCause();
      throw EngineException.valueFree(doing, thrown);
    } catch (InterruptedException e) {
      futures.forEach(future -> future.cancel(true));
      Thread.currentThread().interrupt();
      throw new EngineException(doing + " was interrupted");
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
