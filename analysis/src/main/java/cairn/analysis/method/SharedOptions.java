package cairn.analysis.method;

import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.statistic.survival.SurvivalScale;
import java.util.List;

/** Options that several methods have, so that a thing is asked for in one way everywhere. */
public final class SharedOptions {
  public static final Option<String> TIME =
      Option.column("--time", ColumnRole.TIME, "time to the event or to censoring");

  public static final Option<String> EVENT =
      Option.column(
          "--event",
          ColumnRole.GROUP,
          "whether the event was seen: 0 for no, else yes; or true and false");

  public static final Option<String> EVENT_VALUE =
      Option.word(
          "--event-value",
          "VALUE",
          "the value of --event that means the event; all others are censored");

  public static final Option<String> GROUP =
      Option.column("--group", ColumnRole.GROUP, "groups to compare");

  public static final Option<SurvivalScale> INTERVAL =
      Option.named(
              "--interval",
              "SCALE",
              List.of(
                  SurvivalScale.LOG_LOG,
                  SurvivalScale.LOG,
                  SurvivalScale.PLAIN,
                  SurvivalScale.LOGIT,
                  SurvivalScale.ARCSINE),
              SurvivalScale::key,
              "scale of the interval: log-log, log, plain, logit or arcsin")
          .otherwise("log-log");

  public static final Option<List<Double>> AT =
      Option.numbers("--at", "T", "times to read the curve at");

  public static final Option<Boolean> STEPS = Option.flag("--steps", "every step of the curve too");

  public static final Option<String> STRATA =
      Option.column("--strata", ColumnRole.GROUP, "strata; groups are compared inside each");

  public static final Option<List<String>> COVARIATES =
      Option.columns(
          "--covariates",
          ColumnRole.COVARIATE,
          "columns, or products of two as a:b; text becomes one 0/1 column a group");

  public static final Option<String> ENDING =
      Option.column(
          "--event",
          ColumnRole.GROUP,
          "how it ended: the value of --censored, or the name of a cause");

  public static final Option<String> CENSORED =
      Option.word("--censored", "VALUE", "the value of --event that means censored").otherwise("0");

  public static final Option<String> PERSON = Option.column("--id", ColumnRole.ID, "the person");

  public static final Option<String> WHEN =
      Option.column("--time", ColumnRole.NUMBER, "when the state was seen");

  public static final Option<String> STATE =
      Option.column("--state", ColumnRole.GROUP, "the state that was seen");

  public static final Option<List<String>> ORDER =
      Option.words(
          "--order",
          "VALUE",
          "the states from first to last (default: in order of number or alphabet)");

  public static final Option<String> YES_OR_NO =
      Option.column("--event", ColumnRole.GROUP, "yes and no: 0 and 1, or true and false");

  public static final Option<String> YES_VALUE =
      Option.word("--event-value", "VALUE", "the value of --event that means yes");

  public static final Option<Long> X = Option.whole("--x", "X", "how many, in place of a file");

  public static final Option<Long> N = Option.whole("--n", "N", "of how many");

  public static final Option<String> TWO_GROUPS =
      Option.column("--group", ColumnRole.GROUP, "two groups");

  public static final Option<String> FIRST =
      Option.word(
          "--first",
          "VALUE",
          "the group that is held against the other (default: the later in order, so 1 against 0)");

  public static final Option<String> PEOPLE =
      Option.column(
          "--count", ColumnRole.COUNT, "how many people each line stands for (default: one)");

  public static final Option<String> OUTCOME =
      Option.column("--outcome", ColumnRole.NUMBER, "outcome: a number, or true and false");

  public static final Option<String> YES_OUTCOME =
      Option.column("--outcome", ColumnRole.GROUP, "outcome: 0 and 1, or true and false");

  public static final Option<String> OUTCOME_VALUE =
      Option.word("--outcome-value", "VALUE", "the value of --outcome that means yes");

  public static final Option<String> VALUE =
      Option.column("--value", ColumnRole.NUMBER, "the value that is compared, a number");

  public static final Option<String> BEFORE =
      Option.column("--before", ColumnRole.NUMBER, "the value before");

  public static final Option<String> AFTER =
      Option.column("--after", ColumnRole.NUMBER, "the value after");

  public static final Option<String> SEVERAL_GROUPS =
      Option.column("--group", ColumnRole.GROUP, "two groups or more");

  public static final Option<String> NUMBER =
      Option.column("--outcome", ColumnRole.NUMBER, "outcome, a number");

  public static final Option<String> CLUSTER =
      Option.column(
          "--cluster",
          ColumnRole.ID,
          "rows that belong together: CR2 errors with Satterthwaite's degrees of freedom");

  public static final Option<String> COUNTED =
      Option.column("--outcome", ColumnRole.COUNT, "a count, 0 or more");

  public static final Option<String> EXPOSURE =
      Option.column(
          "--exposure", ColumnRole.SIZE, "time or days observed, above 0; its log is an offset");

  public static final Option<String> UNIT =
      Option.column("--unit", ColumnRole.ID, "units such as sites");

  private SharedOptions() {}
}
