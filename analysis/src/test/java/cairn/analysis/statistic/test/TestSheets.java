package cairn.analysis.statistic.test;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The values of the golden tests of means, ranks, counts and hazards, picked as the R script does.
 */
@SuppressWarnings("StringSplitter")
final class TestSheets {
  private final Map<String, Csv> files = new HashMap<>();

  private Csv real(String name) {
    return files.computeIfAbsent(name, Golden::real);
  }

  private Csv input(String name) {
    return files.computeIfAbsent(name, Golden::input);
  }

  private static double[] pick(Csv csv, String column, IntPredicate keep) {
    return IntStream.range(0, csv.size())
        .filter(i -> keep.test(i) && !csv.missing(i, column))
        .mapToDouble(i -> csv.number(i, column))
        .toArray();
  }

  /** Two groups: {@code "bdi at 0: trt 1, trt 0; …"}. */
  double[][] two(String dataset, String args) {
    String label = args.replaceAll(";.*", "");
    return switch (dataset) {
      case "BRIGHT" -> {
        Csv b = real("BRIGHT_bdi_long.csv");
        double when = Double.parseDouble(label.replaceAll("bdi at (\\d).*", "$1"));
        yield split(b, "bdi", i -> b.number(i, "time") == when, "trt", "1", "0");
      }
      case "HELPfull" -> {
        Csv h = real("HELPfull_long.csv");
        String time = label.contains("TIME 6") ? "6" : "0";
        IntPredicate keep =
            i ->
                h.text(i, "TIME").equals(time)
                    && (!label.contains("ID <= 60") || h.number(i, "ID") <= 60);
        yield split(h, label.replaceAll(" .*", ""), keep, "GROUP", "1", "0");
      }
      case "pharmacoSmoking" ->
          split(
              real("pharmacoSmoking.csv"),
              label.replaceAll(":.*", ""),
              i -> true,
              "grp",
              "combination",
              "patchOnly");
      case "addicts" -> split(real("addicts.csv"), "dose", i -> true, "clinic", "1", "2");
      default ->
          split(
              real("riskRegression_Melanoma.csv"),
              "logthick",
              i -> i < 40,
              "sex",
              "Male",
              "Female");
    };
  }

  private static double[][] split(
      Csv csv, String column, IntPredicate keep, String by, String first, String second) {
    return new double[][] {
      pick(csv, column, i -> keep.test(i) && csv.text(i, by).equals(first)),
      pick(csv, column, i -> keep.test(i) && csv.text(i, by).equals(second))
    };
  }

  /** Pairs: {@code "bdi at 0, at 6; trt 1; …"}. */
  double[][] pairs(String dataset, String args) {
    boolean bright = dataset.equals("BRIGHT");
    Csv csv = real(bright ? "BRIGHT_bdi_long.csv" : "HELPfull_long.csv");
    String id = bright ? "subject" : "ID";
    String time = bright ? "time" : "TIME";
    String column = args.replaceAll(" .*", "");
    String arm = args.replaceAll(".*; trt (\\d).*", "$1");
    double most =
        args.contains("ID <=")
            ? Double.parseDouble(args.replaceAll(".*ID <= (\\d+).*", "$1"))
            : 1e9;
    Map<String, double[]> both = new TreeMap<>();
    for (int i = 0; i < csv.size(); i++) {
      int at = csv.text(i, time).equals("0") ? 0 : csv.text(i, time).equals("6") ? 1 : -1;
      boolean kept = !bright || csv.text(i, "trt").equals(arm);
      if (at >= 0 && kept && csv.number(i, id) <= most && !csv.missing(i, column)) {
        both.computeIfAbsent(csv.text(i, id), k -> new double[] {Double.NaN, Double.NaN})[at] =
            csv.number(i, column);
      }
    }
    List<double[]> whole =
        both.values().stream().filter(p -> !Double.isNaN(p[0]) && !Double.isNaN(p[1])).toList();
    return new double[][] {
      whole.stream().mapToDouble(p -> p[0]).toArray(),
      whole.stream().mapToDouble(p -> p[1]).toArray()
    };
  }

  /** Values with the number and the label of their groups. */
  @SuppressWarnings("ArrayRecordComponent")
  record Grouped(double[] values, int[] group, List<String> labels) {}

  Grouped grouped(String dataset, String args) {
    String label = args.replaceAll(";.*", "");
    return switch (dataset) {
      case "HELPfull" -> {
        Csv h = real("HELPfull_long.csv");
        boolean mcs = label.startsWith("MCS");
        yield grouped(
            h,
            mcs ? "MCS" : "H1_30",
            mcs ? "PRIM_SUB" : "RACE",
            i -> h.text(i, "TIME").equals("0"));
      }
      case "pharmacoSmoking" ->
          grouped(
              real("pharmacoSmoking.csv"),
              label.replaceAll(" .*", ""),
              label.replaceAll(".* by ", ""),
              i -> true);
      case "CTN0094" -> grouped(input("d_ctn_cluster_input.csv"), "age", "project", i -> true);
      case "CTN0027" -> {
        Csv d = input("d_ctn_cluster_input.csv");
        yield grouped(d, "age", "site_masked", i -> d.text(i, "project").equals("27"));
      }
      default -> sessions();
    };
  }

