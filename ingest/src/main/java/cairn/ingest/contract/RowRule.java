package cairn.ingest.contract;

/** What must hold within one row beyond the types of its cells. */
public sealed interface RowRule {
  /** The rule's name in findings and in the folder of broken examples. */
  String id();

  /** What was expected, in words that follow the row's place. */
  String expected();

  /** One date is not before another; a missing date holds. */
  record DatesInOrder(String first, String second) implements RowRule {
    @Override
    public String id() {
      return "dates_in_order";
    }

    @Override
    public String expected() {
      return second + " is not before " + first;
    }
  }

  /** A count is not larger than another count. */
  record AtMost(String smaller, String larger) implements RowRule {
    @Override
    public String id() {
      return "at_most";
    }

    @Override
    public String expected() {
      return smaller + " is at most " + larger;
    }
  }

  /** A number of days is not larger than the days of the row's own period. */
  record AtMostDaysOfPeriod(String days, String from, String until) implements RowRule {
    @Override
    public String id() {
      return "at_most_days_of_period";
    }

    @Override
    public String expected() {
      return days + " is at most the days from " + from + " to " + until;
    }
  }

  /** A column must be filled unless another one is. */
  record RequiredUnless(String column, String other) implements RowRule {
    @Override
    public String id() {
      return "required_unless";
    }

    @Override
    public String expected() {
      return column + " is given, or " + other + " is";
    }
  }

  /** A column must be filled when another one is. */
  record RequiredWith(String column, String other) implements RowRule {
    @Override
    public String id() {
      return "required_with";
    }

    @Override
    public String expected() {
      return column + " is given where " + other + " is";
    }
  }
}
