package cairn.analysis.statistic.separation;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns of a model tell the outcome apart without an error, so that their coefficient runs
 * to infinity however many people there are: a level at which nobody has the event, one at which
 * everybody has the outcome, a number that stands higher in all who have it than in all who have
 * not. Looked for one column at a time and, for a variable of several levels, at the level that the
 * others are compared with.
 *
 * <p>What is left is the model in the limit: the people about whom such a column leaves something
 * open, and the other columns. Their coefficients are those the whole model comes to as the others
 * run to infinity. Columns that separate only together are not found here; the regressions refuse
 * them, by name, when they run away.
 *
 * <p>Worked example: of the levels a and b nobody at b has the event: {@code g=b} has no hazard
 * ratio, and the other columns have theirs from the people at a.
 *
 * <p>Source: Albert and Anderson (1984), Biometrika 71, 1–10; Heinze and Schemper (2001),
 * Biometrics 57, 114–119; Geyer (2009), Electronic Journal of Statistics 3, 259–289 (the limit).
 */
public final class Separation {
  private final List<Finding> findings = new ArrayList<>();
  private final Covariates all;
  private Covariates left;
  private Separable outcome;

  /**
   * Columns without a finite coefficient, for one reason.
   *
   * @param columns their names
   * @param absence what stands in place of their numbers
   * @param words why, as in {@code nobody with g=b has the event}
   */
  public record Finding(List<String> columns, AbsenceReason absence, String words) {
    /** Keeps its own list. */
    public Finding {
      columns = List.copyOf(columns);
    }

    /** A sentence that names the columns. */
    public String sentence() {
      return String.join(" and ", columns)
          + (columns.size() == 1 ? " has" : " have")
          + " no finite estimate: "
          + words;
    }
  }

  /** How many of the people at one value of a column there are, and have the outcome. */
  private record Level(long people, long have, boolean timed, String what) {
    static Level of(double[] column, double value, Separable outcome) {
      long people = Arrays.stream(outcome.people()).filter(i -> column[i] == value).count();
      long have =
          Arrays.stream(outcome.people()).filter(i -> column[i] == value && outcome.has(i)).count();
      return new Level(people, have, outcome.isTimed(), outcome.what());
    }

    /** Nobody there has it; or everybody, where when does not matter. */
    boolean isSettled() {
      return have == 0 || (have == people && !timed);
    }

    AbsenceReason absence(boolean own) {
      return have == 0
          ? own ? AbsenceReason.NOBODY_THERE : AbsenceReason.NOBODY_COMPARED
          : own ? AbsenceReason.EVERYBODY_THERE : AbsenceReason.EVERYBODY_COMPARED;
    }

    String words(String name) {
      return (have == 0 ? "nobody" : "everybody") + " with " + name + " has " + what;
    }
  }

  private Separation(Separable outcome, Covariates covariates) {
    covariates.requireVariation();
    this.outcome = outcome;
    this.all = covariates;
    this.left = covariates;
  }

  /** Of the event of a Cox model. */
  public static Separation ofEvents(SurvivalTimes data, Covariates covariates) {
    return new Separation(SeparableEvents.of(data), covariates).found();
  }

  /**
   * Of yes and no in a logistic model; people of weight 0 do not count.
   *
   * @throws NotEstimableException when the outcome is the same for everybody
   */
  public static Separation ofYesAndNo(boolean[] yes, double[] weight, Covariates covariates) {
    return new Separation(SeparableAnswers.of(yes, weight), covariates).found();
  }

  private Separation found() {
    boolean more = true;
    while (more && outcome.people().length > 0) {
      more = takeReference() || takeColumn();
    }
    if (outcome.people().length == 0) {
      add(left.names(), AbsenceReason.NOTHING_LEFT, "nobody is left who could be compared");
      left = left.only(List.of());
    }
    return this;
  }

