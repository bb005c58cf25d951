package cairn.analysis.method.frame;

import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.separation.Separation;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What of a model can be estimated: the columns that have a finite coefficient with the rows that
 * tell of them, and the reason in place of each of the others.
 *
 * @param all every column that was asked for
 * @param findings which of them have no finite coefficient
 * @param people the rows that are fitted
 * @param covariates the columns to fit on them
 * @param strata the stratum of each of them in the limit of a Cox model
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record Estimable(
    Covariates all,
    List<Separation.Finding> findings,
    int[] people,
    Covariates covariates,
    int[] strata) {

  private static Estimable of(Covariates all, Separation separation) {
    return separation.findings().isEmpty()
        ? whole(all)
        : new Estimable(
            all,
            separation.findings(),
            separation.people(),
            separation.covariates(),
            separation.strata());
  }

  public static Estimable ofEvents(SurvivalTimes data, Covariates covariates) {
    return of(covariates, Separation.ofEvents(data, covariates));
  }

  /**
   * Of a logistic model.
   *
   * @throws NotEstimableException when the columns tell yes from no in every row
   */
  public static Estimable ofYesAndNo(boolean[] yes, Covariates covariates) {
    double[] ones = new double[yes.length];
    Arrays.fill(ones, 1);
    Separation separation = Separation.ofYesAndNo(yes, ones, covariates);
    if (separation.people().length == 0) {
      throw separation.refusal();
    }
    return of(covariates, separation);
  }

  /** Every column on every row. */
  public static Estimable whole(Covariates all) {
    int[] people = new int[all.rows()];
    Arrays.setAll(people, i -> i);
    return new Estimable(all, List.of(), people, all, new int[people.length]);
  }

  /** Whether every column has a finite coefficient. */
  public boolean isWhole() {
    return findings.isEmpty();
  }

  /** The values of the rows that are fitted. */
  public int[] of(int[] values) {
    return Arrays.stream(people).map(i -> values[i]).toArray();
  }

  /** The values of the rows that are fitted. */
  public double[] of(double[] values) {
    return Arrays.stream(people).mapToDouble(i -> values[i]).toArray();
  }

  /** The answers of the rows that are fitted. */
  public boolean[] of(boolean[] values) {
    boolean[] part = new boolean[people.length];
    for (int k = 0; k < part.length; k++) {
      part[k] = values[people[k]];
    }
    return part;
  }

  private Optional<AbsenceReason> reason(String column) {
    return findings.stream()
        .filter(finding -> finding.columns().contains(column))
        .map(Separation.Finding::absence)
        .findFirst();
  }

  /** Places of the fitted columns that mean something of their own. */
  public List<Integer> estimated(List<String> fitted) {
    List<Integer> places = new ArrayList<>();
    for (int j = 0; j < fitted.size(); j++) {
      if (reason(fitted.get(j)).isEmpty()) {
        places.add(j);
      }
    }
    return places;
  }

  /**
   * A row for every column, in the order asked for, and first what was fitted besides.
   *
   * @param fitted names of what was fitted
   * @param numbers how many numbers a row has
   * @param row the row of something fitted, by its place
   */
  public List<Row> rows(List<String> fitted, int numbers, IntFunction<Row> row) {
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < fitted.size(); j++) {
      if (!all.names().contains(fitted.get(j))) {
        rows.add(row.apply(j));
      }
    }
    for (String name : all.names()) {
      rows.add(
          reason(name)
              .map(absence -> absent(name, absence, numbers))
              .orElseGet(() -> row.apply(fitted.indexOf(name))));
    }
    return rows;
  }

  /** A row for every column where none can be fitted. */
  public List<Row> reasons(int numbers) {
    return all.names().stream()
        .map(name -> absent(name, reason(name).orElse(AbsenceReason.NOTHING_LEFT), numbers))
        .toList();
  }

  /** A row of reasons. */
  public static Row absent(String name, AbsenceReason absence, int numbers) {
    return new Row(List.of(name), Collections.nCopies(numbers, Quantity.absent(absence)));
  }

  /**
   * A sentence for each reason, and how many rows are left for the other columns.
   *
   * @param limit whether their numbers are those that the whole model comes to
   */
  public List<String> notes(boolean limit) {
    List<String> notes = new ArrayList<>();
    findings.forEach(finding -> notes.add(finding.sentence()));
    if (!isWhole() && covariates.size() > 0) {
      String left = people.length + " of " + all.rows() + " rows are left for the other columns, ";
      notes.add(
          left + (limit ? "with the numbers that the whole model comes to" : "the rest set aside"));
    }
    return notes;
  }

  /** Where a column has no finite estimate: that a penalty gives one. */
  public List<String> wayOut() {
    return findings.isEmpty()
        ? List.of()
        : List.of("--firth gives finite estimates of all columns");
  }
}
