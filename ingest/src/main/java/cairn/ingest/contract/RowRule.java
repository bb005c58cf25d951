package cairn.ingest.contract;

import org.jspecify.annotations.Nullable;

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

  /** Hours are not more than the row's own period has. */
  record AtMostHoursOfPeriod(String hours, String from, String until) implements RowRule {
    @Override
    public String id() {
      return "at_most_hours_of_period";
    }

    @Override
    public String expected() {
      return hours + " is at most the hours from " + from + " to " + until;
    }
  }

  /** A subscale is one of its instrument's. */
  record SubscaleOfInstrument(String subscale, String instrument) implements RowRule {
    @Override
    public String id() {
      return "subscale_of_instrument";
    }

    @Override
    public String expected() {
      return subscale + " is one of the subscales of " + instrument;
    }
  }

  /** A score lies in its instrument's range. */
  record ScoreInRange(String score, String instrument) implements RowRule {
    @Override
    public String id() {
      return "score_in_range";
    }

    @Override
    public String expected() {
      return score + " is in the range of " + instrument;
    }
  }

  /** A goal's domain is that of its type. */
  record DomainOfGoalType(String domain, String goalType) implements RowRule {
    @Override
    public String id() {
      return "domain_of_goal_type";
    }

    @Override
    public String expected() {
      return domain + " is that of " + goalType;
    }
  }

  /** A problem is a substance. */
  record SubstanceOnly(String problem) implements RowRule {
    @Override
    public String id() {
      return "substance_only";
    }

    @Override
    public String expected() {
      return problem + " is a substance";
    }
  }

  /** A unit is one that amounts of the problem come in. */
  record UnitOfProblem(String unit, String problem) implements RowRule {
    @Override
    public String id() {
      return "unit_of_problem";
    }

    @Override
    public String expected() {
      return unit + " is a unit that amounts of " + problem + " come in";
    }
  }

  /**
   * An amount of alcohol stays below a number of US standard drinks a day.
   *
   * @param amount column of the amount
   * @param unit column of its unit; amounts in other units hold
   * @param days column of the days that the amount is for, or null for one day
   * @param most that many drinks, of 14 g each
   */
  record DrinksADay(String amount, String unit, @Nullable String days, double most)
      implements RowRule {
    @Override
    public String id() {
      return "drinks_a_day";
    }

    @Override
    public String expected() {
      return amount + " is at most " + (long) most + " standard drinks a day";
    }
  }

  /** An id has a digit: one that is all letters may be a name. */
  record IdWithDigit(String column) implements RowRule {
    @Override
    public String id() {
      return "id_with_digit";
    }

    @Override
    public String expected() {
      return column + " has a digit; an id that is all letters may be a name";
    }
  }

  /** A rule whose breach is worth a look but does not reject the row. */
  record Advised(RowRule rule) implements RowRule {
    @Override
    public String id() {
      return rule.id();
    }

    @Override
    public String expected() {
      return rule.expected();
    }
  }
}