  /** Where the level that others are compared with separates, none of the others has a number. */
  private boolean takeReference() {
    for (Covariates.Factor factor : left.factors()) {
      double[] column = new double[all.rows()];
      Arrays.fill(column, 1);
      for (String name : factor.columns()) {
        double[] own = column(name);
        Arrays.setAll(column, i -> column[i] - own[i]);
      }
      Level reference = Level.of(column, 1, outcome);
      if (outcome.by(column) == Separable.Tells.WHO && reference.isSettled()) {
        add(factor.columns(), reference.absence(false), reference.words(factor.reference()));
        take(factor.columns().get(0), column);
        return true;
      }
    }
    return false;
  }

  private boolean takeColumn() {
    for (String name : left.names()) {
      double[] column = column(name);
      Separable.Tells tells = outcome.by(column);
      if (tells == Separable.Tells.SAME) {
        add(
            List.of(name),
            AbsenceReason.SAME_FOR_ALL,
            "it is the same for all who can be compared");
      } else if (tells == Separable.Tells.WHO) {
        addLevel(name, column);
      } else {
        continue;
      }
      take(name, column);
      return true;
    }
    return false;
  }

  private void addLevel(String name, double[] column) {
    double[] values = Arrays.stream(outcome.people()).mapToDouble(i -> column[i]).toArray();
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    Level there = Level.of(column, high, outcome);
    Level other = Level.of(column, low, outcome);
    boolean two = Arrays.stream(values).allMatch(v -> v == low || v == high);
    boolean named = all.factors().stream().anyMatch(f -> f.columns().contains(name));
    if (two && there.isSettled()) {
      String label = named ? name : name + "=" + plain(high);
      add(List.of(name), there.absence(true), there.words(label));
    } else if (two && other.isSettled()) {
      String label = named ? "any value but " + name : name + "=" + plain(low);
      add(List.of(name), other.absence(false), other.words(label));
    } else {
      add(
          List.of(name),
          AbsenceReason.NO_OVERLAP,
          "it tells without an overlap who has " + outcome.what());
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private double[] column(String name) {
    return all.column(all.names().indexOf(name));
  }

  private void add(List<String> columns, AbsenceReason absence, String words) {
    List<String> more = columns.stream().filter(name -> of(name).isEmpty()).toList();
    if (!more.isEmpty()) {
      findings.add(new Finding(more, absence, words));
    }
  }

  private void take(String name, double[] column) {
    left = left.only(left.names().stream().filter(n -> !n.equals(name)).toList());
    outcome = outcome.without(column);
  }

  /** The columns without a finite coefficient; empty where every one has one. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** The reason why a column has none; empty where it has one. */
  public Optional<AbsenceReason> of(String column) {
    return findings.stream()
        .filter(finding -> finding.columns().contains(column))
        .map(Finding::absence)
        .findFirst();
  }

  /** The people about whom something is left open, in their order. */
  public int[] people() {
    return outcome.people().clone();
  }

  /**
   * The columns to fit on these people. Where a variable's first column was taken out because of
   * the level it is compared with, its others are here and mean nothing of their own.
   */
  public Covariates covariates() {
    return left.of(outcome.people());
  }

  /** The stratum of each of these people in the limit of a Cox model. */
  public int[] strata() {
    int[] strata = outcome.strata();
    return Arrays.stream(outcome.people()).map(i -> strata[i]).toArray();
  }

  /**
   * Refuses a model that separates.
   *
   * @throws NotEstimableException with the names of the columns
   */
  public void requireNone() {
    if (!findings.isEmpty()) {
      throw refusal();
    }
  }

  /** What to say of a model of which nothing can be estimated; of yes and no whatever they mean. */
  public NotEstimableException refusal() {
    if (outcome.isTimed()) {
      return new NotEstimableException(
          findings.stream().map(Finding::sentence).collect(Collectors.joining("; ")));
    }
    List<String> names =
        findings.stream()
            .filter(finding -> finding.absence() != AbsenceReason.NOTHING_LEFT)
            .flatMap(finding -> finding.columns().stream())
            .toList();
    boolean one = names.size() == 1;
    return new NotEstimableException(
        (one ? "variable " : "variables ")
            + String.join(", ", names)
            + (one ? " separates" : " separate")
            + " yes from no, so "
            + (one ? "it has" : "they have")
            + " no finite odds ratio");
  }
}
