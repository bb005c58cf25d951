package cairn.ingest.engine;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * One gathering on Spark. The inputs are read once, to Spark's own files, because the number of
 * parts follows from the number of records; then each record goes to its part, sorted.
 */
final class SparkGather<S extends Serializable, R extends Serializable> {
  /** A message of a reading task begins with its kind; a record's hash follows the kind. */
  static final byte RECORD = 0;

  static final byte SUMMARY = 1;
  static final int HEAD = 5;

  private final JavaSparkContext context;
  private final List<? extends Input<S>> inputs;
  private final PartFunction<R> function;

  SparkGather(JavaSparkContext context, List<? extends Input<S>> inputs, PartFunction<R> function) {
    this.context = context;
    this.inputs = inputs;
    this.function = function;
  }

  Gathered<S, R> run() throws IOException, ClassNotFoundException {
    JavaRDD<byte[]> read = read().persist(StorageLevel.DISK_ONLY());
    try {
      List<S> summaries = new ArrayList<>();
      long records = 0;
      for (Tuple2<Long, byte[]> each : read.mapPartitions(SparkGather::count).collect()) {
        records += each._1();
        summaries.add(Attempt.<S>fromBytes(each._2(), 1).get());
      }
      List<R> parts = new ArrayList<>();
      for (byte[] answer : send(read, Parting.parts(records)).collect()) {
        parts.add(Attempt.<R>fromBytes(answer, 0).get());
      }
      return new Gathered<>(summaries, parts, records);
    } finally {
      read.unpersist(true);
    }
  }

  private JavaRDD<byte[]> read() {
    // The inputs travel inside the function, which Java serialises; Kryo cannot take records.
    List<Input<S>> list = new ArrayList<>(inputs);
    List<Integer> numbers = IntStream.range(0, list.size()).boxed().toList();
    return context
        .parallelize(numbers, Math.max(1, list.size()))
        .mapPartitions(
            each ->
                each.hasNext()
                    ? new EmittedRecords(list.get(each.next()))
                    : Collections.emptyIterator());
  }

  /** Counts an input's records and finds its summary. */
  private static Iterator<Tuple2<Long, byte[]>> count(Iterator<byte[]> messages) {
    long records = 0;
    List<Tuple2<Long, byte[]>> answer = new ArrayList<>();
    while (messages.hasNext()) {
      byte[] message = messages.next();
      if (message[0] == RECORD) {
        records++;
      } else {
        answer.add(new Tuple2<>(records, message));
      }
    }
    return answer.iterator();
  }

  private JavaRDD<byte[]> send(JavaRDD<byte[]> read, int parts) {
    PartFunction<R> work = function;
    return read.filter(message -> message[0] == RECORD)
        .mapToPair(message -> new Tuple2<>(message, (byte) 0))
        .repartitionAndSortWithinPartitions(new ByHash(parts), new ByBytes())
        .mapPartitionsWithIndex(
            (part, records) ->
                List.of(
                        Attempt.of(
                                "working through a part",
                                () -> work.apply(part, parts, new Sorted(records)))
                            .toBytes())
                    .iterator(),
            true);
  }

  private static final class ByHash extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int parts;

    ByHash(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object key) {
      byte[] message = (byte[]) key;
      int hash = 0;
      for (int i = 1; i < HEAD; i++) {
        hash = (hash << 8) | (message[i] & 0xff);
      }
      return Parting.part(hash, parts);
    }
  }

  private static final class ByBytes implements Comparator<byte[]>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(byte[] left, byte[] right) {
      return Arrays.compareUnsigned(left, HEAD, left.length, right, HEAD, right.length);
    }
  }

  private static final class Sorted implements Records {
    private final Iterator<Tuple2<byte[], Byte>> records;
    private byte[] current = new byte[0];

    Sorted(Iterator<Tuple2<byte[], Byte>> records) {
      this.records = records;
    }

    @Override
    public boolean next() {
      if (!records.hasNext()) {
        return false;
      }
      current = records.next()._1();
      return true;
    }

    @Override
    public byte[] bytes() {
      return current;
    }

    @Override
    public int offset() {
      return HEAD;
    }

    @Override
    public int length() {
      return current.length - HEAD;
    }
  }
}
