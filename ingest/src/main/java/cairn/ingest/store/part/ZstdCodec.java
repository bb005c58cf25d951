package cairn.ingest.store.part;

import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Zstandard for Parquet pages, straight from the library: Parquet's own way starts Hadoop. */
final class ZstdCodec implements CompressionCodecFactory {
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    require(codec);
    return new Compressor();
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    require(codec);
    return new Decompressor();
  }

  @Override
  public void release() {}

  private static void require(CompressionCodecName codec) {
    if (codec != CompressionCodecName.ZSTD) {
      throw new StoreException(
          StoreFault.DAMAGED,
          "a part file is compressed with " + codec + ", expected ZSTD: ingest again");
    }
  }

  private static final class Compressor implements BytesInputCompressor {
    @Override
    @SuppressWarnings("deprecation") // The library takes whole arrays.
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(Zstd.compress(bytes.toByteArray(), LEVEL));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  private static final class Decompressor implements BytesInputDecompressor {
    @Override
    @SuppressWarnings("deprecation") // The library takes whole arrays.
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      byte[] output = new byte[size];
      check(Zstd.decompress(output, bytes.toByteArray()), size);
      return BytesInput.from(output);
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size)
        throws IOException {
      byte[] from = new byte[compressedSize];
      input.get(from);
      byte[] to = new byte[size];
      check(Zstd.decompress(to, from), size);
      output.put(to);
    }

    private static void check(long result, int size) throws IOException {
      if (Zstd.isError(result) || result != size) {
        throw new IOException("a compressed page is damaged");
      }
    }

    @Override
    public void release() {}
  }
}
