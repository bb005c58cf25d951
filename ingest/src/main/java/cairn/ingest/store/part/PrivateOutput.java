package cairn.ingest.store.part;

import cairn.ingest.store.disk.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A new file for Parquet's writer that only its owner may read. */
record PrivateOutput(Path file) implements OutputFile {
  private static final int BUFFER = 1 << 16;

  @Override
  public PositionOutputStream create(long blockSize) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    return createOrOverwrite(blockSize);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
    return new Counted(new BufferedOutputStream(PrivateFiles.create(file), BUFFER));
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return -1;
  }

  /** Knows how many bytes went through it. */
  private static final class Counted extends PositionOutputStream {
    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int letter) throws IOException {
      out.write(letter);
      position++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
