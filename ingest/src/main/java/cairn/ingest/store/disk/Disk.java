package cairn.ingest.store.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The steps that make a version durable and visible, so that a test can break each one of them. */
public interface Disk {
  /** Writes a whole file that only its owner may read. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Returns when a file or folder is on the disk and not only in memory. */
  void sync(Path file) throws IOException;

  /** Gives a file, folder or link another name in one step, in place of what has that name. */
  void rename(Path from, Path to) throws IOException;

  /** Makes a symbolic link. */
  void link(Path link, Path target) throws IOException;

  /** Removes a folder with everything in it; nothing happens when it is not there. */
  void remove(Path folder) throws IOException;

  /** The disk of this machine. */
  static Disk real() {
    return new Disk() {
      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        PrivateFiles.write(file, bytes);
      }

      @Override
      public void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }

      @Override
      public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      }

      @Override
      public void link(Path link, Path target) throws IOException {
        Files.createSymbolicLink(link, target);
      }

      @Override
      public void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
          Files.deleteIfExists(folder);
          return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(folder)) {
          deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
          Files.deleteIfExists(file);
        }
      }
    };
  }
}
