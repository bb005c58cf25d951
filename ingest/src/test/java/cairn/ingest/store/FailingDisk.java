package cairn.ingest.store;

import cairn.ingest.store.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Fails at one step, and, like a process that was killed, does nothing afterwards. */
final class FailingDisk implements Disk {
  private final Disk real = Disk.real();
  private final int failAt;
  private final boolean thenDead;
  private int step;

  FailingDisk(int failAt, boolean thenDead) {
    this.failAt = failAt;
    this.thenDead = thenDead;
  }

  private void step() throws IOException {
    int now = step++;
    if (now == failAt || (thenDead && now > failAt)) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    int now = step;
    if (now == failAt) {
      real.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    step();
    real.write(file, bytes);
  }

  @Override
  public void sync(Path file) throws IOException {
    step();
    real.sync(file);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step();
    real.rename(from, to);
  }

  @Override
  public void link(Path link, Path target) throws IOException {
    step();
    real.link(link, target);
  }

  @Override
  public void remove(Path folder) throws IOException {
    step();
    real.remove(folder);
  }
}
