package cairn.ingest.store.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FooterTest {
  private static final Table TABLE =
      Table.result(
          "words",
          "a row",
          List.of("id"),
          List.of(
              Column.required("id", ColumnType.TEXT, "the id"),
              Column.optional("share", ColumnType.NUMBER, "a share"),
              Column.optional("sure", ColumnType.BOOLEAN, "yes or no")));

  @TempDir private Path folder;

  /** The writer's own order hangs on addresses in memory, so it differs between processes. */
  @Test
  void encodingsStandInTheirOwnOrder() throws Exception {
    Path file = folder.resolve("part.parquet");
    try (PartWriter writer = PartWriter.create(file, TABLE)) {
      for (int i = 0; i < 2_000; i++) {
        writer.write(new Row("id" + i % 7, i % 3 == 0 ? null : (Object) (i / 7.0), i % 2 == 0));
      }
    }
    List<ColumnChunk> columns = footer(file).getRow_groups().get(0).getColumns();
    boolean several = false;
    for (ColumnChunk column : columns) {
      List<Integer> values =
          column.getMeta_data().getEncodings().stream().map(Encoding::getValue).toList();
      assertEquals(values.stream().sorted().toList(), values);
      several |= values.size() > 1;
    }
    assertEquals(3, columns.size());
    assertTrue(several, "a column with several encodings is among them");
    try (PartReader reader = PartReader.open(file, TABLE)) {
      assertEquals(2_000, reader.rows());
      assertEquals("id0", reader.next().text(0));
    }
  }

  private static FileMetaData footer(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int length =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    int start = bytes.length - 8 - length;
    return Util.readFileMetaData(
        new ByteArrayInputStream(Arrays.copyOfRange(bytes, start, start + length)));
  }
}
