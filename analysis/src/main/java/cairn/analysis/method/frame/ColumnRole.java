package cairn.analysis.method.frame;

/** How a column is read. */
public enum ColumnRole {
  /** Numbers; true and false are 1 and 0. */
  NUMBER("as numbers"),
  /** Numbers of 0 or more. */
  TIME("as times"),
  /** Whole numbers of 0 or more. */
  COUNT("as counts"),
  /** Numbers above 0. */
  SIZE("as sizes"),
  /** Names of a few groups. */
  GROUP("as groups"),
  /** Names of any number of people or clusters. */
  ID("as ids"),
  /** Numbers where all cells are numbers, else groups. */
  COVARIATE("as a covariate");

  private final String words;

  ColumnRole(String words) {
    this.words = words;
  }

  /** How the role reads in a sentence. */
  String words() {
    return words;
  }
}
