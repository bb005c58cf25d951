package cairn.analysis.definition.library;

/** Ids of the definitions that join others, where the program itself asks for one by name. */
public final class JoinedDefinition {
  /** Goal attainment. */
  public static final String ATTAINMENT = "GOAL-3";

  /** The person's own goal. */
  public static final String OWN_GOAL = "GOAL-5";

  /** Any positive change. */
  public static final String POSITIVE = "ANY-1";

  /** Any setback. */
  public static final String SETBACK = "ANY-1-setback";

  private JoinedDefinition() {}
}
