package cairn.reports.disclosure.solver;

import cairn.ingest.store.disk.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Brings the solver's machine code into the process, when it is first needed. The library's own
 * loader leaves 70 MB in the folder for temporary files when a run is killed; here they are gone
 * before the first question is asked.
 */
final class NativeLibrary {
  private static boolean loaded;

  private NativeLibrary() {}

  /**
   * Loads it once.
   *
   * @throws SolverMissing where there is none for this machine or it cannot be loaded
   */
  static synchronized void load() {
    if (!loaded) {
      load(folder(System.getProperty("os.name"), System.getProperty("os.arch")));
      loaded = true;
    }
  }

  static void load(String folder) {
    URL place = NativeLibrary.class.getClassLoader().getResource(folder + "/");
    if (place == null) {
      throw new SolverMissing(
          "tables of small numbers need a solver that runs on Linux and macOS, on x86-64 and ARM",
          null);
    }
    try {
      unpackAndLoad((JarURLConnection) place.openConnection(), folder + "/");
    } catch (IOException | UnsatisfiedLinkError | ClassCastException e) {
      throw new SolverMissing(
          "the solver cannot be loaded from "
              + System.getProperty("java.io.tmpdir")
              + ": the folder needs 80 MB for a moment and must let programs be loaded."
              + " JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR names another",
          e);
    }
  }

  /** Where the machine code for a system lies. */
  static String folder(String system, String processor) {
    String name = system.startsWith("Mac") ? "darwin" : system.startsWith("Linux") ? "linux" : "no";
    return "ortools-" + name + "-" + (processor.equals("aarch64") ? "aarch64" : "x86-64");
  }

  private static void unpackAndLoad(JarURLConnection place, String folder) throws IOException {
    Path unpacked = Files.createTempDirectory("cairn-solver");
    List<Path> files = new ArrayList<>();
    try {
      JarFile jar = place.getJarFile();
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
          Path file = unpacked.resolve(entry.getName().substring(folder.length()));
          files.add(file);
          try (InputStream in = jar.getInputStream(entry);
              OutputStream out = PrivateFiles.create(file)) {
            in.transferTo(out);
          }
        }
      }
      System.load(unpacked.resolve(System.mapLibraryName("jniortools")).toString());
    } finally {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(unpacked);
    }
  }
}
