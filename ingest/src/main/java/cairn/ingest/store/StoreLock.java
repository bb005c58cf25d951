package cairn.ingest.store;

import cairn.ingest.keys.Tombstones;
import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.GoneWhenStopped;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.disk.StoreException;
import cairn.ingest.store.disk.StoreFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The right to write to a store; the kernel gives it back when the process ends in any way. */
public final class StoreLock implements AutoCloseable {
  private final Store store;
  private final Disk disk;
  private final FileChannel channel;
  private final GoneWhenStopped watch;

  private StoreLock(Store store, Disk disk, FileChannel channel) {
    this.store = store;
    this.disk = disk;
    this.channel = channel;
    this.watch = GoneWhenStopped.watch(store.root().resolve(Store.STAGING));
  }

  static StoreLock take(Store store, Disk disk) {
    FileChannel channel = null;
    try {
      PrivateFiles.folder(store.root());
      PrivateFiles.close(store.root().resolve(Store.VERSIONS));
      channel = PrivateFiles.open(store.root().resolve(Store.LOCK));
      if (!locked(channel)) {
        channel.close();
        throw new StoreException(
            StoreFault.BUSY,
            "another run holds the store " + store.root() + ": wait until it has ended");
      }
      Path staging = store.root().resolve(Store.STAGING);
      disk.remove(staging);
      Disk.real().remove(GoneWhenStopped.aside(staging));
      new Sweep(store, disk).run();
      return new StoreLock(store, disk, channel);
    } catch (IOException e) {
      closeQuietly(channel);
      throw store.refused(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** The store that is held. */
  public Store store() {
    return store;
  }

  /** Starts the log of this run. */
  public RunLog log() {
    return RunLog.start(store.root());
  }

  /**
   * Puts a file beside the versions in place of one of that name, in one step: whoever looks sees
   * the old or the new one, whole, and it is on the disk before this returns.
   *
   * @throws StoreException DISK when the disk refuses; the old file then stands
   */
  public void replace(String name, byte[] bytes) {
    try {
      Path draft = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve(name);
      disk.write(draft, bytes);
      disk.sync(draft);
      disk.rename(draft, store.root().resolve(name));
      disk.sync(store.root());
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /** Starts a new version of a place; nothing is seen of it until it is published. */
  public Publication begin(Place place) {
    return Publication.begin(store, disk, place);
  }

  /**
   * Puts the page that lists the months beside their reports, in one step; it is made from what is
   * published and so belongs to no version.
   *
   * @return where it is
   */
  public Path listMonths(byte[] page) {
    Path file = store.root().resolve(Place.REPORTS).resolve(Store.MONTHS_PAGE);
    try {
      Path draft = PrivateFiles.folder(store.root().resolve(Store.STAGING)).resolve("months");
      disk.write(draft, page);
      disk.sync(draft);
      disk.rename(draft, file);
      return file;
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /**
   * Removes versions that are no longer needed, and what an earlier repair set aside; never a
   * version that a place leads to.
   *
   * @param keep how many of the last versions of each place stay, at least 1
   */
  public Pruning prune(int keep) {
    if (keep < 1) {
      throw new IllegalArgumentException("keep at least 1 version");
    }
    try {
      return Pruning.run(store, disk, keep);
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /**
   * The people who were forgotten, with a key, which is made where there was none.
   *
   * @throws StoreException as {@link Store#tombstones}
   */
  public Tombstones tombstones() {
    try {
      return new ForgottenPeople(store, disk).readOrBegin();
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /** The key's file, which whoever copies the store should copy elsewhere. */
  public Path forgetKey() {
    return ForgottenPeople.keyFile(store);
  }

  /**
   * Removes for good every version that was made before people were taken out last, wherever it is
   * in use, and what an earlier repair set aside. A run that is killed is ended by the next one
   * that takes the store.
   */
  public Swept sweep() {
    try {
      return new Sweep(store, disk).all();
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /**
   * Mends what can be mended from what the store has, and goes back to the version before where it
   * cannot.
   *
   * @throws StoreException NEWER when a newer program wrote in this store; nothing is touched then
   */
  public Repair repair() {
    try {
      return new StoreRepair(store, disk).run();
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  /** Goes back to the version before one that cannot be made again, where there is one. */
  public void goBack(Repair.Lost lost) {
    try {
      if (lost.before().isPresent()) {
        new StoreRepair(store, disk).goBack(lost.place(), lost.before().get());
      }
    } catch (IOException e) {
      throw store.refused(e);
    }
  }

  @Override
  public void close() {
    try (watch) {
      disk.remove(store.root().resolve(Store.STAGING));
    } catch (IOException e) {
      // The next run removes it.
    }
    closeQuietly(channel);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // Nothing is lost: the kernel gives the lock back at the latest when the process ends.
    }
  }

  /** A folder for temporary files, on the store's disk; it goes with the lock. */
  public Path scratch() {
    Path folder = store.root().resolve(Store.STAGING).resolve("scratch");
    try {
      return PrivateFiles.folder(folder);
    } catch (IOException e) {
      throw store.refused(e);
    }
  }
}
