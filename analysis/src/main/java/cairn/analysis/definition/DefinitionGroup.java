package cairn.analysis.definition;

import cairn.ingest.model.Keyed;

/** What a definition is about. */
public enum DefinitionGroup implements Keyed {
  ABSTINENCE,
  MODERATION,
  REDUCTION,
  RETURN_TO_USE,
  SAFER_USE,
  HARM,
  GOAL,
  STAGE,
  RETENTION,
  WELLBEING
}
