package cairn.analysis.method;

import java.util.List;

/** A small file of cells without a header, read when it is asked for. */
public interface CellLines {
  /** The file's name without its folder, for a message. */
  String file();

  /**
   * Every line.
   *
   * @throws cairn.analysis.method.frame.EstimateFailure when the file cannot be read
   */
  List<Line> lines();

  /**
   * One line.
   *
   * @param number its number, from 1
   * @param cells its cells
   */
  record Line(long number, List<String> cells) {}
}
