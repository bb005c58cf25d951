package cairn.ingest.model;

/** What a kind of group asks of people. */
public enum Approach implements Keyed {
  HARM_REDUCTION,
  ABSTINENCE,
  MODERATION,
  MUTUAL_AID
}
