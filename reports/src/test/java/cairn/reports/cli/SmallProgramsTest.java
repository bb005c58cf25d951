package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SmallProgramsTest {
  @TempDir private Path folder;

  @Test
  void everySmallProgramGetsItsReports() throws IOException {
    long from = Long.getLong("cairn.smallProgramsFrom", 1);
    long count = Long.getLong("cairn.smallPrograms", 40);
    List<String> faults = new ArrayList<>();
    for (long seed = from; seed < from + count; seed++) {
      SmallProgram program = SmallProgram.of(seed);
      long t0 = System.nanoTime();
      List<String> own = faults(program, folder.resolve("p" + seed));
      System.out.printf("%.2f s %s%n", (System.nanoTime() - t0) / 1e9, program);
      java.util.Map<String, List<String>> kinds = new java.util.TreeMap<>();
      own.forEach(
          f ->
              kinds
                  .computeIfAbsent(
                      f.split(" ")[0] + (f.startsWith("exit") ? f : ""), k -> new ArrayList<>())
                  .add(f));
      own.stream()
          .filter(f -> f.startsWith("exit"))
          .forEach(f -> System.out.println("   FAULT " + f));
      for (String f : own) faults.add(program + "\n   " + f);
    }
    java.util.Map<String, List<String>> all = new java.util.TreeMap<>();
    faults.forEach(
        f ->
            all.computeIfAbsent(
                    f.substring(f.indexOf("\n")).replaceAll(": .*| in .*", ""),
                    k -> new ArrayList<>())
                .add(f));
    all.forEach(
        (k, l) ->
            System.out.println(
                "KIND "
                    + l.size()
                    + " "
                    + k.strip()
                    + "\n      "
                    + l.get(0).substring(l.get(0).indexOf("\n") + 1)
                    + "\n      "
                    + l.get(l.size() / 2).substring(l.get(l.size() / 2).indexOf("\n") + 1)));
    assertEquals(0, faults.size());
  }

  private static List<String> faults(SmallProgram program, Path folder) throws IOException {
    Path delivery = folder.resolve("delivery");
    Path store = folder.resolve("store");
    program.write(delivery);
    PrintStream err = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int exit;
    try {
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      exit =
          Main.run(
              "monthly",
              "--in",
              delivery.toString(),
              "--month",
              program.month().toString(),
              "--store",
              store.toString(),
              "--engine",
              "embedded",
              "--quiet");
    } finally {
      System.setErr(err);
    }
    List<String> faults = new ArrayList<>();
    if (exit != 0) faults.add("exit " + exit + " " + told.toString(StandardCharsets.UTF_8));
    Store.at(store)
        .find(Place.results(program.month()))
        .ifPresent(results -> faults.addAll(ResultFaults.of(results.parts())));
    return faults;
  }
}
