package cairn.analysis.method.frame;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.survival.EndCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long each person was observed and how it ended.
 *
 * @param time time to the end or to censoring
 * @param end 0 for censored, else 1, 2, … for the causes
 * @param causes the names of the causes, that of end 1 first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record ObservedEnds(double[] time, int[] end, List<String> causes) {
  /** Keeps its own list of the causes. */
  public ObservedEnds {
    causes = List.copyOf(causes);
  }

  /**
   * One event or censored: the label named, else any number but 0, or true.
   *
   * @param event the column that says whether the event was seen
   * @param label the label that means the event; null to tell by 0 and other numbers, or by true
   *     and false
   * @throws NotEstimableException when the column does not tell which of its labels is the event
   */
  public static ObservedEnds ofEvent(
      double[] time, FrameColumn.Levels event, @Nullable String label) {
    boolean[] yes = ValueLabels.yes(event, label, "--event-value");
    int[] end = new int[time.length];
    for (int i = 0; i < end.length; i++) {
      end[i] = yes[event.codes()[i]] ? 1 : 0;
    }
    return new ObservedEnds(time, end, List.of("1"));
  }

  /**
   * Several ends that compete: every label but that of censoring is a cause. Nobody need be
   * censored.
   *
   * @param event the column of ends
   * @param censored the label that means censored
   * @throws NotEstimableException when no row has an end, or a label speaks of censoring and is not
   *     the one that means it
   */
  public static ObservedEnds ofCauses(double[] time, FrameColumn.Levels event, String censored) {
    int none = ValueLabels.indexOf(event.labels(), censored);
    if (none < 0 && event.labels().stream().anyMatch(ObservedEnds::speaksOfCensoring)) {
      throw new NotEstimableException(
          event.name()
              + " speaks of censoring, but no row says "
              + censored
              + "; say which of its values means censored with --censored");
    }
    List<String> causes = new ArrayList<>(event.labels());
    if (none >= 0) {
      causes.remove(none);
    }
    if (causes.isEmpty()) {
      throw new NotEstimableException(event.name() + " says censored in every row: no end is seen");
    }
    int[] end = new int[time.length];
    for (int i = 0; i < end.length; i++) {
      int code = event.codes()[i];
      end[i] = code == none ? 0 : none < 0 || code < none ? code + 1 : code;
    }
    return new ObservedEnds(time, end, causes);
  }

  private static boolean speaksOfCensoring(String label) {
    return label.toLowerCase(Locale.ROOT).contains("censor");
  }

  /** What a reader must know where nobody is censored; nothing where somebody is. */
  public List<String> notes() {
    return Arrays.stream(end).anyMatch(e -> e == 0)
        ? List.of()
        : List.of(
            "nobody is censored: every value counts as an end; where one means that a person was"
                + " still there, name it with --censored");
  }

  /** Whether each person came to any cause. */
  public boolean[] isEvent() {
    boolean[] is = new boolean[end.length];
    for (int i = 0; i < is.length; i++) {
      is[i] = end[i] > 0;
    }
    return is;
  }

  /** The counts of each group, in the order of its labels. */
  public List<EndCounts> byGroup(FrameColumn.Levels group) {
    return byGroup(group, FrameColumn.Levels.everybody(time.length)).get(0);
  }

  /** The counts of each group in each stratum, strata and groups in the order of their labels. */
  public List<List<EndCounts>> byGroup(FrameColumn.Levels group, FrameColumn.Levels stratum) {
    int groups = group.labels().size();
    int cells = groups * stratum.labels().size();
    int[] cell = new int[time.length];
    int[] sizes = new int[cells];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = stratum.codes()[i] * groups + group.codes()[i];
      sizes[cell[i]]++;
    }
    double[][] times = new double[cells][];
    int[][] ends = new int[cells][];
    for (int c = 0; c < cells; c++) {
      times[c] = new double[sizes[c]];
      ends[c] = new int[sizes[c]];
      sizes[c] = 0;
    }
    for (int i = 0; i < cell.length; i++) {
      int at = sizes[cell[i]]++;
      times[cell[i]][at] = time[i];
      ends[cell[i]][at] = end[i];
    }
    List<List<EndCounts>> result = new ArrayList<>();
    for (int s = 0; s < stratum.labels().size(); s++) {
      List<EndCounts> row = new ArrayList<>();
      for (int g = 0; g < groups; g++) {
        int c = s * groups + g;
        row.add(EndCounts.of(times[c], ends[c], causes.size()));
      }
      result.add(row);
    }
    return result;
  }
}
