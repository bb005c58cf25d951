package cairn.analysis.method.frame;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The covariates of a model as a person names them, turned into columns of numbers. A column of
 * numbers stays one; a column of groups becomes a 0/1 column for each label but its reference,
 * named {@code column=label}; {@code a:b} is the product of two.
 *
 * @param covariates the columns of the model
 * @param references the reference label of each column of groups, by name
 */
public record ModelTerms(Covariates covariates, Map<String, String> references) {
  /** Keeps its own references. */
  public ModelTerms {
    references = new LinkedHashMap<>(references);
  }

  /** The names of the file's columns in a term. */
  public static List<String> columnsOf(String term) {
    return List.of(term.split(":", -1));
  }

  /**
   * Makes the columns.
   *
   * @param terms names of columns, or products of them
   * @param references labels that others are compared with, by column; else the first label
   * @throws NotEstimableException when a column of groups has one group only, or its reference is
   *     not there
   */
  public static ModelTerms of(Frame frame, List<String> terms, Map<String, String> references) {
    Map<String, String> used = new LinkedHashMap<>();
    Covariates covariates = Covariates.rows(frame.rows());
    for (String term : terms) {
      if (!term.contains(":") && frame.column(term) instanceof FrameColumn.Levels levels) {
        covariates = withLevels(covariates, levels, references, used);
        continue;
      }
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (String name : columnsOf(term)) {
        columns = product(columns, columns(frame.column(name), references, used));
      }
      for (Map.Entry<String, double[]> column : columns.entrySet()) {
        covariates = covariates.and(column.getKey(), column.getValue());
      }
    }
    return new ModelTerms(covariates, used);
  }

  private static Covariates withLevels(
      Covariates covariates,
      FrameColumn.Levels levels,
      Map<String, String> references,
      Map<String, String> used) {
    int reference = reference(levels, references);
    List<String> order = new ArrayList<>(levels.labels());
    String label = order.remove(reference);
    used.put(levels.name(), label);
    order.add(0, label);
    int[] place = new int[order.size()];
    Arrays.setAll(place, k -> k == reference ? 0 : k < reference ? k + 1 : k);
    int[] codes = Arrays.stream(levels.codes()).map(code -> place[code]).toArray();
    return covariates.andLevels(levels.name(), codes, order);
  }

  private static Map<String, double[]> columns(
      FrameColumn column, Map<String, String> references, Map<String, String> used) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    if (column instanceof FrameColumn.Numbers numbers) {
      columns.put(numbers.name(), numbers.values());
      return columns;
    }
    FrameColumn.Levels levels = (FrameColumn.Levels) column;
    int reference = reference(levels, references);
    used.put(levels.name(), levels.labels().get(reference));
    for (int k = 0; k < levels.labels().size(); k++) {
      if (k != reference) {
        columns.put(levels.name() + "=" + levels.labels().get(k), levels.indicator(k));
      }
    }
    return columns;
  }

  private static int reference(FrameColumn.Levels levels, Map<String, String> references) {
    if (levels.labels().size() < 2) {
      throw new NotEstimableException(
          "variable " + levels.name() + " has the same value for everybody");
    }
    String named = references.get(levels.name());
    int at = named == null ? 0 : ValueLabels.indexOf(levels.labels(), named);
    if (at < 0) {
      throw new NotEstimableException(
          levels.name() + ": no row has the value that --reference names");
    }
    return at;
  }

  private static Map<String, double[]> product(
      Map<String, double[]> left, Map<String, double[]> right) {
    if (left.isEmpty()) {
      return right;
    }
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (Map.Entry<String, double[]> a : left.entrySet()) {
      for (Map.Entry<String, double[]> b : right.entrySet()) {
        double[] both = new double[a.getValue().length];
        for (int i = 0; i < both.length; i++) {
          both[i] = a.getValue()[i] * b.getValue()[i];
        }
        columns.put(a.getKey() + ":" + b.getKey(), both);
      }
    }
    return columns;
  }

  /** A sentence for each column of groups: with what the others are compared. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    references.forEach(
        (name, label) -> notes.add(name + " is compared with " + name + "=" + label));
    return notes;
  }
}
