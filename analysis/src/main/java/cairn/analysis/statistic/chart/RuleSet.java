package cairn.analysis.statistic.chart;

import java.util.List;

/** Rules that are used together, by who named them. */
public enum RuleSet {
  /** Western Electric (1956), Statistical Quality Control Handbook. */
  WESTERN_ELECTRIC(
      "western-electric",
      List.of(
          RunRule.BEYOND_3SD,
          RunRule.TWO_OF_3_BEYOND_2SD,
          RunRule.FOUR_OF_5_BEYOND_1SD,
          RunRule.RUN_8_ONE_SIDE)),
  /** NHS England, Making data count. */
  MAKING_DATA_COUNT(
      "making-data-count",
      List.of(
          RunRule.BEYOND_3SD,
          RunRule.RUN_7_ONE_SIDE,
          RunRule.TREND_7_POINTS,
          RunRule.TWO_OF_3_ONE_SIDE)),
  /** All that are known here, for a look at each. */
  ALL("all", List.of(RunRule.values()));

  private final String key;
  private final List<RunRule> rules;

  RuleSet(String key, List<RunRule> rules) {
    this.key = key;
    this.rules = rules;
  }

  /** The name on a command line. */
  public String key() {
    return key;
  }

  @Override
  public String toString() {
    return key;
  }

  /** The rules. */
  public List<RunRule> rules() {
    return rules;
  }
}