  private static Grouped grouped(Csv csv, String column, String by, IntPredicate keep) {
    int[] rows =
        IntStream.range(0, csv.size())
            .filter(i -> keep.test(i) && !csv.missing(i, column) && !csv.missing(i, by))
            .toArray();
    List<String> labels = Arrays.stream(rows).mapToObj(i -> csv.text(i, by)).distinct().toList();
    return new Grouped(
        Arrays.stream(rows).mapToDouble(i -> csv.number(i, column)).toArray(),
        Arrays.stream(rows).map(i -> labels.indexOf(csv.text(i, by))).toArray(),
        labels);
  }

  /** Sessions that each person of the four groups came to. */
  private Grouped sessions() {
    Csv csv = real("BRIGHT_session_attendance.csv");
    Map<String, Integer> number = new TreeMap<>();
    Map<String, String> group = new TreeMap<>();
    for (int i = 0; i < csv.size(); i++) {
      number.merge(csv.text(i, "subject"), 1, Integer::sum);
      group.putIfAbsent(csv.text(i, "subject"), csv.text(i, "cbt_group"));
    }
    List<String> labels = group.values().stream().distinct().sorted().toList();
    return new Grouped(
        number.values().stream().mapToDouble(n -> n).toArray(),
        group.values().stream().mapToInt(labels::indexOf).toArray(),
        labels);
  }

  /** Counts of a Poisson model. */
  Sheet counts(String dataset, String args) {
    if (dataset.equals("pharmacoSmoking")) {
      Sheet s = Sheet.of(real("pharmacoSmoking.csv"), "priorAttempts", "grp", "age");
      s.with("age10", i -> (s.get("age")[i] - 49) / 10);
      return s.where(i -> s.get("priorAttempts")[i] <= 50);
    }
    if (dataset.startsWith("g_mixed")) {
      Sheet s = Sheet.of(input("g_mixed_ctn27_days_input.csv"), "methadone", "block", "days");
      return s.where(i -> s.get("block")[i] == 3);
    }
    Sheet all =
        Sheet.of(
            input("e_ctn27_dose_retention_input.csv"), "treatment", "site_masked", "time", "event");
    all.with("m", i -> all.text("treatment")[i].equals("Methadone") ? 1 : 0);
    Sheet s = all.where(i -> all.get("time")[i] > 0);
    Sheet used = args.contains("summed") ? summed(s) : s;
    return used.with("lt", i -> Math.log(used.get("time")[i] / 30));
  }

  private static Sheet summed(Sheet s) {
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < s.rows(); i++) {
      double[] own =
          sums.computeIfAbsent(s.get("site_masked")[i] + "/" + s.get("m")[i], k -> new double[3]);
      own[0] += s.get("time")[i];
      own[1] += s.get("event")[i];
      own[2] = s.get("m")[i];
    }
    List<double[]> rows = List.copyOf(sums.values());
    return s.at(IntStream.range(0, rows.size()).toArray())
        .with("time", i -> rows.get(i)[0])
        .with("event", i -> rows.get(i)[1])
        .with("m", i -> rows.get(i)[2]);
  }

  /** Times and events of one group. */
  EndCounts ends(String dataset, String group) {
    return switch (dataset) {
      case "addicts" -> {
        Csv a = real("addicts.csv");
        yield ends(a, "survt", "status", i -> inClinic(a, i, group));
      }
      case "pharmacoSmoking" -> {
        Csv p = real("pharmacoSmoking.csv");
        yield ends(p, "ttr", "relapse", i -> p.text(i, "grp").equals(group));
      }
      case "veteran" -> {
        Csv v = real("survival_veteran.csv");
        yield ends(v, "time", "status", i -> v.text(i, "celltype").equals(group));
      }
      default -> {
        Csv q = input("e_ctn27_dose_retention_input.csv");
        yield ends(
            q,
            "time",
            "event",
            i -> q.number(i, "time") > 0 && q.text(i, "treatment").equals(group));
      }
    };
  }

  private static boolean inClinic(Csv a, int row, String group) {
    return group.equals("all") || group.equals("clinic " + a.text(row, "clinic"));
  }

  private static EndCounts ends(Csv csv, String time, String event, IntPredicate keep) {
    int[] rows = IntStream.range(0, csv.size()).filter(keep).toArray();
    return EndCounts.of(
        Arrays.stream(rows).mapToDouble(i -> csv.number(i, time)).toArray(),
        Arrays.stream(rows).map(i -> csv.number(i, event) == 1 ? 1 : 0).toArray(),
        1);
  }
}
