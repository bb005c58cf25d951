package cairn.ingest.model;

/**
 * What kind of group it is, for tables that go to others; in the order in which kinds are shown.
 * Kinds that are too small to be shown alone are joined from the last one on.
 */
public enum GroupKind implements Keyed {
  /** Groups of harm reduction, moderation among them. */
  HARM_REDUCTION,
  /** Abstinence-based groups and twelve-step groups. */
  ABSTINENCE,
  /** Sessions of one person. */
  INDIVIDUAL,
  /** Groups of family and friends. */
  FAMILY,
  /** Anything else. */
  OTHER;

  /** The kind of a group that does not say, by what it asks of people. */
  public static GroupKind of(Approach approach) {
    return switch (approach) {
      case HARM_REDUCTION, MODERATION -> HARM_REDUCTION;
      case ABSTINENCE, MUTUAL_AID -> ABSTINENCE;
    };
  }
}
