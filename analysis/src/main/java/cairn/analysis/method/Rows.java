package cairn.analysis.method;

import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.ObservedEnds;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.method.frame.ValueLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, by the options that name their columns.
 *
 * @param asked what names the columns
 * @param frame the columns that were read
 */
public record Rows(MethodCall asked, Frame frame) {
  /** How many rows there are. */
  public int size() {
    return frame.rows();
  }

  /** The numbers of a column. */
  public double[] numbers(Option<String> column) {
    return frame.numbers(asked.get(column));
  }

  /** The labels of a column. */
  public FrameColumn.Levels levels(Option<String> column) {
    return frame.levels(asked.get(column));
  }

  /** The labels of a column; null where none was named. */
  public FrameColumn.@Nullable Levels levelsIfAsked(Option<String> column) {
    return asked.has(column) ? levels(column) : null;
  }

  /** The labels of a column; everybody in one group where none was named. */
  public FrameColumn.Levels groups(Option<String> column) {
    return asked.has(column) ? levels(column) : FrameColumn.Levels.everybody(size());
  }

  /**
   * The labels of a column of which several are held against each other.
   *
   * @param who what compares them, with its verb: "an analysis of variance compares two or more"
   * @throws EstimateFailure with the column's name, where it has one label only
   */
  public FrameColumn.Levels severalLevels(Option<String> column, String who) {
    FrameColumn.Levels levels = levels(column);
    if (levels.labels().size() < 2) {
      throw EstimateFailure.input(levels.name() + " has one group only; " + who);
    }
    return levels;
  }

  /** The covariates of a model. */
  public ModelTerms terms(Option<List<String>> covariates) {
    return ModelTerms.of(frame, asked.list(covariates), asked.references());
  }

  /** The columns of the file in covariates, each once. */
  public List<FrameColumn> columns(Option<List<String>> covariates) {
    Set<String> names = new LinkedHashSet<>();
    asked.list(covariates).forEach(term -> names.addAll(ModelTerms.columnsOf(term)));
    List<FrameColumn> columns = new ArrayList<>();
    names.forEach(name -> columns.add(frame.column(name)));
    return columns;
  }

  /** Times to one event or to censoring. */
  public ObservedEnds ends(Option<String> time, Option<String> event, Option<String> meaning) {
    return ObservedEnds.ofEvent(numbers(time), levels(event), asked.find(meaning));
  }

  /** Times to ends that compete. */
  public ObservedEnds causes(Option<String> time, Option<String> event, Option<String> censored) {
    return ObservedEnds.ofCauses(numbers(time), levels(event), asked.get(censored));
  }

  /** Yes or no of each row. */
  public boolean[] yes(Option<String> column, Option<String> meaning) {
    return ValueLabels.yesOrNo(levels(column), asked.find(meaning), meaning.name());
  }

  /**
   * Refuses an outcome that is the same in every row, from which no model can learn anything.
   *
   * @throws EstimateFailure with the column's name
   */
  public void requireVaries(Option<String> outcome) {
    FrameColumn column = frame.column(asked.get(outcome));
    boolean varies =
        column instanceof FrameColumn.Numbers numbers
            ? Arrays.stream(numbers.values()).distinct().count() > 1
            : Arrays.stream(((FrameColumn.Levels) column).codes()).distinct().count() > 1;
    if (!varies && size() > 0) {
      throw EstimateFailure.input(
          column.name() + " is the same for everybody, so nothing explains it");
    }
  }

  /** Two groups, of which the first is held against the second. */
  public TwoGroups two(Option<String> group, Option<String> first) {
    return TwoGroups.of(levels(group), asked.find(first));
  }

  /** The logarithm of a column that a model adds as it stands; zeros where none was named. */
  public double[] offset(Option<String> exposure) {
    double[] offset = new double[size()];
    for (int i = 0; asked.has(exposure) && i < offset.length; i++) {
      offset[i] = Math.log(numbers(exposure)[i]);
    }
    return offset;
  }
}
