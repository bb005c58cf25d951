package cairn.reports.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places blocks of text in a column, each as near as can be to where it wants to be, without
 * overlap and in the order of their wishes, so that lines to them do not cross.
 */
final class EndLabels {
  private EndLabels() {}

  /** Blocks that touch and so move together: the first and last in the order, and their top. */
  private record Cluster(int first, int last, double top, double height) {}

  /**
   * The tops of blocks.
   *
   * @param wanted where the middle of each wants to be
   * @param heights their heights, with the room between them
   * @param top the upper limit
   * @param bottom the lower limit, at least the sum of heights under the upper
   */
  static double[] tops(List<Double> wanted, List<Double> heights, double top, double bottom) {
    List<Integer> order =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(Comparator.comparing(wanted::get))
            .toList();
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Cluster cluster = cluster(order, wanted, heights, i, i, top, bottom);
      while (!clusters.isEmpty()) {
        Cluster above = clusters.get(clusters.size() - 1);
        if (above.top() + above.height() <= cluster.top()) {
          break;
        }
        clusters.remove(clusters.size() - 1);
        cluster = cluster(order, wanted, heights, above.first(), i, top, bottom);
      }
      clusters.add(cluster);
    }
    double[] tops = new double[wanted.size()];
    for (Cluster cluster : clusters) {
      double at = cluster.top();
      for (int i = cluster.first(); i <= cluster.last(); i++) {
        tops[order.get(i)] = at;
        at += heights.get(order.get(i));
      }
    }
    return tops;
  }

  private static Cluster cluster(
      List<Integer> order,
      List<Double> wanted,
      List<Double> heights,
      int first,
      int last,
      double top,
      double bottom) {
    double height = 0;
    double wishes = 0;
    for (int i = first; i <= last; i++) {
      double own = heights.get(order.get(i));
      wishes += wanted.get(order.get(i)) - own / 2 - height;
      height += own;
    }
    double at = wishes / (last - first + 1);
    return new Cluster(first, last, Math.max(top, Math.min(bottom - height, at)), height);
  }
}
