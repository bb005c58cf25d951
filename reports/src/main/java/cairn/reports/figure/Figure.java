package cairn.reports.figure;

/**
 * A figure as data. Everything drawn, said in its text alternative and written beside it comes from
 * this record alone, so what is hidden here is hidden everywhere.
 */
public interface Figure {
  /** The drawing: the same for the same data, wherever and whenever it is made. */
  Drawing draw();
}
