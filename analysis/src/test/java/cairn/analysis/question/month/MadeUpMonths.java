package cairn.analysis.question.month;

/** Made-up rows of months, for tests of what other questions say of them. */
public final class MadeUpMonths {
  private MadeUpMonths() {}

  /** A month in which nobody started, and everybody who came keeps coming. */
  public static MonthRow month(String type, String month, long held, long visits, long people) {
    return new MonthRow(
        type,
        month,
        held,
        visits,
        new MonthRow.Heads(0, null),
        people,
        0,
        people,
        new MonthRow.Weeks(0, 0));
  }
}
