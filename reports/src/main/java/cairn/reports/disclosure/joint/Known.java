package cairn.reports.disclosure.joint;

/**
 * What a reader knows of a form: it lies between two numbers, both possible.
 *
 * @param form the form
 * @param least the least it can be; {@link Long#MIN_VALUE} where nothing is known
 * @param most the most it can be; {@link Long#MAX_VALUE} where nothing is known
 */
public record Known(LinearForm form, long least, long most) {
  /** A form that has one value. */
  public static Known exactly(LinearForm form, long value) {
    return new Known(form, value, value);
  }

  /** A form that is at least so much. */
  public static Known atLeast(LinearForm form, long least) {
    return new Known(form, least, Long.MAX_VALUE);
  }

  /** Whether the form at these values lies between. */
  public boolean holds(long[] values) {
    long at = form.at(values);
    return least <= at && at <= most;
  }
}
