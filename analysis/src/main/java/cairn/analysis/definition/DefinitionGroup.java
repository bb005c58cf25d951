package cairn.analysis.definition;

import cairn.ingest.model.Keyed;

/** What a definition is about, in the order in which people are shown them: not using is one. */
public enum DefinitionGroup implements Keyed {
  GOAL,
  HARM,
  SAFER_USE,
  WELLBEING,
  REDUCTION,
  MODERATION,
  ABSTINENCE,
  RETURN_TO_USE,
  STAGE,
  RETENTION
}
