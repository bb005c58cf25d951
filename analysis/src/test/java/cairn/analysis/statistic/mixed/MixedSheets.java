package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data of the golden mixed models, with the derived columns of the R script. */
final class MixedSheets {
  private final Map<String, Sheet> sheets = new HashMap<>();

  Sheet get(String dataset, String args) {
    String key = dataset + args.replaceAll("^\\w+;|;(REML|ML|nAGQ=.*|Laplace|method=.*)$", "");
    return sheets.computeIfAbsent(key, k -> read(dataset, args));
  }

  private static Sheet read(String dataset, String args) {
    return switch (dataset) {
      case "ohio" -> Sheet.of(Golden.real("geepack_ohio.csv"), "resp", "id", "age", "smoke");
      case "CTN0027" -> trial27();
      case "g_mixed_ctn27_weeks_input" -> {
        Sheet s =
            Sheet.of(
                Golden.input("g_mixed_ctn27_weeks_input.csv"),
                "site",
                "who",
                "methadone",
                "week",
                "pos");
        yield s.with("wk", i -> (s.get("week")[i] - 14) / 10);
      }
      case "g_mixed_ctn27_days_input" -> days(args);
      case "BRIGHT" -> bright(args);
      case "HELPfull" -> args.contains("TIME 6") ? helpDays() : helpMcs();
      case "pharmacoSmoking" -> smoking();
      default -> nested(args.contains("time 6") || dataset.contains("time=6"));
    };
  }

  private static Sheet trial27() {
    Sheet s =
        Sheet.of(
            Golden.input("d_ctn_cluster_input.csv"),
            "project",
            "treatment",
            "site_masked",
            "age",
            "abst",
            "drop",
            "male");
    s.with("methadone", i -> s.text("treatment")[i].equals("Methadone") ? 1 : 0)
        .with("age10", i -> (s.get("age")[i] - 36) / 10);
    return s.where(i -> s.get("project")[i] == 27);
  }

  private static Sheet days(String args) {
    Sheet s =
        Sheet.of(
            Golden.input("g_mixed_ctn27_days_input.csv"),
            "site",
            "who",
            "methadone",
            "block",
            "days");
    s.with("b", i -> s.get("block")[i] - 1);
    Set<Double> four = Set.of(2.0, 7.0, 8.0, 9.0);
    return args.contains("sites 2 7 8 9")
        ? s.where(i -> four.contains(s.get("site")[i]))
        : args.contains("block 6")
            ? s.where(i -> s.get("block")[i] == 6)
            : args.contains("block 3") ? s.where(i -> s.get("block")[i] == 3) : s;
  }

  private static Sheet bright(String args) {
    Sheet all = Sheet.of(Golden.real("BRIGHT_bdi_long.csv"), "subject", "trt", "time", "bdi");
    all.with("m3", i -> all.get("time")[i] == 3 ? 1 : 0)
        .with("m6", i -> all.get("time")[i] == 6 ? 1 : 0)
        .with("t3", i -> all.get("time")[i] / 3);
    if (!args.contains("change from 0")) {
      return all.complete("bdi");
    }
    Map<Double, Double> base = at(all, "subject", "time", 0, "bdi");
    Sheet late = all.where(i -> all.get("time")[i] > 0 && base.get(all.get("subject")[i]) != null);
    late.with("base", i -> base.get(late.get("subject")[i]))
        .with("basec", i -> late.get("base")[i] - 30)
        .with("chg", i -> late.get("bdi")[i] - late.get("base")[i]);
    return late.complete("chg");
  }

  /** The value of each person at one time, where it is known. */
  private static Map<Double, Double> at(
      Sheet s, String id, String time, double when, String column) {
    Map<Double, Double> values = new HashMap<>();
    for (int i = 0; i < s.rows(); i++) {
      if (s.get(time)[i] == when && !Double.isNaN(s.get(column)[i])) {
        values.put(s.get(id)[i], s.get(column)[i]);
      }
    }
    return values;
  }

  private static Sheet help() {
    Sheet s =
        Sheet.of(Golden.real("HELPfull_long.csv"), "ID", "TIME", "GROUP", "MCS", "H1_30", "AGE");
    Set<Double> waves = Set.of(0.0, 6.0, 12.0, 18.0, 24.0);
    return s.where(i -> waves.contains(s.get("TIME")[i]));
  }

  private static Sheet helpMcs() {
    Sheet s = help();
    Map<Double, Double> base = at(s, "ID", "TIME", 0, "MCS");
    Sheet late = s.where(i -> s.get("TIME")[i] > 0 && base.get(s.get("ID")[i]) != null);
    late.with("base", i -> (base.get(late.get("ID")[i]) - 30) / 10);
    for (int month : new int[] {12, 18, 24}) {
      late.with("m" + month, i -> late.get("TIME")[i] == month ? 1 : 0);
    }
    return late.complete("MCS");
  }

  private static Sheet helpDays() {
    Sheet s = help();
    Map<Double, Double> before = at(s, "ID", "TIME", 0, "H1_30");
    Map<Double, Double> age = at(s, "ID", "TIME", 0, "AGE");
    Sheet six =
        s.where(
            i ->
                s.get("TIME")[i] == 6
                    && before.containsKey(s.get("ID")[i])
                    && age.containsKey(s.get("ID")[i]));
    six.with("b", i -> before.get(six.get("ID")[i]))
        .with("age10", i -> (age.get(six.get("ID")[i]) - 35) / 10);
    return six.complete("H1_30");
  }

  private static Sheet smoking() {
    Sheet s = Sheet.of(Golden.real("pharmacoSmoking.csv"), "priorAttempts", "grp", "age", "gender");
    s.with("age10", i -> (s.get("age")[i] - 49) / 10);
    return s.where(i -> s.get("priorAttempts")[i] <= 50);
  }

  private static Sheet nested(boolean six) {
    Sheet s =
        Sheet.of(
            Golden.input("g_mixed_partially_nested_input.csv"),
            "subject",
            "trt",
            "time",
            "bdi",
            "cluster");
    List<String> names = new ArrayList<>(new java.util.TreeSet<>(List.of(s.text("cluster"))));
    s.with("cl", i -> names.indexOf(s.text("cluster")[i]))
        .with("m3", i -> s.get("time")[i] == 3 ? 1 : 0)
        .with("m6", i -> s.get("time")[i] == 6 ? 1 : 0);
    Sheet kept = six ? s.where(i -> s.get("time")[i] == 6) : s;
    return kept.complete("bdi");
  }
}
