package cairn.analysis.question.stage;

import cairn.analysis.question.stage.StagePathRow.Path;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where people came from their first to their last stage, and who came back and moved on. */
final class StagePaths {
  private StagePaths() {}

  /** Rows of {@code stage_paths}. */
  static List<StagePathRow> of(StageTally tally, double level) {
    Counts<PathKey> paths = tally.paths().with(PathKey.SUMS);
    Counts<Assessed> people = new Counts<>();
    Map<Path, Counts<Assessed>> by = new EnumMap<>(Path.class);
    for (Path path : Path.values()) {
      by.put(path, new Counts<>());
    }
    paths
        .sorted()
        .forEach(
            (key, n) -> {
              people.add(key.assessed(), n);
              by.forEach(
                  (path, counts) -> {
                    if (isOn(path, key)) {
                      counts.add(key.assessed(), n);
                    }
                  });
            });
    List<StagePathRow> rows = new ArrayList<>();
    people
        .sorted()
        .forEach(
            (of, all) ->
                by.forEach(
                    (path, counts) ->
                        rows.add(row(of, path, new Counted(counts.get(of), all[0]), level))));
    return rows;
  }

  private static boolean isOn(Path path, PathKey key) {
    return switch (path) {
      case EARLIER -> key.steps() < 0;
      case FURTHER -> key.steps() > 0;
      case RECYCLED -> key.recycled();
      case SAME -> key.steps() == 0;
    };
  }

  private static StagePathRow row(Assessed of, Path path, Counted n, double level) {
    return new StagePathRow(
        of.groupType(),
        of.problem(),
        of.instrument(),
        path,
        n.x(),
        n.n(),
        Proportion.of(Wilson.interval(n, level)));
  }
}
