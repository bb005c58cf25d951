package cairn.analysis.table;

/** What columns mean that mean the same in every table. */
public final class ColumnMeanings {
  private ColumnMeanings() {}

  public static final String CLIENT_ID = "the person's study id";
  public static final String COURSE =
      "1 from the first session attended; a session after the plan's days without any starts the"
          + " next";
  public static final String GROUP_TYPE = "key of the group type; 'all' is everybody once";
  public static final String FIRST_GROUP_TYPE = "type of the group of the first session attended";
  public static final String COMPARED_TYPE = "key of the group type";
  public static final String REFERENCE = "key of the type it is compared with, or not_attended";
  public static final String OUTCOME = "id of the outcome definition";
  public static final String PROBLEM =
      "key of the problem; 'all' where the row is not about one problem";
  public static final String MILESTONE =
      "when it was judged: week_N from the first session attended, for the plan's milestones, or"
          + " month_end";
  public static final String DEFINITION =
      "id of the outcome definition, with its version in definitions";
  public static final String SHARE = "the share, from 0 to 1; missing when nobody counts";
  public static final String LOWER = "lower end of the interval at the plan's level";
  public static final String UPPER = "upper end of the interval at the plan's level";
  public static final String METHOD = "name of the method that made the interval";
}
