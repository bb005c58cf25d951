package cairn.ingest.screen;

/** What the ids of a column name, and so which days may stand in them. */
public enum IdNaming {
  /** A person, to whose id no day belongs. */
  PERSON(9999, 2010),
  /** What is one person's, such as a goal; nobody of age was born in such a year. */
  OF_A_PERSON(2010, 2010),
  /** A group, a meeting or a place; the contract knows no earlier day. */
  NOBODY(1990, 1990);

  private final int firstYear;
  private final int firstYearInDigits;

  IdNaming(int firstYear, int firstYearInDigits) {
    this.firstYear = firstYear;
    this.firstYearInDigits = firstYearInDigits;
  }

  /** The first year whose days may stand in an id. */
  int firstYear() {
    return firstYear;
  }

  /** The same where a day is eight digits, which may be a number that begins with a year. */
  int firstYearInDigits() {
    return firstYearInDigits;
  }

  /** Whether an id stands for a person or for what is one person's. */
  boolean isPersonal() {
    return this != NOBODY;
  }
}
