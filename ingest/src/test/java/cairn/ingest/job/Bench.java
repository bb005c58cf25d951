package cairn.ingest.job;

import cairn.ingest.delivery.IngestRequest;
import cairn.ingest.engine.EmbeddedEngine;
import cairn.ingest.engine.Engine;
import cairn.ingest.engine.SparkEngine;
import cairn.ingest.store.Store;
import cairn.ingest.store.StoreLock;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Makes attendance and use rows and ingests them; run by hand, prints seconds and memory. */
final class Bench {
  private Bench() {}

  public static void main(String[] args) throws IOException {
    int clients = Integer.parseInt(args[0]);
    Path folder = Path.of(args[1]);
    Path in = folder.resolve("in" + clients);
    if (!Files.exists(in)) {
      generate(clients, in);
    }
    Path root = folder.resolve("store-" + args[2] + clients);
    long start = System.nanoTime();
    try (StoreLock lock = Store.at(root).lock();
        Engine engine =
            args[2].equals("spark")
                ? SparkEngine.start("local[2]", lock.scratch())
                : EmbeddedEngine.ofThisMachine()) {
      IngestReport report =
          new IngestJob(
                  lock,
                  engine,
                  (stage, rows, seconds) ->
                      System.out.printf("%s %,d %.1f s%n", stage, rows, seconds))
              .run(IngestRequest.of(in));
      report.lines().forEach(System.out::println);
    } catch (DeliveryRefused e) {
      e.report().lines().forEach(System.out::println);
    }
    System.out.printf(
        "%.1f s, peak %s%n",
        (System.nanoTime() - start) / 1e9,
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("?"));
  }

  /** Per client 50 meetings and 50 use reports: a hundred rows. */
  private static void generate(int clients, Path in) throws IOException {
    Folder program = new Folder();
    Random random = new Random(1);
    LocalDate start = LocalDate.of(2024, 1, 1);
    int groups = Math.max(1, clients / 12);
    program.write(in);
    try (BufferedWriter g = open(in, "groups");
        BufferedWriter c = open(in, "clients");
        BufferedWriter m = open(in, "memberships");
        BufferedWriter s = open(in, "sessions");
        BufferedWriter a = open(in, "attendance");
        BufferedWriter u = open(in, "use_reports")) {
      g.write("group_id,program_id,site_id,group_type,started_on\n");
      s.write("session_id,group_id,held_on\n");
      c.write("client_id,intake_on,age_at_intake\n");
      m.write("client_id,group_id,joined_on,left_on,end_reason\n");
      a.write("session_id,client_id,status,arrived_after_use,feeling_1,feeling_2\n");
      u.write(
          "client_id,problem,from_on,until_on,source,days_used,amount,amount_unit,heavy_days\n");
      for (int i = 0; i < groups; i++) {
        g.write("g" + i + "x1,p01,s" + i % 9 + "x,ongoing_support," + start + "\n");
        for (int w = 0; w < 50; w++) {
          s.write("m" + i + "x" + w + ",g" + i + "x1," + start.plusWeeks(w) + "\n");
        }
      }
      for (int i = 0; i < clients; i++) {
        String id = "c" + (i * 7919L % clients) + "x";
        int group = i % groups;
        c.write(id + "," + start + "," + (18 + random.nextInt(60)) + "\n");
        m.write(id + ",g" + group + "x1," + start + ",,\n");
        for (int w = 0; w < 50; w++) {
          a.write(
              "m"
                  + group
                  + "x"
                  + w
                  + ","
                  + id
                  + ",attended,"
                  + (random.nextInt(9) == 0)
                  + ",anxious,hopeful\n");
          int days = random.nextInt(8);
          u.write(
              id
                  + ",alcohol,"
                  + start.plusWeeks(w)
                  + ","
                  + start.plusWeeks(w).plusDays(6)
                  + ",self_report,"
                  + days
                  + ","
                  + days * 3
                  + ",us_drink,"
                  + days / 2
                  + "\n");
        }
      }
    }
  }

  private static BufferedWriter open(Path in, String table) throws IOException {
    return Files.newBufferedWriter(in.resolve(table + ".csv"));
  }
}
