package cairn.ingest.model;

/** Which part of drug, set and setting (Zinberg 1984) a behaviour works on. */
public enum Part implements Keyed {
  DRUG,
  SET,
  SETTING
}
