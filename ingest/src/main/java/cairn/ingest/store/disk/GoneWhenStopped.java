package cairn.ingest.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Takes a folder with rows on their way out of sight and away when the run is stopped (Ctrl-C,
 * SIGTERM, a closed terminal). A process that is killed outright takes nothing away: its folder is
 * its owner's alone, and the next run that takes the store removes it.
 */
public final class GoneWhenStopped implements AutoCloseable {
  private static volatile boolean stopping;

  private final Thread atEnd;

  private GoneWhenStopped(Path folder) {
    atEnd = new Thread(() -> remove(folder), "cairn-stopped");
  }

  /** Watches over a folder, which need not be there yet, until this is closed. */
  public static GoneWhenStopped watch(Path folder) {
    GoneWhenStopped watch = new GoneWhenStopped(folder.toAbsolutePath());
    try {
      Runtime.getRuntime().addShutdownHook(watch.atEnd);
    } catch (IllegalStateException e) {
      // This run is being stopped already.
    }
    return watch;
  }

  /** Whether this run is being stopped, so that what now goes wrong is no news. */
  public static boolean isStopping() {
    return stopping;
  }

  /** Where a folder goes in one step, before what is in it is removed. */
  public static Path aside(Path folder) {
    return folder.resolveSibling(folder.getFileName() + "-stopped");
  }

  /**
   * In one step no publication finds its files any more: it stops whole, before or after. An empty
   * file in the folder's place lets nothing be written there again while the process ends.
   */
  private static void remove(Path folder) {
    stopping = true;
    Path aside = aside(folder);
    try {
      Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
      PrivateFiles.write(folder, new byte[0]);
      Disk.real().remove(aside);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // There was nothing yet, or the next run removes it.
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // It is at work.
    }
  }
}
