package cairn.ingest.engine;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Source files as views of Spark, every column a text, an empty cell null. */
final class SourceViews {
  private final SparkSession session;
  private final List<String> names = new ArrayList<>();

  SourceViews(SparkEngine engine) {
    this.session = engine.session();
  }

  /** Gives a file a view; it is read by the strict reader when a query needs it. */
  void add(String name, Path file, List<String> header) {
    List<StructField> fields =
        header.stream()
            .map(column -> DataTypes.createStructField(column, DataTypes.StringType, true))
            .toList();
    StructType schema = DataTypes.createStructType(fields);
    String path = file.toAbsolutePath().toString();
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(List.of(path), 1)
            .flatMap(each -> new SourceRows(InputFormat.read(Path.of(each))));
    session.createDataFrame(rows, schema).createOrReplaceTempView("`" + name + "`");
    names.add(name);
  }

  void drop() {
    names.forEach(name -> session.catalog().dropTempView(name));
  }

  private static final class SourceRows implements Iterator<Row> {
    private final RowReader reader;
    private final int width;
    private boolean looked;
    private boolean there;

    SourceRows(RowReader reader) {
      this.reader = reader;
      this.width = reader.header().size();
    }

    @Override
    public boolean hasNext() {
      if (!looked) {
        there = reader.next();
        looked = true;
        if (!there) {
          reader.close();
        }
      }
      return there;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      looked = false;
      @Nullable Object[] cells = new @Nullable Object[width];
      for (int i = 0; i < width; i++) {
        String text = reader.cells()[i];
        cells[i] = text.isEmpty() ? null : text;
      }
      return RowFactory.create(cells);
    }
  }
}
