package cairn.reports.cli.estimate;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resamples that another program drew, so that both can be held against each other. */
final class ReplayedResamples {
  private ReplayedResamples() {}

  /** The places of the drawn clusters: a line a resample, its first cell a number of its own. */
  static int[][] read(Path path, List<String> clusters) {
    Map<String, Integer> places = new HashMap<>();
    for (int k = 0; k < clusters.size(); k++) {
      places.put(clusters.get(k), k);
    }
    List<int[]> resamples = new ArrayList<>();
    String file = String.valueOf(path.getFileName());
    try (RowReader rows = InputFormat.read(path)) {
      resamples.add(places(rows.header(), places, file + " line 1"));
      while (rows.next()) {
        List<String> cells = Arrays.asList(rows.cells()).subList(0, rows.size());
        resamples.add(places(cells, places, file + " line " + rows.line()));
      }
    } catch (SourceRefusal refusal) {
      throw EstimateFailure.input(refusal.finding(file).message());
    }
    return resamples.toArray(int[][]::new);
  }

  private static int[] places(List<String> cells, Map<String, Integer> places, String where) {
    int[] drawn = new int[cells.size() - 1];
    for (int i = 0; i < drawn.length; i++) {
      Integer place = places.get(cells.get(i + 1));
      if (place == null) {
        throw EstimateFailure.input(where + ": a cluster that the data does not have");
      }
      drawn[i] = place;
    }
    return drawn;
  }
}
