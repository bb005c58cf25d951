package cairn.ingest.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What an input emits, one message at a time and the summary last. An input pushes and Spark pulls:
 * the input runs in its own thread, a few batches ahead and no more.
 */
final class EmittedRecords implements Iterator<byte[]> {
  private static final int BATCH = 1024;
  private static final int BATCHES_AHEAD = 4;

  private final BlockingQueue<List<byte[]>> queue = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private Iterator<byte[]> batch = List.<byte[]>of().iterator();
  private boolean ended;

  EmittedRecords(Input<? extends Serializable> input) {
    Thread reader = new Thread(() -> read(input), "cairn-input");
    reader.setDaemon(true);
    reader.start();
  }

  private void read(Input<? extends Serializable> input) {
    Batches batches = new Batches();
    Attempt<? extends Serializable> summary = Attempt.of("reading", () -> input.read(batches));
    byte[] answer = summary.toBytes();
    byte[] message = new byte[answer.length + 1];
    message[0] = SparkGather.SUMMARY;
    System.arraycopy(answer, 0, message, 1, answer.length);
    batches.add(message);
    batches.send();
  }

  private final class Batches implements Emitter {
    private List<byte[]> filling = new ArrayList<>(BATCH);

    @Override
    public void emit(int hash, byte[] bytes, int length) {
      byte[] message = new byte[length + SparkGather.HEAD];
      message[0] = SparkGather.RECORD;
      for (int i = 1; i < SparkGather.HEAD; i++) {
        message[i] = (byte) (hash >>> ((SparkGather.HEAD - 1 - i) * 8));
      }
      System.arraycopy(bytes, 0, message, SparkGather.HEAD, length);
      add(message);
    }

    void add(byte[] message) {
      filling.add(message);
      if (filling.size() == BATCH) {
        send();
      }
    }

    void send() {
      try {
        queue.put(filling);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineException("reading was interrupted");
      }
      filling = new ArrayList<>(BATCH);
    }
  }

  @Override
  public boolean hasNext() {
    while (!batch.hasNext()) {
      if (ended) {
        return false;
      }
      try {
        batch = queue.take().iterator();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new EngineException("reading was interrupted");
      }
    }
    return true;
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    byte[] message = batch.next();
    ended |= message[0] == SparkGather.SUMMARY;
    return message;
  }
}
