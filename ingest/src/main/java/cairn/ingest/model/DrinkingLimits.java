package cairn.ingest.model;

/** Which of the two published sets of drinking limits applies to a person. */
public enum DrinkingLimits implements Keyed {
  LOWER,
  HIGHER
}
