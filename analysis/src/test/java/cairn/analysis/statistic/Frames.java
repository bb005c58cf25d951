package cairn.analysis.statistic;

import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Data sets coded as the R scripts code them: factors with their levels, names as R prints them.
 */
@SuppressWarnings({"StringSplitter"})
public final class Frames {
  private static final java.util.regex.Pattern NUMBER =
      java.util.regex.Pattern.compile("-?[0-9.]+([eE][-+]?[0-9]+)?");
  private static final Map<String, List<String>> LEVELS =
      Map.of("celltype", List.of("squamous", "smallcell", "adeno", "large"));
  private static final List<String> FACTORS = List.of("clinic", "trt", "grp", "celltype");
  private final Map<String, Csv> files = new HashMap<>();

  public static final Map<String, String> FILE =
      Map.of(
          "addicts", "addicts.csv",
          "pharmacoSmoking", "pharmacoSmoking.csv",
          "veteran", "survival_veteran.csv",
          "rats", "survival_rats.csv");

  public Csv get(String dataset) {
    return files.computeIfAbsent(dataset, d -> Golden.real(FILE.get(d)));
  }

  /** The levels of a column, numbers in rising order and words in that of the alphabet. */
  public static List<String> levels(Csv csv, String column) {
    if (LEVELS.containsKey(column)) {
      return LEVELS.get(column);
    }
    return Arrays.stream(csv.texts(column)).distinct().sorted().toList();
  }

  public static int[] codes(Csv csv, String column) {
    List<String> levels = levels(csv, column);
    return Arrays.stream(csv.texts(column)).mapToInt(levels::indexOf).toArray();
  }

  /** The columns of {@code a+b+strata(c)}, with R's names. */
  public static Covariates covariates(Csv csv, String formula) {
    Covariates x = Covariates.rows(csv.size());
    for (String term : formula.split("\\+")) {
      String name = term.trim();
      if (name.startsWith("strata(")) {
        continue;
      }
      if (FACTORS.contains(name) || !isNumber(csv.text(0, name))) {
        for (String level : levels(csv, name).subList(1, levels(csv, name).size())) {
          x = x.and(name + level, csv.indicator(name, level));
        }
      } else {
        x = x.and(name, csv.numbers(name));
      }
    }
    return x;
  }

  public static int[] strata(Csv csv, String formula) {
    int at = formula.indexOf("strata(");
    if (at < 0) {
      return new int[csv.size()];
    }
    return codes(csv, formula.substring(at + 7, formula.indexOf(')', at)));
  }

  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  public static boolean[] events(Csv csv, String column) {
    boolean[] events = new boolean[csv.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = csv.number(i, column) == 1;
    }
    return events;
  }

  /** One state a group, groups in the order of their levels. */
  public static List<EndCounts> groups(Csv csv, String time, String end, String group, int causes) {
    List<EndCounts> result = new ArrayList<>();
    for (String level : levels(csv, group)) {
      Csv part = csv.where(i -> csv.text(i, group).equals(level));
      result.add(EndCounts.of(part.numbers(time), part.integers(end), causes));
    }
    return result;
  }
}
